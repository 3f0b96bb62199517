import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { composeStyle, usedTokens, writtenOut } from '../../lib/manifest/page-style';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const TOKENS = `:root, :host {
  /* A comment; with a semicolon. */
  --a: light-dark(rgb(1 2 3 / 0.5), #ffffff);
  --b: var(--a);
  --unused: 1px;
}
@media (prefers-contrast: more) {
  :root, :host { --a: red; --unused: 2px; }
}`;

test('only tokens that are used stay, those used by another token and in media blocks too', () => {
  const css = usedTokens(TOKENS, 'p { color: var(--b); }');
  expect(css).not.toContain('--unused');
  expect(css).toContain('--b:var(--a)');
  expect(css.match(/--a:/g)).toHaveLength(2);
});

test.each([
  ['light', 'p{color:rgb(1 2 3 / 0.5)}'],
  ['dark', 'p{color:#fff}'],
] as const)('values are written out for a %s page', (scheme, expected) =>
  expect(writtenOut(TOKENS, 'p { color: var(--b); }', scheme)).toBe(expected),
);

test('an unknown token stops the build', () =>
  expect(() => writtenOut(TOKENS, 'p { color: var(--c); }', 'light')).toThrow('--c'));

test('the real styles use only tokens that exist, and highlights none at all', () => {
  const { style, extrasCss } = composeStyle(read('assets/tokens.css'), {
    controls: read('lib/page/controls.css'),
    extras: read('lib/page/extras.css'),
    highlights: read('lib/page/highlights.css'),
  });
  for (const css of [style.controls, extrasCss]) {
    const declared = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
  }
  for (const css of Object.values(style.highlights)) expect(css).not.toMatch(/var\(|light-dark/);
  expect(style.highlights.light).not.toBe(style.highlights.dark);
});
