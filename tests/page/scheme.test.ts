import { expect, test } from 'vitest';
import { groundOf } from '../../lib/page/scheme';

test.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(11, 15, 25)', 'dark'],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.3)', null],
  ['rgba(20, 20, 20, 0.9)', 'dark'],
  ['rgb(20 20 20 / 0.9)', 'dark'],
  ['rgb(255, 0, 0)', 'dark'],
  ['rgb(255, 255, 0)', 'light'],
  ['color(srgb 1 1 1)', null],
])('a ground of %s is %s', (color, expected) => expect(groundOf(color)).toBe(expected));
