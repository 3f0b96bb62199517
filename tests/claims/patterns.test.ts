import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../lib/claims', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Regular expression literals of a source: behind a sign after which no division can stand. */
const LITERAL =
  /(?<=[=(,:[!&|?{};]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/g;

const stripComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const patterns = filesIn(ROOT).flatMap((file) =>
  [...stripComments(readFileSync(file, 'utf8')).matchAll(LITERAL)].map(
    ([, source = '', flags = '']) => ({ file: file.slice(ROOT.length + 1), source, flags }),
  ),
);

describe('regular expressions', () => {
  test('are found', () => expect(patterns.length).toBeGreaterThan(3));

  test('are all literals, so that none escapes the check', () => {
    for (const file of filesIn(ROOT))
      expect(readFileSync(file, 'utf8')).not.toMatch(/new RegExp|RegExp\(/);
  });

  test.each(patterns)('$file: /$source/$flags cannot be made slow', async ({ source, flags }) => {
    const { status } = await check(source, flags);
    expect(status).toBe('safe');
  });
});
