import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import { canBeOnePaper, compareRecords, idsOf, mergeKey, statedIds } from './identity';
import { isEqual } from './is-equal';
import { mergeFacts } from './merge-facts';
import { mergeSavedStates, mergeSeen, savedStateOf, seenOn, withSavedState } from './record-state';
import type { MergeRow, PaperRow } from './rows';
import type { WorkingSet } from './working-set';

const union = (...lists: readonly (readonly PaperId[])[]): PaperId[] => [...new Set(lists.flat())];

/** The paper as a row keeps it: its identities stand in the row. */
export const factsOf = ({ aliases: _aliases, ...facts }: Paper): Paper => facts;

/** The row with the key that its facts give. */
export const withMergeKey = ({ titleKey: _old, ...row }: PaperRow): PaperRow => {
  const key = mergeKey(row.paper);
  return key === undefined ? row : { ...row, titleKey: key };
};

/** The row as one that has members, with what is known of its first one kept. */
const withMembers = (set: WorkingSet, row: PaperRow): PaperRow & { members: PaperId[] } => {
  const own = set.mergeOf(row.id);
  set.putMerge({
    ...(own ?? {
      id: row.id,
      paper: row.paper,
      aliases: row.aliases,
      ...mergeSeen(row, row),
    }),
    into: row.id,
    before: savedStateOf(row),
  });
  return { ...row, members: row.members ?? [row.id] };
};

/** One record of two that turned out to be the same paper; what each said is kept. */
const mergeRecords = (set: WorkingSet, a: PaperRow, b: PaperRow): PaperRow => {
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
    members: union(target.members, other.members),
    paper: mergeFacts(target.paper, other.paper),
  };
  return set.put(withMergeKey(withSavedState(merged, mergeSavedStates(a, b))));
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
      }
    : { id: paper.id, into: row.id, paper: factsOf(paper), aliases, before: {}, ...seen };
  if (!isEqual(known, merge)) set.putMerge(merge);
  return { ...withOthers, members: union(withOthers.members ?? [row.id], [paper.id]) };
};

/** Existing records that are this paper, the one to keep first. */
const recordsOf = (set: WorkingSet, paper: Paper): PaperRow[] => {
  const own = set.rowOf(paper.id);
  const ownIds = own ? idsOf(own) : [paper.id];
  const stated = statedIds(paper).flatMap((id) => set.rowOf(id) ?? []);
  const key = mergeKey(paper);
  const allIds = union(ownIds, statedIds(paper));
  const sameTitle = (key === undefined ? [] : set.rowsByTitle(key)).filter((row) =>
    canBeOnePaper(allIds, idsOf(row)),
  );
  const candidates = [...new Set([...stated, ...sameTitle])]
    .filter((row) => row === own || !set.areSeparated(union([paper.id], ownIds), idsOf(row)))
    .sort(compareRecords);
  // Two records that the user told apart are not joined by a third that fits both: the paper's own
  // record decides, else the strongest.
  const first = own ?? candidates[0];
  if (first === undefined) return [];
  const kept = [first];
  for (const row of candidates)
    if (row !== first && kept.every((other) => !set.areSeparated(idsOf(other), idsOf(row))))
      kept.push(row);
  return kept.sort(compareRecords);
};

const newRecord = (paper: Paper, aliases: PaperId[], visitAt: string): PaperRow =>
  withMergeKey({
    id: paper.id,
    aliases,
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
  // An id that another record holds, or that the user told apart from this one, is not taken over.
  const aliases = statedIds(paper).filter((id) => {
    const holder = set.rowOf(id);
    const isFree = holder === undefined || holder.id === merged?.id;
    const ownIds = merged ? union([paper.id], idsOf(merged)) : [paper.id];
    return id !== paper.id && isFree && !set.areSeparated(ownIds, [id]);
  });
  if (merged === undefined) return set.put(newRecord(paper, aliases, visitAt));
  const row = keepStatement(set, merged, paper, aliases, visitAt);
  return set.put(
    withMergeKey({
      ...row,
      ...mergeSeen(row, seenOn(visitAt, paper.version)),
      aliases: union(row.aliases, [paper.id], aliases).filter((id) => id !== row.id),
      paper: mergeFacts(row.paper, factsOf(paper)),
    }),
  );
};
