import { SearchX } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ListingReport } from '../../lib/messaging/protocol';
import type { PaperId } from '../../lib/papers/paper-id';
import { text } from '../i18n';
import { type EntryFilters, filterCounts, filterEntries, rankEntries } from '../rank';
import { ShowMore } from '../ShowMore';
import { StateCard } from '../StateCard';
import { useKeys } from '../use-keys';
import { useRovingList } from '../use-roving-list';
import { FilterBar } from './FilterBar';
import { PageEntry } from './PageEntry';
import type { PageActions } from './page-state';

/** Rows that are drawn at once. */
const ROWS = 50;

const NO_FILTERS: EntryFilters = { matches: false, claims: false, unseen: false, query: '' };

interface PageListProps {
  report: ListingReport;
  otherIds: ReadonlyMap<PaperId, readonly PaperId[]> | undefined;
  actions: PageActions;
  now: Date;
  whatCountsUrl: string;
}

const toggled = (set: ReadonlySet<PaperId>, id: PaperId): Set<PaperId> => {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** The papers of the page, best first, with filters and keys. */
export const PageList = ({ report, otherIds, actions, now, whatCountsUrl }: PageListProps) => {
  const [filters, setFilters] = useState(NO_FILTERS);
  const [limit, setLimit] = useState(ROWS);
  const [opened, setOpened] = useState<ReadonlySet<PaperId>>(new Set());
  const field = useRef<HTMLInputElement>(null);

  const ranked = useMemo(() => rankEntries(report.entries), [report]);
  const passing = filterEntries(ranked, filters);
  const shown = passing.slice(0, limit);
  const list = useRovingList(shown.map(({ paper }) => paper.id));
  const current = shown.find(({ paper }) => paper.id === list.activeId);

  const toggle = (id: PaperId) => setOpened(toggled(opened, id));
  useKeys({
    j: () => list.move(1),
    ArrowDown: () => list.move(1),
    k: () => list.move(-1),
    ArrowUp: () => list.move(-1),
    Home: () => list.moveTo('first'),
    End: () => list.moveTo('last'),
    '/': () => field.current?.focus(),
    s: () => current && actions.save(current.paper.id, !current.state.saved),
    e: () => current && toggle(current.paper.id),
    r: () => current && actions.reveal(current.paper.id),
    Enter: () => current?.paper.URL && actions.open(current.paper.URL),
  });

  return (
    <>
      <FilterBar
        filters={filters}
        counts={filterCounts(report.entries)}
        inputRef={field}
        onChange={(next) => {
          setFilters(next);
          setLimit(ROWS);
        }}
        onLeave={() => list.move(0)}
      />
      {passing.length === 0 ? (
        <StateCard icon={SearchX} title={text('filterNothing')}>
          <button type="button" class="button" onClick={() => setFilters(NO_FILTERS)}>
            {text('filterClear')}
          </button>
        </StateCard>
      ) : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver drop the role of a list without markers. */}
      <ul class="entries" role="list" ref={list.listRef} aria-label={text('pageListLabel')}>
        {shown.map((entry) => (
          <PageEntry
            key={entry.paper.id}
            entry={entry}
            otherIds={otherIds?.get(entry.paper.id) ?? []}
            active={entry.paper.id === list.activeId}
            open={opened.has(entry.paper.id)}
            now={now}
            whatCountsUrl={whatCountsUrl}
            onActivate={() => list.activate(entry.paper.id)}
            onToggle={() => toggle(entry.paper.id)}
            onSave={(saved) => actions.save(entry.paper.id, saved)}
            onReveal={() => actions.reveal(entry.paper.id)}
            onSeparate={(other) => actions.separate(entry.paper.id, other)}
          />
        ))}
      </ul>
      {passing.length > limit ? (
        <ShowMore key={limit} left={passing.length - limit} onMore={() => setLimit(limit + ROWS)} />
      ) : null}
    </>
  );
};
