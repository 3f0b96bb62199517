import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { SkimlightDatabase } from './database';
import { idsOf, mergeKeys, statedIds } from './identity';
import { isEqual } from './is-equal';
import {
  COUNTER_NAMES,
  countsOf,
  type MergeRow,
  type PaperRow,
  type SavedState,
  type SeparationRow,
} from './rows';

const pairKey = (a: PaperId, b: PaperId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * The records that a batch of papers touches, read at once, changed in memory, and written at once.
 * Lives inside one transaction: nothing is written unless `flush` ran and the transaction committed.
 */
export class WorkingSet {
  readonly #db: SkimlightDatabase;
  /** Rows as they are now. */
  readonly #rows = new Map<PaperId, PaperRow>();
  /** Rows as they were read, for the counters and to see what changed. */
  readonly #before = new Map<PaperId, PaperRow>();
  readonly #rowIdOf = new Map<PaperId, PaperId>();
  readonly #rowIdsByTitle = new Map<string, Set<PaperId>>();
  readonly #merges = new Map<PaperId, MergeRow>();
  readonly #changedMerges = new Set<PaperId>();
  readonly #unread = new Set<PaperId>();
  readonly #separated: Set<string>;

  private constructor(db: SkimlightDatabase, separations: readonly SeparationRow[]) {
    this.#db = db;
    this.#separated = new Set(separations.map(({ a, b }) => pairKey(a, b)));
  }

  /** Reads what the papers touch; steady state is one read by key. */
  static async load(db: SkimlightDatabase, papers: readonly Paper[]): Promise<WorkingSet> {
    const set = new WorkingSet(db, await db.separations.toArray());
    await set.#readIds([...new Set(papers.flatMap(statedIds))]);
    const keys = papers.flatMap(mergeKeys);
    const unknown = [...new Set(keys)].filter((key) => !set.#rowIdsByTitle.has(key));
    if (unknown.length > 0) set.#adopt(await db.papers.where('titleKeys').anyOf(unknown).toArray());
    await set.#readMerges();
    return set;
  }

  /** Reads the records of ids alone. */
  static async loadIds(db: SkimlightDatabase, ids: readonly PaperId[]): Promise<WorkingSet> {
    const set = new WorkingSet(db, await db.separations.toArray());
    await set.#readIds([...new Set(ids)]);
    await set.#readMerges();
    return set;
  }

  async #readIds(ids: readonly PaperId[]): Promise<void> {
    const found = await this.#db.papers.bulkGet([...ids]);
    this.#adopt(found.flatMap((row) => row ?? []));
    const unknown = ids.filter((id) => !this.#rowIdOf.has(id));
    if (unknown.length > 0)
      this.#adopt(await this.#db.papers.where('aliases').anyOf(unknown).toArray());
  }

  async #readMerges(): Promise<void> {
    const members = [...this.#rows.values()].flatMap((row) => row.members ?? []);
    if (members.length === 0) return;
    for (const merge of await this.#db.merges.bulkGet(members))
      if (merge) this.#merges.set(merge.id, merge);
  }

  #adopt(rows: readonly PaperRow[]): void {
    for (const row of rows) {
      if (this.#before.has(row.id)) continue;
      this.#before.set(row.id, row);
      this.#index(row);
    }
  }

  #index(row: PaperRow): void {
    this.#rows.set(row.id, row);
    for (const id of idsOf(row)) this.#rowIdOf.set(id, row.id);
    for (const key of row.titleKeys) {
      const sameTitle = this.#rowIdsByTitle.get(key) ?? new Set();
      this.#rowIdsByTitle.set(key, sameTitle.add(row.id));
    }
  }

  /** The record that holds an id, under whatever id it is kept. */
  rowOf(id: PaperId): PaperRow | undefined {
    const rowId = this.#rowIdOf.get(id);
    return rowId === undefined ? undefined : this.#rows.get(rowId);
  }

  /** The records with an equal title and first author. */
  rowsByTitle(key: string): PaperRow[] {
    return [...(this.#rowIdsByTitle.get(key) ?? [])].flatMap((id) => {
      const row = this.#rows.get(id);
      // The record may have lost the title, or been merged, since it was indexed here.
      return row?.titleKeys.includes(key) ? [row] : [];
    });
  }

  /** Whether the user told any two of these ids apart. */
  areSeparated(a: readonly PaperId[], b: readonly PaperId[]): boolean {
    if (this.#separated.size === 0) return false;
    return a.some((one) => b.some((other) => this.#separated.has(pairKey(one, other))));
  }

  /** Puts a row, new or changed; a changed text must be read again by the claim engine. */
  put(row: PaperRow): PaperRow {
    const old = this.#rows.get(row.id);
    const isTextNew =
      old?.paper.title !== row.paper.title || old?.paper.abstract !== row.paper.abstract;
    if (isTextNew) this.#unread.add(row.id);
    for (const id of old ? idsOf(old) : [])
      if (this.#rowIdOf.get(id) === row.id) this.#rowIdOf.delete(id);
    this.#index(row);
    return row;
  }

  /** Takes a row out, which was merged into another one. */
  remove(row: PaperRow): void {
    this.#rows.delete(row.id);
    this.#unread.delete(row.id);
    for (const id of idsOf(row)) if (this.#rowIdOf.get(id) === row.id) this.#rowIdOf.delete(id);
  }

  /** What is kept of a member of a merged record. */
  mergeOf(id: PaperId): MergeRow | undefined {
    return this.#merges.get(id);
  }

  putMerge(merge: MergeRow): void {
    this.#merges.set(merge.id, merge);
    this.#changedMerges.add(merge.id);
  }

  removeMerge(id: PaperId): void {
    this.#merges.delete(id);
    this.#changedMerges.add(id);
  }

  /** Rows that differ from what was read; a batch that is repeated leaves none. */
  #changedRows(): PaperRow[] {
    return [...this.#rows.values()].filter((row) => {
      const before = this.#before.get(row.id);
      return !isEqual(before, row);
    });
  }

  /** Writes what changed, with claims to be read again and counters that agree. */
  async flush(): Promise<void> {
    const changed = this.#changedRows();
    const removed = [...this.#before.keys()].filter((id) => !this.#rows.has(id));
    const merges = [...this.#changedMerges];
    const unread = [...this.#unread].map((paperId) => ({ paperId, version: 0, claims: [] }));
    if (changed.length > 0) await this.#db.papers.bulkPut(changed);
    if (removed.length > 0) {
      await this.#db.papers.bulkDelete(removed);
      await this.#db.claims.bulkDelete(removed);
    }
    if (unread.length > 0) await this.#db.claims.bulkPut(unread);
    const kept = merges.flatMap((id) => this.#merges.get(id) ?? []);
    const dropped = merges.filter((id) => !this.#merges.has(id));
    if (kept.length > 0) await this.#db.merges.bulkPut(kept);
    if (dropped.length > 0) await this.#db.merges.bulkDelete(dropped);
    await this.#count([
      ...changed.map((row): [SavedState | undefined, SavedState | undefined] => [
        this.#before.get(row.id),
        row,
      ]),
      ...removed.map((id): [SavedState | undefined, undefined] => [
        this.#before.get(id),
        undefined,
      ]),
    ]);
  }

  async #count(
    changes: readonly [before: SavedState | undefined, after: SavedState | undefined][],
  ): Promise<void> {
    for (const name of COUNTER_NAMES) {
      const delta = changes.reduce(
        (sum, [before, after]) => sum + countsOf(after)[name] - countsOf(before)[name],
        0,
      );
      if (delta === 0) continue;
      const value = (await this.#db.counters.get(name))?.value ?? 0;
      await this.#db.counters.put({ name, value: value + delta });
    }
  }
}
