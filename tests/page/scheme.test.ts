import { expect, test } from 'vitest';
import { schemeOf } from '../../lib/page/scheme';

test.each([
  ['rgb(0, 0, 0)', 'light'],
  ['rgb(34, 34, 34)', 'light'],
  ['rgb(107, 114, 128)', 'light'],
  ['rgba(0, 0, 0, 0.87)', 'light'],
  ['rgb(255, 255, 255)', 'dark'],
  ['rgb(229, 231, 235)', 'dark'],
  ['rgb(170, 170, 170)', 'dark'],
  ['rgba(255, 255, 255, 0.8)', 'dark'],
  ['oklch(0.21 0.034 264.665)', 'light'],
  ['oklch(0.928 0.006 264.531)', 'dark'],
  ['oklab(0.3 0.01 0.02)', 'light'],
  ['lab(15 0 0)', 'light'],
  ['lch(92 3 250)', 'dark'],
  ['color(srgb 0.9 0.9 0.9)', 'dark'],
  ['color(display-p3 0.1 0.1 0.1)', 'light'],
  ['', 'light'],
])('text of the colour %s is made for a %s ground', (color, expected) =>
  expect(schemeOf(color)).toBe(expected),
);
