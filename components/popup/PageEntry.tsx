import { Bookmark, Locate } from 'lucide';
import { useId } from 'preact/hooks';
import type { ReportEntry } from '../../lib/messaging/protocol';
import type { PaperId } from '../../lib/papers/paper-id';
import { authorLine } from '../authors';
import { ClaimChips } from '../ClaimChips';
import { formatAgo } from '../dates';
import { highlightsOf } from '../highlight';
import { IconButton } from '../IconButton';
import { text } from '../i18n';
import { MarkedText } from '../MarkedText';
import { MatchChips } from '../MatchChips';
import { isMuted } from '../rank';
import { whatCountsLink } from '../what-counts-link';
import { Excerpt } from './Excerpt';
import { KnownAs } from './KnownAs';

interface PageEntryProps {
  entry: ReportEntry;
  /** Other ids that the library takes for the same paper. */
  otherIds: readonly PaperId[];
  /** Whether this is the row that Tab reaches. */
  active: boolean;
  /** Whether the whole abstract is shown. */
  open: boolean;
  now: Date;
  whatCountsUrl: string;
  onActivate: () => void;
  onToggle: () => void;
  onSave: (saved: boolean) => void;
  onReveal: () => void;
  onSeparate: (other: PaperId) => void;
}

/** Whether and when the paper was met; nothing for a paper that is simply new. */
const SeenState = ({ entry: { state }, now }: { entry: ReportEntry; now: Date }) => {
  if (state.newVersion) return <span class="badge badge-new">{text('stateNewVersion')}</span>;
  if (state.seenAt === null) return <span class="badge badge-new">{text('stateNew')}</span>;
  return <span class="badge">{text('stateSeen', formatAgo(state.seenAt, now))}</span>;
};

/** One paper of the page: title, authors, claims, matches, the telling sentences. */
export const PageEntry = (props: PageEntryProps) => {
  const { entry, active, open, now } = props;
  const { paper, state } = entry;
  const titleId = useId();
  const tabIndex = active ? 0 : -1;
  const title = <MarkedText text={paper.title} highlights={highlightsOf('title', entry)} />;
  return (
    <li
      class={isMuted(entry) ? 'entry entry-muted' : 'entry'}
      tabIndex={tabIndex}
      aria-labelledby={titleId}
      onFocusCapture={props.onActivate}
    >
      <h2 class="entry-title" id={titleId} dir="auto">
        {paper.URL === null ? (
          title
        ) : (
          <a href={paper.URL} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
            {title}
          </a>
        )}
      </h2>
      <p class="entry-meta">
        <SeenState entry={entry} now={now} />
        {state.saved ? (
          <span class="badge">{text(state.done ? 'stateDone' : 'stateSaved')}</span>
        ) : null}
        <span class="entry-authors" dir="auto">
          {authorLine(paper.author)}
        </span>
      </p>
      <div class="chips">
        <ClaimChips
          claims={entry.claims}
          whatCountsUrl={whatCountsLink(props.whatCountsUrl, paper)}
          tabIndex={tabIndex}
        />
        <MatchChips matches={entry.matches} />
      </div>
      {paper.abstract === null ? null : (
        <Excerpt
          abstract={paper.abstract}
          highlights={highlightsOf('abstract', entry)}
          open={open}
          brief={isMuted(entry)}
          onToggle={props.onToggle}
          tabIndex={tabIndex}
        />
      )}
      <KnownAs ids={props.otherIds} onSeparate={props.onSeparate} tabIndex={tabIndex} />
      <div class="entry-actions">
        <IconButton
          icon={Bookmark}
          label={text(state.saved ? 'actionUnsave' : 'actionSave')}
          pressed={state.saved}
          tabIndex={tabIndex}
          onClick={() => props.onSave(!state.saved)}
        />
        <IconButton
          icon={Locate}
          label={text('actionReveal')}
          tabIndex={tabIndex}
          onClick={props.onReveal}
        />
      </div>
    </li>
  );
};
