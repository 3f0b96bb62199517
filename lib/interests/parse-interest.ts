import type { Interest } from './interest';

/** An interest as typed, before it has an id. */
export type TypedInterest = Omit<Interest, 'id'>;

/** Longest phrase that is taken. */
export const MAX_PHRASE = 200;

/** Hyphen, minus or dash in front: keyboards and spelling aids make all of them. */
const MUTE = /^[-−–—]\s*/;
const AUTHOR = /^authors?\s*:\s*/i;

/**
 * Reads an interest as typed: `speculative decoding`, `author:Tri Dao`, `-diffusion`,
 * `-author:X`; quotes around the phrase are dropped. Null for a text without a letter or digit and
 * for one that is too long.
 */
export const parseInterest = (text: string): TypedInterest | null => {
  let rest = text.replace(/\s+/g, ' ').trim();
  if (rest.length > MAX_PHRASE) return null;
  const muted = MUTE.test(rest);
  rest = rest.replace(MUTE, '');
  const kind = AUTHOR.test(rest) ? 'author' : 'topic';
  const phrase = rest
    .replace(AUTHOR, '')
    .replace(/^["“„«](.*)["”“»]$/, '$1')
    .trim();
  return /[\p{L}\p{N}]/u.test(phrase) ? { kind, phrase, muted } : null;
};

/** The text form of an interest; `parseInterest` reads it back unless the phrase itself looks like a form. */
export const formatInterest = ({ kind, phrase, muted }: TypedInterest): string =>
  `${muted ? '-' : ''}${kind === 'author' ? 'author:' : ''}${phrase}`;

/** Whether two interests mean the same to the eye: case aside. */
export const isSameInterest = (a: TypedInterest, b: TypedInterest): boolean =>
  a.kind === b.kind && a.phrase.toLocaleLowerCase() === b.phrase.toLocaleLowerCase();
