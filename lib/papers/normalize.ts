import type { PersonName } from './paper';

/** Characters that show nothing: zero-width, soft hyphen, byte order, direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** White space collapsed and trimmed, characters that show nothing dropped. */
export const cleanText = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** TeX commands that only set type: `\textbf{x}`, `\mathcal`, `\emph`; their argument is the text. */
const TEX_COMMAND = /\\(?:text\w*|math\w+|emph|it|bf|rm|sc|ensuremath|operatorname|mbox)\b/g;

/** A text without case, accents, TeX marks and punctuation, one space between words. */
export function normalizeWords(text: string): string {
  return text
    .replace(TEX_COMMAND, '')
    .replace(/\\[`'"^~=.Hcbvdu]\s?\{?(\p{L})\}?/gu, '$1')
    .replace(/[${}\\]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Family name of an author as sorted: `family`, else the last word of the literal name. */
export function familyOf(name: PersonName | undefined): string {
  return name?.family ?? name?.literal?.trim().split(/\s+/).at(-1) ?? '';
}

/**
 * Key under which a preprint and its published version meet: normalised title and the first
 * author's family name. Null for a title too short to tell papers apart.
 */
export function titleKey(title: string, author: readonly PersonName[]): string | null {
  const words = normalizeWords(title).replace(/ /g, '');
  if (words.length < 8) return null;
  return `${words}|${normalizeWords(familyOf(author[0])).replace(/ /g, '')}`;
}
