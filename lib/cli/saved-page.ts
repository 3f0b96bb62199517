import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';

/** A page from a file, and the address to show it at. */
export interface SavedPage {
  url: string;
  body: string;
  contentType: string;
}

/** Stands in where a file does not tell its address; `.invalid` is never anybody's (RFC 2606). */
const NO_ADDRESS = 'https://saved-page.invalid/';

/** `<!-- saved from url=(0032)https://arxiv.org/list/cs.DC/new -->`, as browsers write it. */
const SAVED_FROM = /<!--\s*saved from url=(?:\(\d+\))?(https?:\/\/\S+)/i;
const CANONICAL = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i;
const HREF = /\bhref=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

const httpAddress = (text: string | undefined): string | null => {
  if (text === undefined || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
};

/** Address that a saved page gives as its own: "saved from" first, then its canonical link. */
export function savedAddress(html: string): string | null {
  const href = HREF.exec(CANONICAL.exec(html)?.[0] ?? '');
  const canonical = (href?.[1] ?? href?.[2] ?? href?.[3])?.replaceAll('&amp;', '&');
  return httpAddress(SAVED_FROM.exec(html)?.[1]) ?? httpAddress(canonical);
}

/**
 * Reads a saved page, or a text file, which is shown as the browser shows text.
 * @param url where it was saved from; told by the page itself where left out
 * @throws where the file cannot be read or the address is none
 */
export async function readSavedPage(file: string, url?: string): Promise<SavedPage> {
  const body = await readFile(file, 'utf8');
  const isText = ['.txt', '.md'].includes(extname(file).toLowerCase());
  const given = httpAddress(url);
  if (url !== undefined && given === null) throw new Error(`Not an address: ${url}`);
  const fallback = NO_ADDRESS + encodeURIComponent(basename(file));
  return {
    url: given ?? (isText ? null : savedAddress(body)) ?? fallback,
    body,
    contentType: isText ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
  };
}
