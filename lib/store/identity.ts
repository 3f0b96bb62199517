import { titleKey } from '../papers/normalize';
import type { Paper } from '../papers/paper';
import { compareIds, impliedIds, type PaperId } from '../papers/paper-id';
import type { PaperRow } from './rows';

/** All ids that a listing states of a paper, its own first, with those that follow from them. */
export const statedIds = (paper: Paper): PaperId[] => {
  const stated = [paper.id, ...(paper.aliases ?? [])];
  return [...new Set([...stated, ...stated.flatMap(impliedIds)])];
};

/** All ids of a record. */
export const idsOf = (row: PaperRow): PaperId[] => [row.id, ...row.aliases];

/**
 * The other ids under which a record is known, without those that only follow from another: what a
 * user who is asked "is this the same paper?" can answer.
 */
export const otherIds = (row: PaperRow, id: PaperId): PaperId[] => {
  const told = [id];
  for (const other of idsOf(row))
    if (!told.some((known) => known === other || impliedIds(known).includes(other)))
      told.push(other);
  return told.slice(1);
};

/** Shorter titles ("Introduction", "Book Review") are shared by many papers of one author. */
const MIN_TITLE_LETTERS = 15;

/** Key that a paper may be merged by: none or one, none where title or author do not tell it from others. */
export const mergeKeys = ({ title, author }: Paper): string[] => {
  const key = titleKey(title, author);
  const letters = key?.indexOf('|') ?? 0;
  return key !== null && letters >= MIN_TITLE_LETTERS && letters < key.length - 1 ? [key] : [];
};

/** Schemes in which one paper has one id: two different ones are two papers, whatever the title. */
const SINGLE = /^(?:arxiv|acl|pubmed|pmc|pmlr|cvf|neurips|iclr|mlsys|jmlr|usenix):/;

/** Whether two papers of equal title may be one: a preprint and its published version, not two preprints. */
export const canBeOnePaper = (a: readonly PaperId[], b: readonly PaperId[]): boolean => {
  const singles = new Map(a.flatMap((id) => schemeOf(id)));
  return b
    .flatMap((id) => schemeOf(id))
    .every(([scheme, id]) => (singles.get(scheme) ?? id) === id);
};

const schemeOf = (id: PaperId): [string, PaperId][] => {
  const scheme = SINGLE.exec(id)?.[0];
  return scheme === undefined ? [] : [[scheme, id]];
};

/** Which record stays when several turn out to be one: the strongest id, then the one met first. */
export const compareRecords = (a: PaperRow, b: PaperRow): number =>
  compareIds(a.id, b.id) || a.seenAt.localeCompare(b.seenAt) || a.id.localeCompare(b.id);
