import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { findPageUrl } from './page-url';
import { parseHtml } from './parse-html';

/** A page from a file, and the address to show it at. */
export interface SavedPage {
  url: string;
  body: string;
  contentType: string;
}

/** Stands in where a file does not tell its address; `.invalid` is never anybody's (RFC 2606). */
const NO_ADDRESS = 'https://saved-page.invalid/';

/** The address in a form that a tab can show, null where it is none. */
const httpAddress = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url.href;
};

/**
 * Reads a saved page, or a text file, which is shown as the browser shows text.
 * @param url where it was saved from; told by the page itself where left out
 * @throws where the file cannot be read or the address is none
 */
export async function readSavedPage(file: string, url?: string): Promise<SavedPage> {
  const body = await readFile(file, 'utf8');
  const isText = ['.txt', '.md'].includes(extname(file).toLowerCase());
  const own = isText ? null : findPageUrl(body, parseHtml(body))?.href;
  const told = url ?? own ?? NO_ADDRESS + encodeURIComponent(basename(file));
  const address = httpAddress(told);
  if (address === null) throw new Error(`Not an address: ${told}`);
  return {
    url: address,
    body,
    contentType: isText ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
  };
}
