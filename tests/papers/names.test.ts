import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, familyOf, normalizeWords, titleKey } from '../../lib/papers/normalize';
import { parsePersonList, parsePersonName } from '../../lib/papers/person-name';

test.each([
  ['Adrian Example', { family: 'Example', given: 'Adrian' }],
  ['Mohammed A. Q. Example', { family: 'Example', given: 'Mohammed A. Q.' }],
  ['Adrian de Wynter', { family: 'de Wynter', given: 'Adrian' }],
  ['Anna van der Berg', { family: 'van der Berg', given: 'Anna' }],
  ['Example, Mohammed A.', { family: 'Example', given: 'Mohammed A.' }],
  ['Sam Example, Jr.', { family: 'Example', given: 'Sam' }],
  ['Sam Example III', { family: 'Example', given: 'Sam' }],
  ['Q Example', { family: 'Example', given: 'Q' }],
  ['Example QX', { family: 'Example', given: 'QX' }],
  ['by Ann Example', { family: 'Example', given: 'Ann' }],
  ['Ann Example1,2*', { family: 'Example', given: 'Ann' }],
  ['Ann Example†', { family: 'Example', given: 'Ann' }],
  ['The Example Collaboration', { literal: 'The Example Collaboration' }],
  ['Plato', { literal: 'Plato' }],
  ['李明', { literal: '李明' }],
  ['42', null],
  ['', null],
])('reads the name %j', (text, name) => expect(parsePersonName(text)).toEqual(name));

test.each([
  ['Ann One, Bo Two, Cy Three', ['One', 'Two', 'Three']],
  ['Ann One, Bo Two and Cy Three', ['One', 'Two', 'Three']],
  ['Ann One, Bo Two, and Cy Three', ['One', 'Two', 'Three']],
  ['Ann One and Bo Two', ['One', 'Two']],
  ['One, Ann; Two, Bo', ['One', 'Two']],
  ['One, Ann and Two, Bo', ['One', 'Two']],
  ['Ann One · Bo Two', ['One', 'Two']],
  ['Ann One | Bo Two', ['One', 'Two']],
  ['A One, B Two…', ['One', 'Two']],
  ['A One, B Two, et al.', ['One', 'Two']],
  ['A One, B Two, ...', ['One', 'Two']],
  ['Ann One, Bo Two, and 12 others', ['One', 'Two']],
  ['Ann One, Bo Two (+3 more)', ['One', 'Two']],
  ['Authors: Ann One, Bo Two', ['One', 'Two']],
  ['', []],
])('reads the list %j', (text, families) =>
  expect(parsePersonList(text).map(familyOf)).toEqual(families),
);

test('names of any text are answered in linear time, none fails', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      for (const name of parsePersonList(text)) expect(name.literal ?? name.family).toMatch(/\S/);
    }),
  );
  expect(parsePersonList('1, '.repeat(400_000))).toEqual([]);
});

test.each([
  ['A  Title\n of\tit', 'A Title of it'],
  [' \u200bzero\u200b width\u00ad \ufeff', 'zero width'],
  ['\u202eevil\u202c', 'evil'],
  ['2.5\u00a0times', '2.5 times'],
])('%j is shown as %j', (text, clean) => expect(cleanText(text)).toBe(clean));

test.each([
  ['Über-Fast: A $\\mathcal{O}(n)$ Method!', 'uber fast a o n method'],
  ['\\textbf{Bold} \\"{U}ber {BERT}', 'bold uber bert'],
  ['Straße & Co', 'straße co'],
  ['高速推理 2', '高速推理 2'],
])('%j is compared as %j', (text, words) => expect(normalizeWords(text)).toBe(words));

test('a preprint and its published version meet under one key', () => {
  const preprint = titleKey('Fast-Decoding of {LLMs}: a Study', [
    { family: 'Exámple', given: 'A' },
  ]);
  const published = titleKey('Fast decoding of LLMs -- A study', [{ literal: 'Ann Example' }]);
  expect(preprint).toBe(published);
  expect(titleKey('Preface', [])).toBeNull();
});
