import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/cli/parse-html';
import { isEntry } from '../../lib/listings/adapter';
import { plainText } from '../../lib/listings/plain-text-page';

const long = (word: string) =>
  `${`${word} is studied at length and in depth by people who like it. `.repeat(5)}It ends.`;

function read(text: string) {
  const doc = parseHtml('<pre></pre>');
  doc.querySelector('pre')?.append(doc.createTextNode(text));
  return [...plainText.rows(doc, new URL('https://example.org/digest.txt'))].filter(isEntry);
}

const titles = (text: string) => read(text).map(({ paper }) => paper.title);

describe('a title, then the abstract', () => {
  test.each([
    [
      'with empty lines between',
      `Menu\n\nJun 6\n\nFirst Title\n\n${long('Water')}\n\nSecond Title\n\n${long('Wind')}`,
    ],
    [
      'with Windows line ends',
      `First Title\r\n\r\n${long('Water')}\r\n\r\nSecond Title\r\n\r\n${long('Wind')}`,
    ],
    ['on the next line', `First Title\n${long('Water')}\n\nSecond Title\n${long('Wind')}\n`],
    [
      'with names between',
      `First Title\n\nAnn One, Bo Two\n\n${long('Water')}\n\nSecond Title\n\nCy Three and Di Four\n\n${long('Wind')}`,
    ],
    [
      'with small lines between',
      `First Title\n\n12\n\nJun 6\n\n${long('Water')}\n\nSecond Title\n\nAbstract\n\n${long('Wind')}`,
    ],
    ['numbered', `1. First Title\n\n${long('Water')}\n\n2. Second Title\n\n${long('Wind')}`],
    [
      'wrapped',
      `First Title\n\n${long('Water').replace(/(.{60}) /g, '$1\n')}\n\nSecond Title\n\n${long('Wind')}`,
    ],
  ])('%s', (_name, text) =>
    expect(titles(text).map((title) => title.replace(/^\d\. /, ''))).toEqual([
      'First Title',
      'Second Title',
    ]),
  );

  test('prose without titles is no digest', () =>
    expect(titles(`${long('Water')}\n\n${long('Wind')}\n\n${long('Fire')}`)).toEqual([]));

  test('names and addresses beside it belong to the paper', () => {
    const [entry] = read(
      `First Title\n\nAnn One, Bo Two\n\nhttps://arxiv.org/abs/2406.01234v2\n\n${long('Water')}`,
    );
    expect(entry?.paper).toMatchObject({
      id: 'arxiv:2406.01234',
      version: 2,
      author: [{ family: 'One' }, { family: 'Two' }],
      URL: 'https://arxiv.org/abs/2406.01234v2',
    });
  });

  test('title and abstract are tied to the page', () => {
    const text = `Menu\n\nFirst  Title\n\n${long('Water')}`;
    const [entry] = read(text);
    const [stretch] = entry?.titleText?.locate({ start: 6, end: 11 }) ?? [];
    expect(stretch && text.slice(stretch.start.offset, stretch.end.offset)).toBe('Title');
    expect(entry?.abstractText?.text).toBe(entry?.paper.abstract);
  });
});

test("arXiv's mail is read by its own form", () => {
  const rule = '-'.repeat(78);
  const mail = `${rule}\nSend any comments regarding submissions directly to submitter.\n${rule}\n\\\\\narXiv:2406.01234\nDate: Mon, 3 Jun 2024 01:02:03 GMT   (100kb,D)\n\nTitle: A Made-up Method that Runs\n  over Two Lines\nAuthors: Ann One, Bo Two and\n  Cy Three\nCategories: cs.LG cs.AI\nComments: 10 pages\n\\\\\n  We show a thing. It is twice\nas fast.\n\\\\ ( https://arxiv.org/abs/2406.01234 ,  100kb)\n${rule}\n\\\\\narXiv:2405.00002\nreplaced with revised version Sun, 2 Jun 2024 10:00:00 GMT   (55kb)\n\nTitle: Another One\nAuthors: Di Four\nCategories: cs.LG\n\\\\ ( https://arxiv.org/abs/2405.00002 ,  55kb)\n`;
  expect(read(mail).map(({ paper }) => paper)).toMatchObject([
    {
      id: 'arxiv:2406.01234',
      title: 'A Made-up Method that Runs over Two Lines',
      author: [{ family: 'One' }, { family: 'Two' }, { family: 'Three' }],
      abstract: 'We show a thing. It is twice as fast.',
      URL: 'https://arxiv.org/abs/2406.01234',
    },
    { id: 'arxiv:2405.00002', title: 'Another One', abstract: null },
  ]);
});

test('a page with markup is no plain text', () => {
  const doc = parseHtml('<pre>Title <b>x</b></pre>');
  expect([...plainText.rows(doc, new URL('https://example.org/'))]).toEqual([]);
});

test('hostile text is read in linear time', () => {
  for (const text of [
    '1'.repeat(1_000_000),
    'a\n\n'.repeat(300_000),
    '\\\\\narXiv:1\nDate'.repeat(60_000),
  ]) {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
