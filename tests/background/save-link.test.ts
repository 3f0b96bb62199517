import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveLink } from '../../lib/background/save-link';
import type { ListingReport } from '../../lib/messaging/protocol';
import type { Result } from '../../lib/papers/result';
import { openStore, paper, type TestStore, visit } from '../store/open-store';

let opened: TestStore;

beforeEach(() => {
  opened = openStore();
});

afterEach(() => opened.database.delete());

const pageUrl = 'https://blog.example/weekly';
const nobody: Result<ListingReport> = { ok: false, code: 'no-answer' };

const save = (
  address: string,
  text = '',
  listing: Result<ListingReport> = nobody,
  from = pageUrl,
) =>
  saveLink(
    { address, pageUrl: from },
    {
      store: opened.store,
      page: { getListing: async () => listing },
      readText: async () => text,
      now: () => new Date('2025-03-05T12:00:00.000Z'),
    },
  );

const kept = () => opened.database.papers.toArray();

describe('a link saved from the menu', () => {
  test('becomes a paper with the title that the link shows', async () => {
    const address = 'https://arxiv.org/pdf/2503.00001v2';
    expect(await save(address, '  Faster Decoding of\n Long Documents ')).toMatchObject({
      ok: true,
      value: { id: 'arxiv:2503.00001', saved: true },
    });
    expect(await kept()).toMatchObject([
      {
        paper: {
          id: 'arxiv:2503.00001',
          title: 'Faster Decoding of Long Documents',
          URL: address,
          version: 2,
        },
        queuedAt: opened.clock.now,
      },
    ]);
  });

  test.each([
    '',
    'PDF',
    '[pdf]',
    'here',
    'abs',
    'Read more',
    'arXiv:2503.00001',
    'arxiv.org/abs/2503.00001',
    '↗',
  ])('that shows %j is called by its id until a page says more', async (text) => {
    await save('https://arxiv.org/abs/2503.00001', text);
    expect(await kept()).toMatchObject([{ paper: { title: 'arXiv:2503.00001' } }]);
    await opened.store.recordSeen(visit(9), [paper()]);
    expect(await kept()).toMatchObject([
      { paper: { title: paper().title }, queuedAt: opened.clock.now },
    ]);
  });

  test('takes the facts of its row where the page is a listing', async () => {
    const row = paper({
      id: 'doi:10.1145/1',
      aliases: ['arxiv:2503.00001'],
      abstract: 'All of it.',
    });
    const listing: Result<ListingReport> = {
      ok: true,
      value: {
        summary: {
          ...visit(3),
          adapterVersion: 1,
          status: 'read',
          found: 1,
          announced: null,
          capped: false,
          unseenMatches: 0,
        },
        siteName: null,
        pageTitle: 'x',
        entries: [
          {
            paper: row,
            claims: [],
            matches: [],
            score: 0,
            state: { id: row.id, seenAt: null, saved: false, done: false, newVersion: false },
          },
        ],
        skeleton: null,
      },
    };
    await save('https://arxiv.org/abs/2503.00001', 'PDF', listing);
    expect(await kept()).toMatchObject([{ id: row.id, paper: { abstract: 'All of it.' } }]);
  });

  test('is noted under the address of its page, without fragment and password', async () => {
    const address = 'https://arxiv.org/abs/2503.00001';
    await save(address, '', nobody, 'https://me:secret@blog.example/weekly#week-9');
    await save(address, '', nobody, 'https://blog.example/weekly#week-10');
    expect(await opened.database.sightings.toArray()).toMatchObject([
      { url: 'https://blog.example/weekly' },
    ]);
  });

  test('twice is one paper', async () => {
    await save('https://arxiv.org/abs/2503.00001', 'A Title of Many Words');
    await save('https://huggingface.co/papers/2503.00001', 'A Title of Many Words');
    expect(await kept()).toHaveLength(1);
  });

  test.each(['https://blog.example/about', 'mailto:me@x.org', 'javascript:void(0)', ''])(
    'to no paper (%s) is not saved',
    async (address) => {
      expect(await save(address, 'A Title of Many Words')).toBeNull();
      expect(await kept()).toEqual([]);
    },
  );
});
