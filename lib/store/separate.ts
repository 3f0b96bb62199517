import type { PaperId } from '../papers/paper-id';
import { mergeRecords } from './absorb';
import type { SkimlightDatabase } from './database';
import { compareRecords, idsOf } from './identity';
import { mergeFacts } from './merge-facts';
import type { Changed } from './queue';
import { mergeSeen, savedStateOf, withSavedState } from './record-state';
import type { MergeRow, PaperRow, SavedState, SeenState } from './rows';
import { WorkingSet } from './working-set';

const idsOfMember = ({ id, aliases }: MergeRow): PaperId[] => [id, ...aliases];

/** The member that an id came with: the one that is called so, else one that states it as an alias. */
const memberOf = (members: readonly MergeRow[], id: PaperId): MergeRow | undefined =>
  members.find((member) => member.id === id) ??
  members.find((member) => idsOfMember(member).includes(id));

/** A record made of some members of an old one, with facts and dates of these alone. */
const recordOf = (
  [head, ...others]: readonly [MergeRow, ...MergeRow[]],
  withoutIds: readonly PaperId[],
  state: SavedState,
): PaperRow => {
  const members = [head, ...others];
  const aliases = new Set(members.flatMap(idsOfMember));
  for (const id of [head.id, ...withoutIds]) aliases.delete(id);
  const row: PaperRow = {
    id: head.id,
    aliases: [...aliases],
    titleKeys: [...new Set(members.flatMap(({ titleKeys }) => titleKeys))],
    paper: others.reduce((facts, { paper }) => mergeFacts(facts, paper), head.paper),
    ...members.reduce<SeenState>(mergeSeen, head),
    ...(others.length === 0 ? {} : { members: members.map(({ id }) => id) }),
  };
  return withSavedState(row, state);
};

/** Who keeps what the user did: what was saved as the member that leaves goes with it. */
const divideState = (row: PaperRow, leaving: MergeRow, staying: MergeRow) => {
  const isSavedAsLeaving = row.savedAs === leaving.id;
  return {
    left: isSavedAsLeaving ? savedStateOf(row) : leaving.before,
    stayed:
      isSavedAsLeaving && staying.before.savedAt === undefined ? staying.before : savedStateOf(row),
  };
};

/** Takes ids out of what is kept of members, so that no later division brings them back. */
const forget = (
  set: WorkingSet,
  members: readonly MergeRow[],
  ids: readonly PaperId[],
): MergeRow[] =>
  members.map((member) => {
    const aliases = member.aliases.filter((id) => !ids.includes(id));
    if (aliases.length === member.aliases.length) return member;
    const changed = { ...member, aliases };
    set.putMerge(changed);
    return changed;
  });

const divide = (set: WorkingSet, row: PaperRow, leaving: MergeRow, separatedId: PaperId): void => {
  const members = (row.members ?? []).flatMap((id) => set.mergeOf(id) ?? []);
  const staying = members.filter((member) => member !== leaving);
  const [head, ...others] = forget(set, staying, [leaving.id, separatedId]);
  if (!head) return;
  const { left, stayed } = divideState(row, leaving, head);
  set.put(recordOf([head, ...others], [leaving.id, separatedId], stayed));
  set.put(recordOf([leaving], [head, ...others].flatMap(idsOfMember), left));
  set.removeMerge(leaving.id);
  if (others.length === 0) set.removeMerge(head.id);
};

/** Takes a record apart between two of its ids. */
const takeApart = (set: WorkingSet, row: PaperRow, a: PaperId, b: PaperId): void => {
  const members = (row.members ?? []).flatMap((id) => set.mergeOf(id) ?? []);
  const memberA = memberOf(members, a);
  const memberB = memberOf(members, b);
  if (memberA && memberB && memberA !== memberB) {
    // The head stays, since the row is kept under its id.
    if (memberB.id === row.id) divide(set, row, memberA, a);
    else divide(set, row, memberB, b);
    return;
  }
  // Pages listed the other one under its own id: that it keeps.
  const dropped = b === row.id || members.some(({ id }) => id === b) ? a : b;
  forget(set, members, [dropped]);
  set.put({ ...row, aliases: row.aliases.filter((id) => id !== dropped) });
};

/**
 * Tells two papers apart that were taken for one, and keeps them apart from then on. Each gets back
 * the facts that pages stated under its own ids. Where one page stated both ids, the second is only
 * dropped: there is nothing to make a record of until it is met. False if neither id is known.
 */
export const separatePapers = (
  db: SkimlightDatabase,
  a: PaperId,
  b: PaperId,
): Promise<Changed<boolean>> =>
  db.transaction('rw', db.tables, async () => {
    if (a === b) return { value: false, ids: [] };
    await db.separations.put(a < b ? { a, b } : { a: b, b: a });
    const set = await WorkingSet.loadIds(db, [a, b]);
    const [rowA, rowB] = [set.rowOf(a), set.rowOf(b)];
    if (!rowA || rowA !== rowB) return { value: Boolean(rowA ?? rowB), ids: [] };
    takeApart(set, rowA, a, b);
    await set.flush();
    return { value: true, ids: idsOf(rowA) };
  });

/** Makes one record of what two ids name; null where there is nothing to join, or other ids forbid it. */
const join = (set: WorkingSet, a: PaperId, b: PaperId): PaperRow | null => {
  const [rowA, rowB] = [set.rowOf(a), set.rowOf(b)];
  if (rowA === rowB) return null;
  if (set.areSeparated(rowA ? idsOf(rowA) : [a], rowB ? idsOf(rowB) : [b])) return null;
  const [first, second] = [rowA, rowB].flatMap((row) => row ?? []).sort(compareRecords);
  if (!first) return null;
  if (second) return mergeRecords(set, first, second);
  // The other one was only dropped: the record has it again.
  return set.put({ ...first, aliases: [...first.aliases, rowA ? b : a] });
};

/**
 * Takes back that two papers were told apart: they are one record again at once, unless others of
 * their ids were told apart too. False if they never were.
 */
export const rejoinPapers = (
  db: SkimlightDatabase,
  a: PaperId,
  b: PaperId,
): Promise<Changed<boolean>> =>
  db.transaction('rw', db.tables, async () => {
    const pair: [PaperId, PaperId] = a < b ? [a, b] : [b, a];
    if ((await db.separations.get(pair)) === undefined) return { value: false, ids: [] };
    await db.separations.delete(pair);
    const set = await WorkingSet.loadIds(db, [a, b]);
    const joined = join(set, a, b);
    if (joined === null) return { value: true, ids: [] };
    await set.flush();
    return { value: true, ids: idsOf(joined) };
  });
