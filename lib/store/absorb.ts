import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import { canBeOnePaper, compareRecords, idsOf, mergeKeys, statedIds } from './identity';
import { isEqual } from './is-equal';
import { mergeFacts } from './merge-facts';
import { mergeSavedStates, mergeSeen, savedStateOf, seenOn, withSavedState } from './record-state';
import type { MergeRow, PaperRow } from './rows';
import type { WorkingSet } from './working-set';

const union = <T>(...lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** The paper as a row keeps it: its identities stand in the row. */
export const factsOf = ({ aliases: _aliases, ...facts }: Paper): Paper => facts;

/** The row as one that has members, with what is known of its first one kept. */
const withMembers = (set: WorkingSet, row: PaperRow): PaperRow & { members: PaperId[] } => {
  const own = set.mergeOf(row.id);
  set.putMerge({
    ...(own ?? {
      id: row.id,
      paper: row.paper,
      aliases: row.aliases,
      titleKeys: row.titleKeys,
      ...mergeSeen(row, row),
    }),
    into: row.id,
    before: savedStateOf(row),
  });
  return { ...row, members: row.members ?? [row.id] };
};

/** One record of two that turned out to be the same paper; what each said is kept. */
export const mergeRecords = (set: WorkingSet, a: PaperRow, b: PaperRow): PaperRow => {
  const target = withMembers(set, a);
  const other = withMembers(set, b);
  for (const id of other.members) {
    const merge = set.mergeOf(id);
    if (merge) set.putMerge({ ...merge, into: target.id });
  }
  set.remove(b);
  const merged = {
    ...target,
    ...mergeSeen(target, other),
    aliases: union(target.aliases, idsOf(other)).filter((id) => id !== target.id),
    titleKeys: union(target.titleKeys, other.titleKeys),
    members: union(target.members, other.members),
    paper: mergeFacts(target.paper, other.paper),
  };
  return set.put(withSavedState(merged, mergeSavedStates(a, b)));
};

/** Notes what a page said under an id, where the record has several. */
const keepStatement = (
  set: WorkingSet,
  row: PaperRow,
  paper: Paper,
  aliases: PaperId[],
  visitAt: string,
): PaperRow => {
  if (paper.id === row.id && row.members === undefined) return row;
  const withOthers = row.members === undefined ? withMembers(set, row) : row;
  const known = set.mergeOf(paper.id);
  const seen = seenOn(visitAt, paper.version);
  const merge: MergeRow = known
    ? {
        ...known,
        ...mergeSeen(known, seen),
        paper: mergeFacts(known.paper, factsOf(paper)),
        aliases: union(known.aliases, aliases),
        titleKeys: union(known.titleKeys, mergeKeys(paper)),
      }
    : {
        id: paper.id,
        into: row.id,
        paper: factsOf(paper),
        aliases,
        titleKeys: mergeKeys(paper),
        before: {},
        ...seen,
      };
  if (!isEqual(known, merge)) set.putMerge(merge);
  return { ...withOthers, members: union(withOthers.members ?? [row.id], [paper.id]) };
};

/**
 * The ids that a page states of a paper and that its record takes over: not those that another record
 * holds, nor those that the user told apart from it or from each other.
 */
const acceptedIds = (set: WorkingSet, paper: Paper, records: readonly PaperRow[]): PaperId[] => {
  let ids = union([paper.id], ...records.map(idsOf));
  return statedIds(paper).filter((id) => {
    const holder = set.rowOf(id);
    const isFree = holder === undefined || records.includes(holder);
    if (!isFree || set.areSeparated(ids, [id])) return false;
    ids = union(ids, [id]);
    return true;
  });
};

/** Existing records that are this paper, the one to keep first. */
const recordsOf = (set: WorkingSet, paper: Paper): PaperRow[] => {
  const own = set.rowOf(paper.id);
  const kept = own ? [own] : [];
  let ids = union(own ? idsOf(own) : [], [paper.id]);
  const keep = (row: PaperRow): void => {
    if (kept.includes(row) || set.areSeparated(ids, idsOf(row))) return;
    kept.push(row);
    ids = union(ids, idsOf(row));
  };
  // What a page states is believed before what titles suggest; of several the strongest comes first,
  // since the user may have told it apart from the others.
  const stated = statedIds(paper).flatMap((id) => set.rowOf(id) ?? []);
  for (const row of stated.sort(compareRecords)) keep(row);
  const sameTitle = mergeKeys(paper).flatMap((key) => set.rowsByTitle(key));
  for (const row of sameTitle.sort(compareRecords)) {
    const all = union(ids, acceptedIds(set, paper, kept));
    if (canBeOnePaper(all, idsOf(row))) keep(row);
  }
  return kept.sort(compareRecords);
};

const newRecord = (paper: Paper, aliases: PaperId[], visitAt: string): PaperRow => ({
  id: paper.id,
  aliases,
  titleKeys: mergeKeys(paper),
  paper: factsOf(paper),
  ...seenOn(visitAt, paper.version),
});

/**
 * Takes what a page says of a paper into the record that it belongs to: found by any id, else by title
 * and first author, else new. Records that turn out to be one are merged unless the user told them
 * apart. The same statement again changes nothing.
 */
export const absorbPaper = (set: WorkingSet, paper: Paper, visitAt: string): PaperRow => {
  const [first, ...others] = recordsOf(set, paper);
  const merged = others.reduce<PaperRow | undefined>(
    (target, other) => (target ? mergeRecords(set, target, other) : target),
    first,
  );
  const accepted = acceptedIds(set, paper, merged ? [merged] : []);
  const aliases = accepted.filter((id) => id !== paper.id);
  if (merged === undefined) return set.put(newRecord(paper, aliases, visitAt));
  const row = keepStatement(set, merged, paper, aliases, visitAt);
  return set.put({
    ...row,
    ...mergeSeen(row, seenOn(visitAt, paper.version)),
    aliases: union(row.aliases, [paper.id], aliases).filter((id) => id !== row.id),
    titleKeys: union(row.titleKeys, mergeKeys(paper)),
    paper: mergeFacts(row.paper, factsOf(paper)),
  });
};
