import type { Paper } from '../papers/paper';
import { compileAuthor, displayName } from './author-name';
import type { Interest, Match } from './interest';
import { compileTopics, type TopicFinder } from './topic-index';

/** What the interests say of one paper. */
export interface InterestMatch {
  /** All hits: title, then abstract, then authors, each in reading order. */
  matches: Match[];
  /** Rank, higher first: 0 without a hit, negative where a muted interest hit. */
  score: number;
  /** Whether a muted interest hit. */
  muted: boolean;
}

/** As much of a paper as is looked at. */
export type MatchedPaper = Pick<Paper, 'title' | 'abstract' | 'author'>;

/** Interests made ready for many papers. */
export interface Matcher {
  match(paper: MatchedPaper): InterestMatch;
}

/** Worth of the best place of an interest in a paper: a title or an author says more than a mention. */
const WEIGHT = { title: 3, author: 3, abstract: 1 } as const;

/** Worth of each further mention, and how many count: a paper about the topic names it often. */
const REPEAT_WEIGHT = 0.1;
const MAX_REPEATS = 5;

/** Worth of one interest by all its hits in a paper. */
const worthOf = (hits: readonly Match[]): number => {
  const best = Math.max(...hits.map(({ field }) => WEIGHT[field]));
  return best + Math.min(hits.length - 1, MAX_REPEATS) * REPEAT_WEIGHT;
};

/** Sum over the interests that hit; a muted one outweighs all that is followed. */
const rank = (matches: readonly Match[]): { score: number; muted: boolean } => {
  let followed = 0;
  let mutedWorth = 0;
  for (const interestId of new Set(matches.map((match) => match.interestId))) {
    const hits = matches.filter((match) => match.interestId === interestId);
    if (hits[0]?.muted) mutedWorth += worthOf(hits);
    else followed += worthOf(hits);
  }
  return mutedWorth > 0 ? { score: -mutedWorth, muted: true } : { score: followed, muted: false };
};

/** Prepares the interests; matching then walks each text once, however many interests there are. */
export const compileInterests = (interests: readonly Interest[]): Matcher => {
  const topics = interests.filter(({ kind }) => kind === 'topic');
  const authors = interests
    .filter(({ kind }) => kind === 'author')
    .map((interest) => ({ interest, isPerson: compileAuthor(interest.phrase) }));
  const find = compileTopics(topics.map(({ phrase }) => phrase));

  const matchOf = (
    { id, phrase, muted }: Interest,
    place: Pick<Match, 'field' | 'start' | 'end' | 'author'>,
  ): Match => ({ interestId: id, phrase, muted, ...place });

  const inField = (field: 'title' | 'abstract', text: string, finder: TopicFinder): Match[] =>
    finder(text).flatMap(({ topic, start, end }) => {
      const interest = topics[topic];
      return interest ? [matchOf(interest, { field, start, end })] : [];
    });

  return {
    match({ title, abstract, author }) {
      const matches = [
        ...inField('title', title, find),
        ...(abstract === null ? [] : inField('abstract', abstract, find)),
        ...author.flatMap((name, index) =>
          authors
            .filter(({ isPerson }) => isPerson(name))
            .map(({ interest }) =>
              matchOf(interest, {
                field: 'author',
                author: index,
                start: 0,
                end: displayName(name).length,
              }),
            ),
        ),
      ];
      return { matches, ...rank(matches) };
    },
  };
};
