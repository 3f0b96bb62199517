import { parseArgs } from 'node:util';
import { generic } from '../listings/generic/detector';
import { ADAPTERS } from '../listings/registry';
import { readTextFile, type ScannedPage, scanHtml, scanLines, scanText } from './scan-file';

const USAGE = 'usage: npm run --silent scan -- [--url URL] [--adapter ID] FILE…';

/** Where the command writes. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

interface Arguments {
  url: URL | null;
  adapter: string | null;
  files: string[];
}

/** Told arguments, or the one-line complaint. */
function readArguments(argv: readonly string[]): Arguments | string {
  let parsed: { values: { url?: string; adapter?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { url: { type: 'string' }, adapter: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals: files } = parsed;
  const known = [...ADAPTERS, generic].map((adapter) => adapter.id);
  if (files.length === 0) return USAGE;
  if (values.url !== undefined && !URL.canParse(values.url)) return `not an address: ${values.url}`;
  if (values.adapter !== undefined && !known.includes(values.adapter))
    return `no adapter "${values.adapter}"; known: ${known.join(', ')}`;
  const url = values.url === undefined ? null : new URL(values.url);
  return { url, adapter: values.adapter ?? null, files };
}

const isHtml = (file: string, text: string): boolean =>
  /\.x?html?$/i.test(file) ||
  (!/\.(?:txt|md)$/i.test(file) && /^\s*(?:<!--|<!doctype|<html)/i.test(text));

/**
 * Runs the scan command: pages and text digests become one JSON array, files of abstracts one line a
 * paper. Returns the exit code: 2 where an argument or a file could not be read; the other files
 * are still done.
 */
export function runScan(argv: readonly string[], streams: Streams): number {
  const args = readArguments(argv);
  if (typeof args === 'string') {
    streams.err(`scan: ${args}\n`);
    return 2;
  }
  let exitCode = 0;
  const pages: ScannedPage[] = [];
  const lines: string[] = [];
  for (const file of args.files) {
    try {
      const text = readTextFile(file);
      if (/\.jsonl$/i.test(file))
        lines.push(...scanLines(text).map((line) => JSON.stringify(line)));
      else if (isHtml(file, text)) pages.push(scanHtml(file, text, args));
      else pages.push(scanText(file, text));
    } catch (error) {
      streams.err(`scan: ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      exitCode = 2;
    }
  }
  if (pages.length > 0 || lines.length === 0) streams.out(`${JSON.stringify(pages, null, 1)}\n`);
  for (const line of lines) streams.out(`${line}\n`);
  return exitCode;
}
