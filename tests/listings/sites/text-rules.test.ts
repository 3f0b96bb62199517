import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../lib/listings/dates';
import { readAssignment } from '../../../lib/listings/embedded-json';
import { readNameList } from '../../../lib/listings/people';
import { titleInPost } from '../../../lib/listings/post-title';
import { parseByline } from '../../../lib/listings/scholar-byline';

const written = (text: string): string[] =>
  readNameList(text).map(({ family, given, literal }) => literal ?? `${given} | ${family}`);

describe('dates', () => {
  test.each([
    ['04 Jun 2026', [2026, 6, 4]],
    ['Jul 22 2025', [2025, 7, 22]],
    ['July 22, 2025', [2025, 7, 22]],
    ['Published: 22 Jan 2025, Last Modified: 27 Feb 2025', [2025, 1, 22]],
    ['Fri, 16 Jan 2026 00:00:00 -0500', [2026, 1, 16]],
    ['2025-11-14', [2025, 11, 14]],
    ['/early/2026/01/16/', [2026, 1, 16]],
    ['Psychol Bull. 2010 Jul;136(4):495-525.', [2010, 7]],
    ['J Sample Res. 2026 Jul 4;136(4):495-525.', [2026, 7, 4]],
    ['January 2024', [2024, 1]],
    ['NeurIPS 2024', [2024]],
    ['PMLR 161:12-22, 2021', [2021]],
  ])('%s', (text, parts) => expect(parseDate(text)).toEqual({ 'date-parts': [parts] }));

  test.each(['', 'pages 12-22', '136(4):495-525', '99 points', 'arXiv:2601.07777'])(
    'none in %j',
    (text) => expect(parseDate(text)).toBeNull(),
  );
});

describe('lists of names', () => {
  test.each([
    ['Hagger MS, Wood C, Stiff C.', ['MS | Hagger', 'C | Wood', 'C | Stiff']],
    ['Ann Example, Bo Sample, ...', ['Ann | Example', 'Bo | Sample']],
    ['Ann Example, et al. (3 additional authors not shown)', ['Ann | Example']],
    ['Ann Example et.al.', ['Ann | Example']],
    ['Rosa Cid | Pim van der Aal', ['Rosa | Cid', 'Pim | van der Aal']],
    ['Q. Berg', ['Q. | Berg']],
  ])('%s', (text, names) => expect(written(text)).toEqual(names));

  test.each(['', 'Anonymous', 'Anonymous Authors', '…'])('no name in %j', (text) =>
    expect(readNameList(text)).toEqual([]),
  );
});

describe('lines of Google Scholar', () => {
  test.each([
    ['F Ran, PD Hsu… - Nature protocols, 2013 - nature.com', 2, 'Nature protocols', 2013, null],
    ['JA Doudna - Science, 2014 - science.org', 1, 'Science', 2014, null],
    [
      'Z Chen, M Monperrus - arXiv preprint arXiv:1912.02015, 2019',
      2,
      'arXiv preprint arXiv:1912.02015',
      2019,
      'arXiv:1912.02015',
    ],
    [
      'PM Nguyen - … on Knowledge and Systems Engineering (KSE), 2019',
      1,
      'on Knowledge and Systems Engineering (KSE)',
      2019,
      null,
    ],
    [
      'T Nguyen, P Vu - 2019 IEEE International Conference on Software …',
      2,
      '2019 IEEE International Conference on Software',
      2019,
      null,
    ],
    ['R Cid - 1971', 1, null, 1971, null],
    ['J Sartre-Beauvoir', 1, null, null, null],
  ])('%s', (text, count, venue, year, arxivId) => {
    const byline = parseByline(text);
    expect(byline.author).toHaveLength(count);
    expect(byline.containerTitle).toBe(venue);
    expect(byline.issued?.['date-parts'][0]?.[0] ?? null).toBe(year);
    expect(byline.arxivId).toBe(arxivId);
  });
});

describe('titles of posts', () => {
  test.each([
    ['[R] Sorting Mail on Mars', 'Sorting Mail on Mars'],
    ['Heaps of Trouble [pdf]', 'Heaps of Trouble'],
    ['Attention and Mail (2017) [pdf]', 'Attention and Mail'],
    ['[2406.01234] A Title: With Colon', 'A Title: With Colon'],
    ['Bins [and] Buckets', 'Bins [and] Buckets'],
    ['[R]', '[R]'],
    ['The Year 2017', 'The Year 2017'],
  ])('%s', (text, title) => {
    const { start, end } = titleInPost(text);
    expect(text.slice(start, end)).toBe(title);
  });
});

describe('data that a script assigns', () => {
  test.each([
    ['var papers = [{"a": "]"}, 2]; var x = 1;', [{ a: ']' }, 2]],
    ['let papers={"t": "say \\"hi\\" {"}', { t: 'say "hi" {' }],
    ['window.papers = [ [1], [2] ];\nother = [3]', [[1], [2]]],
  ])('%s', (script, value) => expect(readAssignment(script, 'papers')).toEqual(value));

  test.each([
    'var morepapers = [1];',
    'var papers = [1, 2',
    'var papers = [call()];',
    'var papers = "text";',
    '',
  ])('nothing in %j', (script) => expect(readAssignment(script, 'papers')).toBeUndefined());
});
