import {
  PAPER_ID_SCHEMES,
  type PaperId,
  type ParsedPaper,
  parseArxivId,
  parseDoi,
} from './identifier';
import { parseAddress } from './paper-address';
import { unwrapCandidates } from './redirect';

export type { PaperId } from './identifier';

/** An absolute address, also of `//host/…` and `host.tld/…`; null for other text. */
export function parseHttpUrl(text: string): URL | null {
  const trimmed = text.trim();
  const absolute = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : trimmed.startsWith('//')
      ? `https:${trimmed}`
      : /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/i.test(trimmed) && !trimmed.startsWith('10.')
        ? `https://${trimmed}`
        : null;
  return absolute !== null && URL.canParse(absolute) ? new URL(absolute) : null;
}

/** Identity and version of one paper from an address or an identifier in any known form. */
export function parsePaper(urlOrText: string): ParsedPaper | null {
  const text = urlOrText.trim();
  if (text === '' || text.length > 4000) return null;
  const url = parseHttpUrl(text);
  if (url === null) return parseIdentifier(text);
  for (const candidate of unwrapCandidates(url)) {
    const found = parseAddress(candidate);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Identity of a paper from any known form of its address (abstract page, PDF, HTML, mirror, reader
 * site, publisher, redirect) or from a written identifier (`arXiv:2406.01234v2`, `doi:10.…`, bare).
 * Null where nothing is known, never an exception.
 */
export function parsePaperId(urlOrText: string): PaperId | null {
  return parsePaper(urlOrText)?.id ?? null;
}

/** arXiv version that an address or an identifier states, for example 2 for `2406.01234v2`. */
export function parseArxivVersion(urlOrText: string): number | null {
  return parsePaper(urlOrText)?.version ?? null;
}

function parseIdentifier(text: string): ParsedPaper | null {
  const arxiv = parseArxivId(
    text
      .replace(/^arxiv\s*(?:id)?\s*[:.]?\s*/i, '')
      .replace(/\s*\[[\w.-]+\]$/, '')
      .replace(/\.pdf$/i, ''),
  );
  if (arxiv !== null) return arxiv;
  const bare = text.replace(/^(?:info:)?doi\s*[:/]?\s*/i, '');
  const nested = parseHttpUrl(bare);
  if (nested !== null && bare !== text) return parsePaper(bare);
  const doi = parseDoi(bare);
  if (doi !== null) return { id: doi, version: null };
  const [, scheme, number] = /^(pmid|pmcid)\s*:?\s*(?:PMC)?(\d{1,9})$/i.exec(text) ?? [];
  if (number === undefined) return null;
  return { id: `${scheme?.toLowerCase() === 'pmid' ? 'pubmed' : 'pmc'}:${number}`, version: null };
}

/** Orders ids from the strongest scheme to the weakest. */
export function compareIds(a: PaperId, b: PaperId): number {
  return strength(a) - strength(b);
}

const strength = (id: PaperId): number =>
  PAPER_ID_SCHEMES.findIndex((scheme) => id.startsWith(`${scheme}:`));

/** Ids that follow from one: an ACL Anthology id has a DOI that holds it, and the other way round. */
export function impliedIds(id: PaperId): PaperId[] {
  const acl = /^doi:10\.18653\/v1\/(.+)$/.exec(id)?.[1];
  if (acl !== undefined) return [`acl:${acl}`];
  const anthology = /^acl:(20[1-9]\d\..+|[a-z]\d\d-\d{4})$/.exec(id)?.[1];
  return anthology === undefined ? [] : [`doi:10.18653/v1/${anthology}`];
}

/** Parameters that only tell where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|source|hl|context|via)$/i;

/** Last resort: the address itself without protocol, `www.`, fragment and tracking. */
export function urlPaperId(url: URL): PaperId {
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  return `url:${host}${path}${query === '' ? '' : `?${query}`}`;
}
