import type { PersonName } from '../lib/papers/paper';
import { formatCount, text } from './i18n';

/** Names that fit a line of the popup. */
const SHOWN = 3;

const nameOf = ({ family, given, literal }: PersonName): string =>
  [given, family].filter(Boolean).join(' ') || (literal ?? '');

/** The first authors of a paper in a line: "Ada Lovelace, Alan Turing +3"; empty without any. */
export const authorLine = (authors: readonly PersonName[]): string => {
  const names = authors.slice(0, SHOWN).map(nameOf).join(text('authorSeparator'));
  const rest = authors.length - SHOWN;
  return rest > 0 ? text('authorsMore', names, formatCount(rest)) : names;
};
