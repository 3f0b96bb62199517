import { extractClaims } from '../claims/extract';
import type { Matcher } from '../interests/compile-interests';
import type { ListingEntry } from '../listings/adapter';
import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { PaperFacts } from './control-card';
import type { RowState } from './row-control';

/** Longest texts that are read for claims and interests: a row of a megabyte is no abstract. */
const LONGEST = { title: 1000, abstract: 20_000 };

/** A paper of this visit; several rows may show it. */
export interface PaperRecord extends PaperFacts, RowState {
  score: number;
  /** Whether the library was told of it. */
  isRecorded: boolean;
}

const factsOf = (paper: Paper, matcher: Matcher) => {
  const text = {
    title: paper.title.slice(0, LONGEST.title),
    abstract: paper.abstract?.slice(0, LONGEST.abstract) ?? null,
  };
  const { matches, score, muted } = matcher.match({ ...paper, ...text });
  return { claims: extractClaims(text), matches, score, muted };
};

/** The papers met in one visit, each read once however often its row is drawn anew. */
export class PaperRecords {
  private readonly byId = new Map<PaperId, PaperRecord>();

  constructor(private matcher: Matcher) {}

  /** The record of an entry; read again only where the page now says more of the paper. */
  of({ paper, abstractText }: ListingEntry): PaperRecord {
    const known = this.byId.get(paper.id);
    const hidesAbstract = abstractText === null && paper.abstract !== null;
    if (known && known.paper.title === paper.title && known.paper.abstract === paper.abstract)
      return known;
    const record = known ?? {
      hidesAbstract,
      state: null,
      pending: null,
      fault: null,
      isRecorded: false,
    };
    const fresh: PaperRecord = Object.assign(record, {
      paper,
      isRecorded: false,
      ...factsOf(paper, this.matcher),
    });
    this.byId.set(paper.id, fresh);
    return fresh;
  }

  /** Papers of which one of the ids is meant: their own or another that the row states. */
  withIds(ids: ReadonlySet<PaperId>): PaperRecord[] {
    return [...this.byId.values()].filter(({ paper }) =>
      [paper.id, ...(paper.aliases ?? [])].some((id) => ids.has(id)),
    );
  }

  all(): PaperRecord[] {
    return [...this.byId.values()];
  }

  /** Papers that the library was not told of yet. */
  fresh(): PaperRecord[] {
    return this.all().filter(({ isRecorded }) => !isRecorded);
  }

  /** Takes other interests; the caller paints again. */
  setMatcher(matcher: Matcher): void {
    this.matcher = matcher;
    for (const record of this.byId.values()) Object.assign(record, factsOf(record.paper, matcher));
  }
}
