import { parseArxivId } from '../../../papers/identifier';
import { cleanText } from '../../../papers/normalize';
import type { UnreadableRow } from '../../adapter';

/** What the page's own data say of a paper. */
export interface EmbeddedPaper {
  title: string | null;
  summary: string | null;
  authors: string[];
  /** ISO date. */
  publishedAt: string | null;
}

/** Objects that one page's data may hold; stops a hostile page. */
const MAX_OBJECTS = 200_000;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const stringAt = (object: Json, key: string): string | null => {
  const value = object[key];
  return typeof value === 'string' && value.trim() !== '' ? cleanText(value) : null;
};

/** Names of `authors`: `{name, hidden}` in the lists, plain strings elsewhere. */
function namesOf(authors: unknown): string[] {
  if (!Array.isArray(authors)) return [];
  return authors.flatMap((author: unknown) => {
    if (typeof author === 'string') return author;
    if (!isObject(author) || author.hidden === true) return [];
    return stringAt(author, 'name') ?? stringAt(author, 'fullname') ?? [];
  });
}

/** What the data of a page say: its papers by `arxiv:` id, and what could not be read. */
export interface EmbeddedData {
  papers: Map<string, EmbeddedPaper>;
  /** Papers that the page's list should show; null where it holds no such list. */
  listed: number | null;
  warnings: UnreadableRow[];
}

/**
 * Reads the JSON of all `data-props` of the page. Any object with an arXiv id and a title is a paper,
 * wherever it stands: the daily list, searches and single pages nest it differently and the fields
 * around it change. What cannot be parsed gives a warning.
 */
export function readEmbedded(doc: Document): EmbeddedData {
  const found: EmbeddedData = { papers: new Map(), listed: null, warnings: [] };
  for (const element of doc.querySelectorAll('[data-target][data-props]')) {
    const props = element.getAttribute('data-props') ?? '';
    if (!/\d{4}\.\d{4,5}/.test(props)) continue;
    const data = parseProps(element, props);
    if (data === undefined) found.warnings.push({ element, warning: 'data-props is not JSON' });
    else collect(data, found.papers);
    const list = isObject(data) ? data.dailyPapers : null;
    if (Array.isArray(list)) found.listed = (found.listed ?? 0) + list.length;
  }
  return found;
}

/** Props parsed last: a page is asked what it announces and then for its rows. */
const parsed = new WeakMap<Element, { props: string; data: unknown }>();

function parseProps(element: Element, props: string): unknown {
  const known = parsed.get(element);
  if (known?.props === props) return known.data;
  const data = parseJson(props);
  parsed.set(element, { props, data });
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The caller warns.
  }
}

function collect(data: unknown, papers: Map<string, EmbeddedPaper>): void {
  const queue: unknown[] = [data];
  for (let n = 0; n < queue.length && n < MAX_OBJECTS; n += 1) {
    const value = queue[n];
    if (!isObject(value)) continue;
    const read = Array.isArray(value) ? null : readPaper(value);
    if (read !== null) merge(papers, read.id, read.paper);
    for (const child of Object.values(value)) if (isObject(child)) queue.push(child);
  }
}

function readPaper(object: Json): { id: string; paper: EmbeddedPaper } | null {
  const raw = stringAt(object, 'id') ?? stringAt(object, 'arxivId') ?? stringAt(object, 'arxiv_id');
  const id = raw === null ? null : parseArxivId(raw);
  const title = stringAt(object, 'title');
  const summary = stringAt(object, 'summary') ?? stringAt(object, 'abstract');
  if (id === null || (title === null && summary === null)) return null;
  const publishedAt = stringAt(object, 'publishedAt');
  return { id: id.id, paper: { title, summary, authors: namesOf(object.authors), publishedAt } };
}

/** Keeps the fullest of several statements on one paper. */
function merge(papers: Map<string, EmbeddedPaper>, id: string, paper: EmbeddedPaper): void {
  const known = papers.get(id);
  if (known === undefined) {
    papers.set(id, paper);
    return;
  }
  known.title ??= paper.title;
  known.publishedAt ??= paper.publishedAt;
  if ((paper.summary?.length ?? 0) > (known.summary?.length ?? 0)) known.summary = paper.summary;
  if (paper.authors.length > known.authors.length) known.authors = paper.authors;
}
