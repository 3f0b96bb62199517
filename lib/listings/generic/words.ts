import { parsePersonList } from '../../papers/person-name';

/** Texts that lead to a paper, name a field or a badge, and are no titles. */
const LABEL =
  /^\W*(?:(?:the )?(?:full )?(?:pdf|html|abs(?:tract)?|paper|papers?|link|links|code|arxiv|doi|text|read(?: more)?|view|download|bib(?:tex)?|supp(?:l\w*)?|video|slides?|poster|tweet|project|web ?site|web|page|openreview|other|ps|source|cite[ds]?|save|share|related(?: articles)?|more|less|show|hide|details|github|dataset|demo|blog|home ?page|all \d+ versions|title|authors?|date|comments?|relevance|tldr|tl;dr|summary|keywords?|tags?|free|article|review|preprint|new|hot|like|stars?)(?: (?:paper|pdf|text|article|now|here|id|page|link|more))?)\W*(?:\d+\W*)?$/i;

/** Identifiers, dates, numbers, categories (`cs.LG`), addresses and cited-by counts. */
const NO_WORDS =
  /^(?:[\W\d_]*|\W*arxiv:\s*\S+.*|\W*10\.\d{4,}\/\S+|https?:\S+|\W*[a-z-]+\.[a-z]{2}(?:[\s;,]+[a-z-]+\.[a-z]{2})*\W*|(?:\w+,? )?\d{1,2}\.? \w{3,9},? \d{4}.*|\w{3,9} \d{1,2},? \d{4}.*|(?:\d{1,2} )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?: \d{1,2})?|cited by \d+.*|doi:\s*\S+.*|pmid:.*)$/i;

/** Numbering before a title: "1.", "12)", "[3]", "#4", "•". */
export const NUMBERING = /^(?:\s*(?:\[?#?\d{1,4}(?:[)\]]|[.:](?!\d))|[•●○▪*–—-])\s*)+/;

/** Labels before a title: "[PDF]", "Title:", "(arXiv)". */
export const TITLE_LABEL =
  /^(?:\s*(?:[[(](?:pdf|html|book|b|c|doc|citation|paper|arxiv|new|code)[\])]|(?:paper )?title\s*:)\s*)+/i;

/** Whether a text may be a title: has words, is no label, identifier, date or address. */
export function isTitleLike(text: string): boolean {
  if (text.length < 2 || text.length > 400) return false;
  const bare = text.replace(NUMBERING, '').replace(TITLE_LABEL, '');
  return /\p{L}[\p{L}\p{N}]/u.test(bare) && !LABEL.test(bare) && !NO_WORDS.test(bare);
}

/** Small words of prose; a list of names holds none but "and" and particles. */
const PROSE =
  /\b(?:the|of|for|in|on|to|with|from|by|via|is|are|an|as|at|using|towards?|how|what|why|can|do|does|when|based|learning|model|models|network|networks|data|method)\b/i;

/** Whether a text reads like a list of authors. */
export function isNameList(text: string): boolean {
  if (text.length > 3000 || PROSE.test(text.replace(/^by\s/i, ''))) return false;
  if (/[?!:$\\]/.test(text.replace(/^authors?\s*:/i, ''))) return false;
  const names = parsePersonList(text);
  if (names.length === 0) return false;
  const good = names.filter(({ family, given, literal }) => {
    const words = (literal ?? `${given} ${family}`).split(/\s+/);
    return (
      words.length <= 5 &&
      words.every((word) => /^[\p{Lu}\p{Lo}]|^(?:d|l)['’]|^[a-z]{2,4}$/u.test(word))
    );
  });
  const single = names.length === 1;
  // One name alone is told from a title by its initials or the word before it.
  if (single) return /^(?:by\s|authors?\s*:)/i.test(text) || /\b\p{Lu}\./u.test(text);
  return good.length / names.length >= 0.8;
}

/** Shortest text that counts as an abstract, in characters. */
const MIN_ABSTRACT = 250;

/** Labels before an abstract. */
export const ABSTRACT_LABEL = /^\s*(?:abstract|summary|tl;?dr)\s*[:.—–-]?\s*/i;

/** Whether a text may be a whole abstract: long, of sentences, not cut like a search snippet. */
export function isAbstractLike(text: string): boolean {
  return (
    text.length >= MIN_ABSTRACT && !/^(?:…|\.\.\.)|(?:…|\.\.\.)$/.test(text) && /[.!?]\s/.test(text)
  );
}
