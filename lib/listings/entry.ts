import { cleanText, normalizeWords, titleKey } from '../papers/normalize';
import type { CslDate, Paper, PersonName } from '../papers/paper';
import { compareIds, impliedIds, type PaperId, parsePaper, urlPaperId } from '../papers/paper-id';
import { unwrapRedirect } from '../papers/redirect';
import type { ListingEntry, UnreadableRow } from './adapter';
import type { MappedText } from './text-map';

/** What an adapter reads of a row; `makeEntry` turns it into an entry. */
export interface RowFacts {
  /** The row, first the element that names it. */
  elements: [Element, ...Element[]];
  /** Where the control goes: appending one element there must not break the row's layout; else null. */
  controlParent: Element | null;
  /** Title as mapped from the page, or as text where the page only holds it in data. */
  title: MappedText | string;
  /** Whole abstract, likewise; null or empty where the page holds none. */
  abstract?: MappedText | string | null;
  author?: PersonName[];
  /** The row's own link as written in the page; null where it has none. */
  href?: string | null;
  /** Other links and identifiers of the row (PDF, DOI, `arXiv:…`), in page order. */
  more?: readonly (string | null | undefined)[];
  issued?: CslDate | null;
  containerTitle?: string | null;
}

/** Longest text taken from a page's data, as long as what is read of its text. */
const MAX_DATA = 50_000;

const stringOf = (text: MappedText | string | null | undefined): string =>
  typeof text === 'string' ? cleanText(text.slice(0, MAX_DATA)) : (text?.text ?? '');

const mappedOf = (text: MappedText | string | null | undefined): MappedText | null =>
  typeof text === 'object' && text !== null && text.text !== '' ? text : null;

/** An address of the page made absolute and freed of redirects; null for what is no web address. */
export function absoluteUrl(href: string | null | undefined, base: URL): URL | null {
  const written = href?.trim();
  if (!written || written.startsWith('#') || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  return /^https?:$/.test(url.protocol) ? unwrapRedirect(url) : null;
}

/**
 * Makes an entry of what was read of a row: resolves links, chooses the strongest identity that the
 * row states and keeps the others as aliases. A row without a title becomes a warning.
 */
export function makeEntry(facts: RowFacts, base: URL): ListingEntry | UnreadableRow {
  const title = stringOf(facts.title);
  if (!/[\p{L}\p{N}]/u.test(title)) {
    return {
      element: facts.elements[0],
      warning: `row without a title: ${nameOf(facts.elements[0])}`,
    };
  }
  const abstract = stringOf(facts.abstract);
  const author = facts.author ?? [];
  const link = absoluteUrl(facts.href, base);
  const { ids, version } = identify([facts.href, ...(facts.more ?? [])], base);
  const [id = fallbackId(title, author, link), ...others] = ids;
  // What only follows from an id is no identity that the row states.
  const implied = ids.flatMap(impliedIds).filter((known) => !ids.includes(known));
  const aliases = [...others, ...implied];
  const doi = ids.find((known) => known.startsWith('doi:'))?.slice(4);
  const paper: Paper = {
    id,
    title,
    author,
    abstract: abstract === '' ? null : abstract,
    URL: link?.href ?? null,
    ...(aliases.length > 0 && { aliases }),
    ...(version !== null && { version }),
    ...(doi !== undefined && { DOI: doi }),
    ...(facts.issued && { issued: facts.issued }),
    ...(facts.containerTitle && { 'container-title': cleanText(facts.containerTitle) }),
  };
  return {
    paper,
    elements: facts.elements,
    controlParent: facts.controlParent,
    titleText: mappedOf(facts.title),
    abstractText: mappedOf(facts.abstract),
  };
}

/** All identities that links and identifiers state, the strongest first, and the version. */
function identify(
  sources: readonly (string | null | undefined)[],
  base: URL,
): { ids: PaperId[]; version: number | null } {
  const ids = new Set<PaperId>();
  let version: number | null = null;
  for (const source of sources) {
    if (!source) continue;
    const parsed = parsePaper(source) ?? parsePaper(absoluteUrl(source, base)?.href ?? '');
    if (parsed === null) continue;
    ids.add(parsed.id);
    version ??= parsed.version;
  }
  return { ids: [...ids].sort(compareIds), version };
}

function fallbackId(title: string, author: readonly PersonName[], link: URL | null): PaperId {
  if (link !== null) return urlPaperId(link);
  return `title:${titleKey(title, author) ?? normalizeWords(title)}`;
}

/** Tag and classes of an element without digits: names it in a report and tells no content. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].filter((name) => /^[a-z_-]+$/i.test(name)).slice(0, 3);
  return [element.localName, ...classes].join('.');
}
