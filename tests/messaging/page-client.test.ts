import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipPaper } from '../../lib/messaging/clip-paper';
import { LIMITS } from '../../lib/messaging/limits';
import { createPageClient } from '../../lib/messaging/page-client';
import { PAGE_MESSAGE_SCHEMAS } from '../../lib/messaging/page-message-schema';
import { PaperSchema } from '../../lib/messaging/paper-schema';
import type { Paper } from '../../lib/papers/paper';
import type { PaperId } from '../../lib/papers/paper-id';

const listing = {
  url: 'https://arxiv.org/list/cs.LG/new',
  adapter: 'arxiv',
  visitAt: '2025-03-03T08:00:00.000Z',
};

const paper = (over: Partial<Paper> = {}): Paper => ({
  id: 'arxiv:2503.00001',
  title: 'A Title',
  author: [],
  abstract: null,
  URL: null,
  ...over,
});

const state = (id: PaperId) => ({
  id,
  seenAt: '2025-03-01T08:00:00.000Z',
  saved: true,
  done: false,
  newVersion: false,
});

/** Messages that the background got. */
let received: { type: string; data: unknown }[];

/** Lets the background answer the nth message with what `answer` gives; undefined leaves it open. */
const background = (answer: (message: { type: string; data: unknown }, nth: number) => unknown) => {
  fakeBrowser.runtime.onMessage.addListener((message, _sender, sendResponse) => {
    received.push(message);
    const response = answer(message, received.length);
    if (response !== undefined) sendResponse(response);
    return true;
  });
};

const client = createPageClient({ timeoutMs: 80, retryDelayMs: 5 });

beforeEach(() => {
  fakeBrowser.reset();
  received = [];
});

afterEach(() => vi.restoreAllMocks());

describe('a call', () => {
  test('gives what the background answers', async () => {
    background(() => ({ res: { ok: true, value: [state('arxiv:2503.00001')] } }));
    expect(await client.recordSeen({ listing, papers: [paper()] })).toEqual({
      ok: true,
      value: [state('arxiv:2503.00001')],
    });
    expect(received).toMatchObject([{ type: 'recordSeen', data: { listing, papers: [paper()] } }]);
  });

  test('passes a failure on', async () => {
    background(() => ({ res: { ok: false, code: 'storage-full' } }));
    expect(await client.setSaved({ listing, paper: paper(), saved: true })).toEqual({
      ok: false,
      code: 'storage-full',
    });
    expect(received).toHaveLength(1);
  });

  test('is no-answer where nobody listens', async () => {
    expect(await client.getStates({ listing, ids: ['arxiv:1'] })).toEqual({
      ok: false,
      code: 'no-answer',
    });
  });

  test('is no-answer where the answer never comes, and is not sent twice', async () => {
    background(() => undefined);
    const startedAt = performance.now();
    expect(await client.getStates({ listing, ids: [] })).toEqual({ ok: false, code: 'no-answer' });
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(received).toHaveLength(1);
  });

  test('is made once more where the worker went away under it', async () => {
    background((_, nth) =>
      nth === 1
        ? { err: { name: 'Error', message: 'The message port closed before a response.' } }
        : { res: { ok: true, value: null } },
    );
    expect(
      await client.reportListing({
        ...listing,
        adapterVersion: 1,
        status: 'read',
        found: 1,
        announced: null,
        capped: false,
        unseenMatches: 0,
      }),
    ).toEqual({ ok: true, value: null });
    expect(received).toHaveLength(2);
  });

  test.each([[{ res: 'yes' }], [{ res: null }], [{}], ['yes'], [{ res: { value: [] } }]])(
    'is no-answer where the answer is nonsense: %j',
    async (answer) => {
      background(() => answer);
      expect(await client.recordSeen({ listing, papers: [] })).toEqual({
        ok: false,
        code: 'no-answer',
      });
    },
  );

  test('is no-answer where the extension was updated under the page', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await client.recordSeen({ listing, papers: [] })).toEqual({
      ok: false,
      code: 'no-answer',
    });
  });
});

describe('a hostile row', () => {
  const hostile = paper({
    id: 'arxiv:2503.00666',
    aliases: Array.from({ length: 99 }, (_, n): PaperId => `doi:10.1/${n}`),
    title: '9'.repeat(1_000_000),
    abstract: '<script>'.repeat(100_000),
    author: Array.from({ length: 9999 }, () => ({ family: 'x'.repeat(5000) })),
    URL: 'javascript:alert(1)',
    DOI: 'x'.repeat(99_999),
    'container-title': 'y'.repeat(99_999),
  });

  test('is cut to what the background takes, and the others arrive whole', async () => {
    background(() => ({ res: { ok: true, value: [] } }));
    await client.recordSeen({ listing, papers: [hostile, paper()] });
    const data = received[0]?.data;
    const parsed = v.parse(PAGE_MESSAGE_SCHEMAS.recordSeen, data);
    expect(parsed.papers[0]?.title).toHaveLength(LIMITS.title);
    expect(parsed.papers[0]?.URL).toBeNull();
    expect(parsed.papers[1]).toEqual(paper());
  });

  test('has an address and a version that the background takes, or none', async () => {
    const addresses = fc.oneof(
      fc.webUrl(),
      fc.string().map((rest) => `https://${rest}`),
      fc.string(),
    );
    await fc.assert(
      fc.property(addresses, fc.nat(2000), (URL, version) =>
        v.is(PaperSchema, clipPaper(paper({ URL, version }))),
      ),
      { examples: [['https://', 0]] },
    );
    expect(clipPaper(paper({ URL: 'https://a.org/', version: 2 }))).toEqual(
      paper({ URL: 'https://a.org/', version: 2 }),
    );
  });

  test('whose id cannot be sent is answered as never met, in its place', async () => {
    const endless: PaperId = `url:${'x'.repeat(9000)}`;
    background(() => ({ res: { ok: true, value: [state('arxiv:2503.00001')] } }));
    const answer = await client.recordSeen({
      listing,
      papers: [paper({ id: endless }), paper()],
    });
    expect(answer).toEqual({
      ok: true,
      value: [
        { id: endless, seenAt: null, saved: false, done: false, newVersion: false },
        state('arxiv:2503.00001'),
      ],
    });
  });
});
