import type { PaperId } from '../../lib/papers/paper-id';
import { text } from '../i18n';

interface KnownAsProps {
  /** Other ids that are taken for the same paper. */
  ids: readonly PaperId[];
  onSeparate: (id: PaperId) => void;
  tabIndex: number;
}

/** An id as it is written: `arXiv:2406.01234`, `doi:10.1145/1`, `host.org/path`. */
export const writtenId = (id: PaperId): string =>
  id.replace(/^(?:url|title):/, '').replace(/^arxiv:/, 'arXiv:');

/** Under which other ids a paper is kept, and the way to say that one of them is another paper. */
export const KnownAs = ({ ids, onSeparate, tabIndex }: KnownAsProps) => {
  if (ids.length === 0) return null;
  return (
    <details class="known-as">
      <summary tabIndex={tabIndex}>
        {text('knownAs', ids.map(writtenId).join(text('authorSeparator')))}
      </summary>
      <p>{text('knownAsHint')}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <span>{writtenId(id)}</span>
            <button
              type="button"
              class="link-button"
              aria-label={text('separateNamed', writtenId(id))}
              tabIndex={tabIndex}
              onClick={() => onSeparate(id)}
            >
              {text('separate')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
