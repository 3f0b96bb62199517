import { useMemo } from 'preact/hooks';
import { compileInterests } from '../../lib/interests/compile-interests';
import type { Interest } from '../../lib/interests/interest';
import { highlightsOf } from '../highlight';
import { plural, text } from '../i18n';
import { MarkedText } from '../MarkedText';

/** Shows on a sample what the interests find. */
export const InterestPreview = ({ interests }: { interests: readonly Interest[] }) => {
  const title = text('previewTitle');
  const abstract = text('previewAbstract');
  const { matches, muted } = useMemo(
    () => compileInterests(interests).match({ title, abstract, author: [] }),
    [interests, title, abstract],
  );
  const marks = { claims: [], matches };
  const verdict = muted ? text('previewMuted') : plural('previewMatches', matches.length);
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{text('previewHeading')}</h3>
      <p class="preview-paper">
        <MarkedText text={title} highlights={highlightsOf('title', marks)} />
      </p>
      <p class="preview-abstract">
        <MarkedText text={abstract} highlights={highlightsOf('abstract', marks)} />
      </p>
      <p class="field-note" role="status">
        {verdict}
      </p>
    </section>
  );
};
