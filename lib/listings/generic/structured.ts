import { normalizeWords } from '../../papers/normalize';
import type { CslDate, PersonName } from '../../papers/paper';
import { parsePersonName } from '../../papers/person-name';
import { isEntry, type ListingEntry } from '../adapter';
import { makeEntry } from '../entry';
import { type MappedText, mapText, textOf } from '../text-map';

/** Facts of the one paper that a page is about. */
interface SingleFacts {
  title: string;
  authors: string[];
  abstract: string | null;
  /** Identifiers and addresses, as stated. */
  ids: string[];
  date: string | null;
}

/** Contents of all `<meta name>` of one name; Highwire's tags repeat for several authors. */
function metas(doc: Document, ...names: string[]): string[] {
  for (const name of names) {
    const found = [...doc.querySelectorAll(`meta[name="${name}" i], meta[property="${name}" i]`)]
      .map((meta) => meta.getAttribute('content')?.trim() ?? '')
      .filter((content) => content !== '');
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Highwire Press tags, which Google Scholar asks publishers for.
 * Source: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function readMetas(doc: Document): SingleFacts | null {
  const titles = metas(doc, 'citation_title');
  const [title] = titles;
  if (title === undefined || titles.length > 1) return null;
  const arxiv = metas(doc, 'citation_arxiv_id').map((id) => `arXiv:${id}`);
  return {
    title,
    authors: metas(doc, 'citation_author', 'citation_authors').flatMap((names) =>
      names.split(/\s*;\s*/),
    ),
    abstract: metas(doc, 'citation_abstract', 'DC.Description')[0] ?? null,
    ids: [
      ...arxiv,
      ...metas(doc, 'citation_doi').map((doi) => doi.replace(/^(?:doi:)?\s*/i, 'doi:')),
      ...metas(doc, 'citation_pmid').map((pmid) => `PMID:${pmid}`),
    ],
    date:
      metas(doc, 'citation_publication_date', 'citation_date', 'citation_online_date')[0] ?? null,
  };
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isScholarly = (value: unknown): value is Json =>
  isObject(value) &&
  [value['@type']]
    .flat()
    .some((type) => /^(?:ScholarlyArticle|MedicalScholarlyArticle)$/.test(String(type)));

/** The scholarly articles of the page's JSON-LD, also of a graph or a list. */
function scholarlyArticles(doc: Document): Json[] {
  return [...doc.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      return []; // Broken data of the page: there is nothing to read.
    }
    const top = [data].flat();
    const nested = top.flatMap((item) =>
      isObject(item) ? [item['@graph'], item.mainEntity].flat() : [],
    );
    return [...top, ...nested].filter(isScholarly);
  });
}

function readJsonLd(doc: Document): SingleFacts | null {
  const [article, ...others] = scholarlyArticles(doc);
  if (article === undefined || others.length > 0) return null;
  const title = stringOf(article.headline) ?? stringOf(article.name);
  if (title === null) return null;
  const authors = [article.author].flat().flatMap((author) => {
    const name = isObject(author) ? stringOf(author.name) : stringOf(author);
    return name ?? [];
  });
  const same = [article.sameAs, article.identifier, article['@id'], article.url].flat();
  return {
    title,
    authors,
    abstract: stringOf(article.abstract),
    ids: same.flatMap((id) => stringOf(id) ?? []),
    date: stringOf(article.datePublished),
  };
}

/** `2025/07/22`, `2025-07-22`, `2025-07` or `2025`. */
function parseDate(text: string | null): CslDate | null {
  const [, year, month, day] =
    /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?/.exec(text ?? '') ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : Number(part)));
  return { 'date-parts': [parts] };
}

const ABSTRACT =
  '#abstract, .abstract, blockquote.abstract, section[id*="abstract" i], div[id*="abstract" i], [class~="abstract-content"], [itemprop="abstract"], .note-content-value';

/** The abstract where the page shows it, if it is whole. */
function shownAbstract(doc: Document, stated: string | null): MappedText | null {
  const start = stated === null ? null : normalizeWords(stated.slice(0, 200)).slice(0, 60);
  for (const element of doc.querySelectorAll(ABSTRACT)) {
    const text = mapText(element, { skip: 'h1, h2, h3, h4, .descriptor, .title' });
    if (text.text.length < 200 || text.text.length > 10_000) continue;
    if (start === null || normalizeWords(text.text.slice(0, 300)).includes(start)) return text;
  }
  return null;
}

/** The heading that shows the title. */
function shownTitle(doc: Document, title: string): Element | null {
  const words = normalizeWords(title);
  return (
    [...doc.querySelectorAll('h1, h2, h3, .title')].find((heading) =>
      normalizeWords(textOf(heading)).endsWith(words),
    ) ?? null
  );
}

/**
 * The paper that a page is about, from the data that it carries for search engines: Highwire tags or
 * JSON-LD. Null for a page about none or several.
 */
export function readSingle(doc: Document, url: URL): ListingEntry | null {
  const facts = readMetas(doc) ?? readJsonLd(doc);
  if (facts === null) return null;
  const heading = shownTitle(doc, facts.title);
  const author: PersonName[] = facts.authors.flatMap((name) => parsePersonName(name) ?? []);
  const shown = heading === null ? null : mapText(heading, { skip: '.descriptor' });
  const isSame = shown !== null && normalizeWords(shown.text) === normalizeWords(facts.title);
  const entry = makeEntry(
    {
      elements: [heading ?? doc.body],
      controlParent: heading ?? doc.body,
      title: isSame ? shown : facts.title,
      abstract: shownAbstract(doc, facts.abstract) ?? facts.abstract,
      author,
      href: url.href,
      more: facts.ids,
      issued: parseDate(facts.date),
    },
    url,
  );
  return isEntry(entry) ? entry : null;
}
