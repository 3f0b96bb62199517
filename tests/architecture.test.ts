import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom; a folder that is not named here may import nothing of ours. */
const LAYERS: Record<string, string[]> = {
  'lib/papers': [],
  'lib/claims': ['lib/papers'],
  'lib/interests': ['lib/papers'],
  'lib/listings': ['lib/papers'],
  'lib/platform': [],
  'lib/settings': ['lib/papers', 'lib/interests', 'lib/platform'],
  'lib/messaging': ['lib/papers', 'lib/claims', 'lib/interests', 'lib/listings', 'lib/platform'],
  'lib/page': [
    'lib/papers',
    'lib/claims',
    'lib/interests',
    'lib/listings',
    'lib/settings',
    'lib/messaging',
    'lib/platform',
  ],
  'lib/store': ['lib/papers', 'lib/claims'],
  'lib/background': [
    'lib/store',
    'lib/messaging',
    'lib/papers',
    'lib/claims',
    'lib/interests',
    'lib/listings',
    'lib/settings',
    'lib/platform',
  ],
  'lib/library': ['lib/papers', 'lib/store'],
  'lib/manifest': ['lib/listings', 'lib/page'],
  // The command line is thin, like the entrypoints: it starts what the others do.
  'lib/cli': [
    'lib/papers',
    'lib/claims',
    'lib/interests',
    'lib/listings',
    'lib/messaging',
    'components',
  ],
  components: [
    'lib/papers',
    'lib/claims',
    'lib/interests',
    'lib/store',
    'lib/settings',
    'lib/messaging',
    'lib/library',
  ],
};

/** Folders of which only the types may be imported, by whom. */
const TYPES_ONLY: Record<string, string[]> = {
  'lib/store': ['lib/claims'],
  'lib/messaging': ['lib/claims', 'lib/interests', 'lib/listings'],
};

const walk = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const layerOf = (file: string): string | undefined =>
  Object.keys(LAYERS)
    .filter((layer) => file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

const files = ['components', 'lib'].flatMap(walk);

test('sees the source', () => expect(files.length).toBeGreaterThan(20));

test('every source file belongs to a layer', () =>
  expect(files.filter((file) => !layerOf(file))).toEqual([]));

test.each(files)('%s imports only what its layer may', (file) => {
  const from = layerOf(file) ?? '';
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:import|export)\s+(type\s)?[^'"();]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  for (const [, typeOnly, fromSpec, bareSpec] of imports) {
    const spec = fromSpec ?? bareSpec ?? '';
    expect(spec, `${file} -> ${spec}: use relative paths`).not.toMatch(/^[@~]\//);
    // Texts and pictures belong to every surface.
    if (!spec.startsWith('.') || join(dirname(file), spec).startsWith('assets/')) continue;
    const to = layerOf(join(dirname(file), spec));
    expect(to, `${file} -> ${spec}`).toBeDefined();
    if (to === undefined || to === from) continue;
    expect(LAYERS[from], `${file} -> ${spec}`).toContain(to);
    if (TYPES_ONLY[from]?.includes(to))
      expect(typeOnly, `${file} -> ${spec}: types only`).toBeTruthy();
  }
});
