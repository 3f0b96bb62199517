import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';

const walk = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.(?:tsx?|mjs|html)$/.test(entry.name) ? [path] : [];
  });

const files = ['components', 'entrypoints', 'lib'].flatMap(walk);
const source = [...files, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
const keys = Object.keys(messages);

test('sees source and messages', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(keys.length).toBeGreaterThan(100);
});

/** Quoted anywhere, or named in the manifest, or the plural whose stem is quoted. */
const isUsed = (key: string): boolean => {
  const stem = key.replace(/_(?:one|other)$/, '');
  return (
    [key, stem].some((name) => source.includes(`'${name}'`)) || source.includes(`__MSG_${key}__`)
  );
};

test('every message is used', () => expect(keys.filter((key) => !isUsed(key))).toEqual([]));

test('every text that is asked for exists', () => {
  const asked = [...source.matchAll(/\b(?:text|say|plural|pluralText)\(\s*(?:text,\s*)?'(\w+)'/g)];
  const known = (name = ''): boolean => keys.includes(name) || keys.includes(`${name}_one`);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.map(([, name]) => name).filter((name) => !known(name))).toEqual([]);
});

test('plurals come in both forms', () => {
  const stems = keys.flatMap((key) => /^(.+)_(?:one|other)$/.exec(key)?.[1] ?? []);
  for (const stem of stems) {
    expect(keys).toContain(`${stem}_one`);
    expect(keys).toContain(`${stem}_other`);
  }
});

test('messages are sorted by key, so that additions meet in few places', () =>
  expect(keys).toEqual([...keys].sort()));

test('no message is empty, and dollars only stand before a digit', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    expect(message.trim(), key).not.toBe('');
    expect(message, key).not.toMatch(/\$(?!\d)/);
  }
});

test('the description fits the Chrome store', () =>
  expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132));
