import { Check, X } from 'lucide';
import { useId } from 'preact/hooks';
import type { PaperId } from '../../lib/papers/paper-id';
import type { QueueItem } from '../../lib/store/queue';
import { authorLine } from '../authors';
import { ClaimChips } from '../ClaimChips';
import { formatAgo } from '../dates';
import { highlightsOf } from '../highlight';
import { IconButton } from '../IconButton';
import { text } from '../i18n';
import { MarkedText } from '../MarkedText';
import { whatCountsLink } from '../what-counts-link';
import { KnownAs } from './KnownAs';

interface QueueEntryProps {
  item: QueueItem;
  /** Whether this is the row that Tab reaches. */
  active: boolean;
  now: Date;
  whatCountsUrl: string;
  onActivate: () => void;
  onDone: () => void;
  onRemove: () => void;
  onSeparate: (other: PaperId) => void;
}

/** One paper of the queue. */
export const QueueEntry = (props: QueueEntryProps) => {
  const { item, active, now } = props;
  const titleId = useId();
  const tabIndex = active ? 0 : -1;
  const highlights = highlightsOf('title', { claims: item.claims, matches: [] });
  const title = <MarkedText text={item.paper.title} highlights={highlights} />;
  return (
    <li
      class="entry"
      tabIndex={tabIndex}
      aria-labelledby={titleId}
      onFocusCapture={props.onActivate}
    >
      <h2 class="entry-title" id={titleId} dir="auto">
        {item.paper.URL === null ? (
          title
        ) : (
          <a href={item.paper.URL} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
            {title}
          </a>
        )}
      </h2>
      <p class="entry-meta">
        {item.newVersion ? <span class="badge badge-new">{text('stateNewVersion')}</span> : null}
        <span class="badge">{text('stateSavedAgo', formatAgo(item.savedAt, now))}</span>
        <span class="entry-authors" dir="auto">
          {authorLine(item.paper.author)}
        </span>
      </p>
      <div class="chips">
        <ClaimChips
          claims={item.claims}
          whatCountsUrl={whatCountsLink(props.whatCountsUrl, item.paper)}
          tabIndex={tabIndex}
        />
      </div>
      <KnownAs ids={item.otherIds} onSeparate={props.onSeparate} tabIndex={tabIndex} />
      <div class="entry-actions">
        <IconButton
          icon={Check}
          label={text('actionDone')}
          tabIndex={tabIndex}
          onClick={props.onDone}
        />
        <IconButton
          icon={X}
          label={text('actionRemove')}
          tabIndex={tabIndex}
          onClick={props.onRemove}
        />
      </div>
    </li>
  );
};
