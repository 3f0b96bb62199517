import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageStyle } from '../page/page-style';

const minify = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/ !important/g, '!important')
    .replace(/#(\w)\1(\w)\2(\w)\3\b/g, '#$1$2$3')
    .trim();

const namesIn = (css: string): string[] =>
  [...css.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name]) => name ?? []);

/** Index behind the bracket that closes the one opened before `from`. */
const closing = (css: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < css.length; at++) {
    if (css[at] === '(') depth++;
    if (css[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error(`A bracket is not closed: ${css.slice(from, from + 60)}`);
};

/** Declarations of custom properties that lie outside every `@media` block. */
const declarations = (tokens: string): Map<string, string> => {
  const top = tokens.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return new Map(
    [...top.matchAll(/(--[\w-]+):([^;}]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

/** Leaves out every token that `css` does not use, not even by way of another token. */
export function usedTokens(tokensCss: string, css: string): string {
  const tokens = minify(tokensCss);
  const values = declarations(tokens);
  const used = new Set<string>();
  const visit = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    namesIn(values.get(name) ?? '').forEach(visit);
  };
  namesIn(css).forEach(visit);
  const trimmed = tokens.replace(/(--[\w-]+):[^;}]+;?/g, (declaration, name: string) =>
    used.has(name) ? declaration : '',
  );
  // Blocks that are left without declarations.
  return trimmed.replace(/[^{}]*\{\}/g, '').replace(/@media[^{]*\{\}/g, '');
}

/** Writes out `var(…)` and `light-dark(…)` for one colour scheme. */
export function writtenOut(tokensCss: string, css: string, scheme: 'light' | 'dark'): string {
  const values = declarations(minify(tokensCss));
  let out = minify(css);
  for (let rounds = 0; out.includes('var('); rounds++) {
    if (rounds > 20) throw new Error('Tokens refer to each other in a circle.');
    out = out.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`There is no token ${name}.`);
      return value;
    });
  }
  for (let at = out.indexOf('light-dark('); at >= 0; at = out.indexOf('light-dark(')) {
    const start = at + 'light-dark('.length;
    const end = closing(out, start);
    const inner = out.slice(start, end - 1);
    let depth = 0;
    const comma = [...inner].findIndex((char) => {
      if (char === '(') depth++;
      if (char === ')') depth--;
      return char === ',' && depth === 0;
    });
    const value = scheme === 'light' ? inner.slice(0, comma) : inner.slice(comma + 1);
    out = out.slice(0, at) + value.trim() + out.slice(end);
  }
  return out;
}

/** The styles of controls, extras and highlights from their sources. */
export function composeStyle(
  tokens: string,
  css: Record<'controls' | 'extras' | 'highlights', string>,
) {
  const names = [...declarations(minify(tokens)).keys()];
  // Both sheets meet on one host, so a token has the same short name in both.
  const shortened = (out: string) =>
    out.replace(/--[\w-]+/g, (name) => `--${names.indexOf(name).toString(36)}`);
  const rooted = (own: string) =>
    shortened(usedTokens(tokens, own).replace(/:root,/g, '') + minify(own));
  return {
    style: {
      controls: rooted(css.controls),
      highlights: {
        light: writtenOut(tokens, css.highlights, 'light'),
        dark: writtenOut(tokens, css.highlights, 'dark'),
      },
    } satisfies PageStyle,
    extrasCss: rooted(css.extras),
  };
}

const ID = 'virtual:page-style';

/** Vite plugin that serves the composed styles as the module `virtual:page-style`. */
export const pageStylePlugin = (root: string) => ({
  name: 'skimlight-page-style',
  resolveId: (id: string) => (id === ID ? `\0${ID}` : undefined),
  load: (id: string) => {
    if (id !== `\0${ID}`) return;
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    const composed = composeStyle(read('assets/tokens.css'), {
      controls: read('lib/page/controls.css'),
      extras: read('lib/page/extras.css'),
      highlights: read('lib/page/highlights.css'),
    });
    return Object.entries(composed)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  },
});
