import { Bookmark, SearchX } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { ErrorState } from '../ErrorState';
import { text } from '../i18n';
import { ShowMore } from '../ShowMore';
import { StateCard } from '../StateCard';
import { useKeys } from '../use-keys';
import { useRovingList } from '../use-roving-list';
import { FilterField } from './FilterBar';
import { Busy } from './PageTab';
import { QueueEntry } from './QueueEntry';
import type { QueueActions, QueueState } from './queue-state';

/** Queues that fit the popup need no filter. */
const FILTER_FROM = 8;

interface QueueTabProps {
  queue: QueueState;
  actions: QueueActions;
  now: Date;
  whatCountsUrl: string;
}

interface QueueListProps extends QueueTabProps {
  queue: Extract<QueueState, { kind: 'ready' }>;
  query: string;
  onQuery: (query: string) => void;
}

const QueueList = ({ queue, actions, now, whatCountsUrl, query, onQuery }: QueueListProps) => {
  const { items, total } = queue;
  const field = useRef<HTMLInputElement>(null);
  const list = useRovingList(items.map(({ paper }) => paper.id));
  const current = items.find(({ paper }) => paper.id === list.activeId);
  const removeCurrent = () => current && actions.remove(current);
  useKeys({
    j: () => list.move(1),
    ArrowDown: () => list.move(1),
    k: () => list.move(-1),
    ArrowUp: () => list.move(-1),
    Home: () => list.moveTo('first'),
    End: () => list.moveTo('last'),
    '/': () => field.current?.focus(),
    d: () => current && actions.markDone(current),
    x: removeCurrent,
    Delete: removeCurrent,
    Enter: () => current?.paper.URL && actions.open(current.paper.URL),
  });
  return (
    <>
      {total >= FILTER_FROM || query !== '' ? (
        <div class="filter-bar">
          <FilterField
            value={query}
            inputRef={field}
            onChange={onQuery}
            onLeave={() => list.move(0)}
          />
        </div>
      ) : null}
      {total === 0 && query !== '' ? (
        <StateCard icon={SearchX} title={text('filterNothing')}>
          <button type="button" class="button" onClick={() => onQuery('')}>
            {text('filterClear')}
          </button>
        </StateCard>
      ) : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver drop the role of a list without markers. */}
      <ul class="entries" role="list" ref={list.listRef} aria-label={text('queueListLabel')}>
        {items.map((item) => (
          <QueueEntry
            key={item.paper.id}
            item={item}
            active={item.paper.id === list.activeId}
            now={now}
            whatCountsUrl={whatCountsUrl}
            onActivate={() => list.activate(item.paper.id)}
            onDone={() => actions.markDone(item)}
            onRemove={() => actions.remove(item)}
            onSeparate={(other) => actions.separate(item.id, other)}
          />
        ))}
      </ul>
      {total > items.length ? (
        <ShowMore key={items.length} left={total - items.length} onMore={actions.more} />
      ) : null}
    </>
  );
};

/** The reading queue: saved and not done, newest first. */
export const QueueTab = (props: QueueTabProps) => {
  const { queue, actions } = props;
  const [query, setQuery] = useState('');
  const search = (next: string) => {
    setQuery(next);
    actions.search(next);
  };
  if (queue.kind === 'loading') return <Busy title={text('queueLoading')} />;
  if (queue.kind === 'failed') return <ErrorState code={queue.code} onRetry={actions.retry} />;
  if (queue.total === 0 && query === '')
    return <StateCard icon={Bookmark} title={text('queueEmpty')} body={text('queueEmptyBody')} />;
  return <QueueList {...props} queue={queue} query={query} onQuery={search} />;
};
