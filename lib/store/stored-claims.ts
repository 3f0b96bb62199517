import type { Claim, ClaimText } from '../claims/claim';
import type { PaperId } from '../papers/paper-id';
import type { SkimlightDatabase } from './database';

/** A paper whose claims an engine should read (again). */
export interface UnreadPaper extends ClaimText {
  id: PaperId;
}

/** What an engine read in a text. */
export interface ReadClaims {
  /** The text that was read: spans are true for no other. */
  text: UnreadPaper;
  claims: Claim[];
}

/** Up to `limit` papers whose claims are older than `version`, or were never read. */
export const outdatedClaims = (
  db: SkimlightDatabase,
  version: number,
  limit: number,
): Promise<UnreadPaper[]> =>
  db.transaction('r', db.papers, db.claims, async () => {
    const ids = await db.claims.where('version').below(version).limit(limit).primaryKeys();
    const rows = await db.papers.bulkGet(ids);
    return rows.flatMap((row) =>
      row ? [{ id: row.id, title: row.paper.title, abstract: row.paper.abstract }] : [],
    );
  });

/**
 * Keeps what an engine read; returns how many were kept. What was read of a text that has changed since
 * is dropped, and so is what an older engine read.
 */
export const saveClaims = (
  db: SkimlightDatabase,
  version: number,
  read: readonly ReadClaims[],
): Promise<number> =>
  db.transaction('rw', db.papers, db.claims, async () => {
    const ids = read.map(({ text }) => text.id);
    const papers = await db.papers.bulkGet(ids);
    const known = await db.claims.bulkGet(ids);
    const rows = read.flatMap(({ text, claims }, index) => {
      const paper = papers[index]?.paper;
      const isSameText = paper?.title === text.title && paper.abstract === text.abstract;
      const isNewer = (known[index]?.version ?? 0) < version;
      return isSameText && isNewer ? [{ paperId: text.id, version, claims }] : [];
    });
    await db.claims.bulkPut(rows);
    return rows.length;
  });
