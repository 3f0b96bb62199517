import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('assets/tokens.css', 'utf8');

/** Both values of a `light-dark()` token whose sides are `#rrggbb`. */
function sides(name: string): { light: string; dark: string } {
  const found = new RegExp(`--skl-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`No colour pair --skl-${name}`);
  return { light: found[1], dark: found[2] };
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['bg', 'surface', 'sunken', 'hover'];
const TEXT_PAIRS = [
  ...GROUNDS.flatMap((ground) => ['text', 'text-muted', 'danger'].map((ink) => [ink, ground])),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['notice-text', 'notice-bg'],
  ['error-text', 'error-bg'],
  ['interest-chip-text', 'interest-chip-bg'],
  ['claim-chip-text', 'claim-chip-bg'],
];
const SHAPE_PAIRS = GROUNDS.flatMap((ground) =>
  ['border-control', 'focus', 'interest-mark', 'claim-line'].map((ink) => [ink, ground]),
);

test.each(TEXT_PAIRS)(
  'text in --skl-%s on --skl-%s has WCAG AA contrast',
  (ink = '', ground = '') => {
    const [fore, back] = [sides(ink), sides(ground)];
    expect(contrast(fore.light, back.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(fore.dark, back.dark)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(SHAPE_PAIRS)(
  '--skl-%s on --skl-%s has the contrast of a control',
  (ink = '', ground = '') => {
    const [fore, back] = [sides(ink), sides(ground)];
    expect(contrast(fore.light, back.light)).toBeGreaterThanOrEqual(3);
    expect(contrast(fore.dark, back.dark)).toBeGreaterThanOrEqual(3);
  },
);

/** Colour of a translucent tint over an opaque ground. */
function over(rgba: [number, number, number, number], ground: string): string {
  const [r, g, b, alpha] = rgba;
  const mixed = [r, g, b].map((part, i) => {
    const under = Number.parseInt(ground.slice(1 + 2 * i, 3 + 2 * i), 16);
    return Math.round(part * alpha + under * (1 - alpha));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const TINTS = ['interest-tint', 'claim-tint'].flatMap((name) => {
  const found = new RegExp(
    `--skl-${name}: light-dark\\(rgb\\((.+?) / (.+?)\\), rgb\\((.+?) / (.+?)\\)\\)`,
  ).exec(css);
  if (!found) throw new Error(`No tint --skl-${name}`);
  const colour = (at: number): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0] = (found[at] ?? '').split(' ').map(Number);
    return [r, g, b, Number(found[at + 1])];
  };
  return [
    { name: `${name} (light)`, rgba: colour(1) },
    { name: `${name} (dark)`, rgba: colour(3) },
  ];
});

test('tints were read', () => expect(TINTS).toHaveLength(4));

// A dark page that does not say so gets the light tint: text must stay readable under each.
test.each(TINTS)('$name keeps text readable on white and on black pages', ({ rgba }) => {
  expect(contrast('#1c1b19', over(rgba, '#ffffff'))).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#f3f4f6', over(rgba, '#0b0f19'))).toBeGreaterThanOrEqual(4.5);
});
