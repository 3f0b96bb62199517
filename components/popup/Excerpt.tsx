import { useMemo } from 'preact/hooks';
import { excerptOf } from '../excerpt';
import type { Highlight } from '../highlight';
import { language, text } from '../i18n';
import { MarkedText } from '../MarkedText';

interface ExcerptProps {
  abstract: string;
  highlights: readonly Highlight[];
  /** Whether the whole abstract is shown. */
  open: boolean;
  onToggle: () => void;
  /** Whether only the way to the abstract is shown while it is closed. */
  brief: boolean;
  tabIndex: number;
}

/** The most telling sentences of an abstract, and all of it on demand. */
export const Excerpt = ({
  abstract,
  highlights,
  open,
  brief,
  onToggle,
  tabIndex,
}: ExcerptProps) => {
  // A page tells its claims and matches after its rows; telling sentences apart is too slow for each key.
  const places = highlights.map(({ start, end, look }) => `${look}${start}-${end}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` says all that `highlights` do.
  const sentences = useMemo(() => excerptOf(abstract, highlights, language()), [abstract, places]);
  const parts = brief ? [] : sentences;
  const first = parts[0];
  const isWhole = parts.length === 1 && first?.start === 0 && first.end === abstract.length;
  return (
    <p class="abstract" dir="auto">
      {open ? (
        <MarkedText text={abstract} highlights={highlights} />
      ) : (
        parts.map((part, index) => (
          <span key={part.start}>
            {index > 0 && parts[index - 1]?.end !== part.start ? '… ' : null}
            <MarkedText text={abstract} highlights={highlights} part={part} />
          </span>
        ))
      )}{' '}
      {isWhole ? null : (
        <button
          type="button"
          class="link-button"
          aria-expanded={open}
          tabIndex={tabIndex}
          onClick={onToggle}
        >
          {text(open ? 'abstractLess' : 'abstractMore')}
        </button>
      )}
    </p>
  );
};
