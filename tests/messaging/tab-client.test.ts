import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LIMITS } from '../../lib/messaging/limits';
import { type PageHandlers, servePage } from '../../lib/messaging/page-server';
import type { ListingReport, ReportEntry } from '../../lib/messaging/protocol';
import { createTabClient } from '../../lib/messaging/tab-client';

const entry: ReportEntry = {
  paper: {
    id: 'arxiv:2503.00001',
    title: 'Twice as Fast',
    author: [{ family: 'Lind', given: 'Ada' }],
    abstract: 'It is twice as fast.',
    URL: 'https://arxiv.org/abs/2503.00001',
  },
  claims: [
    {
      field: 'abstract',
      start: 6,
      end: 11,
      metric: 'speed',
      min: 2,
      max: 2,
      unit: 'x',
      bound: 'exact',
      change: 'increase',
      relation: 'own',
    },
  ],
  matches: [
    { interestId: 'i', phrase: 'fast', muted: false, field: 'title', start: 9, end: 13 },
    { interestId: 'j', phrase: 'Lind', muted: false, field: 'author', author: 0, start: 0, end: 8 },
  ],
  score: 3,
  state: {
    id: 'arxiv:2503.00001',
    seenAt: '2025-03-03T08:00:00.000Z',
    saved: false,
    done: false,
    newVersion: false,
  },
};

const report: ListingReport = {
  summary: {
    url: 'https://arxiv.org/list/cs.LG/new',
    adapter: 'arxiv',
    visitAt: '2025-03-03T08:00:00.000Z',
    adapterVersion: 1,
    status: 'read',
    found: 1,
    announced: 1,
    capped: false,
    unseenMatches: 1,
  },
  siteName: 'arXiv',
  pageTitle: 'New papers',
  entries: [entry],
  skeleton: null,
};

const TAB = 7;
const client = createTabClient(TAB, { timeoutMs: 60, scanTimeoutMs: 60 });
let leave: AbortController;
let sent: unknown[][];

/** The fake browser has no `tabs.sendMessage`: this one delivers to the page's listeners. */
const connectTab = () => {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((...args: unknown[]) => {
    const [tabId, message, options, respond] = args;
    sent.push([tabId, options]);
    if (typeof respond !== 'function') throw new Error('the library hands in a callback');
    fakeBrowser.runtime.sendMessage(message).then(
      (answer) => respond(answer),
      // What Chrome does where nobody listens: calls back with nothing and sets `lastError`.
      () => respond(undefined),
    );
    return Promise.resolve();
  });
};

const serve = (over: Partial<PageHandlers> = {}) =>
  servePage(
    {
      getListing: () => report,
      scanPage: async () => ({ ...report, pageTitle: 'Scanned' }),
      revealPaper: (id) => id === entry.paper.id,
      ...over,
    },
    leave.signal,
  );

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  leave = new AbortController();
  connectTab();
});

afterEach(() => {
  leave.abort();
  vi.restoreAllMocks();
});

describe('the popup asks a page', () => {
  test('what is on it, in its main frame', async () => {
    serve();
    expect(await client.getListing()).toEqual({ ok: true, value: report });
    expect(sent).toEqual([[TAB, { frameId: 0 }]]);
  });

  test('to scan and to reveal', async () => {
    serve();
    expect(await client.scanPage()).toMatchObject({ ok: true, value: { pageTitle: 'Scanned' } });
    expect(await client.revealPaper('arxiv:2503.00001')).toEqual({ ok: true, value: true });
    expect(await client.revealPaper('arxiv:2503.00002')).toEqual({ ok: true, value: false });
  });

  test('and hears no-answer where there is no content script', async () => {
    expect(await client.getListing()).toEqual({ ok: false, code: 'no-answer' });
  });

  test('and hears no-answer where the page hangs', async () => {
    serve({ getListing: () => new Promise(() => {}) });
    expect(await client.getListing()).toEqual({ ok: false, code: 'no-answer' });
  });

  test('and hears no-answer where the page fails', async () => {
    serve({
      getListing: () => {
        throw new Error('a bug');
      },
    });
    expect(await client.getListing()).toEqual({ ok: false, code: 'no-answer' });
  });

  test('and hears no-answer once the page was left', async () => {
    serve();
    leave.abort();
    expect(await client.getListing()).toEqual({ ok: false, code: 'no-answer' });
  });

  test.each<[string, object]>([
    ['no summary', { summary: undefined }],
    ['entries that are none', { entries: [{}] }],
    [
      'a claim of no metric',
      { entries: [{ ...entry, claims: [{ ...entry.claims[0], metric: 'x' }] }] },
    ],
    ['a score that is no number', { entries: [{ ...entry, score: 'high' }] }],
    [
      'a span before the text',
      { entries: [{ ...entry, matches: [{ ...entry.matches[0], start: -1 }] }] },
    ],
    ['a title that is an element', { pageTitle: { nodeType: 1 } }],
  ])('and refuses an answer of a wrong shape: %s', async (_, over) => {
    serve({ getListing: () => ({ ...report, ...over }) });
    expect(await client.getListing()).toMatchObject({ ok: false });
  });
});

test('a hostile row reaches the popup cut, with the hits that are left, beside the others', async () => {
  const hostile: ReportEntry = {
    ...entry,
    paper: { ...entry.paper, title: 'x '.repeat(500_000), URL: 'javascript:alert(1)' },
    matches: [
      { interestId: 'i', phrase: 'x', muted: false, field: 'title', start: 0, end: 1 },
      { interestId: 'i', phrase: 'x', muted: false, field: 'title', start: 9000, end: 9001 },
    ],
  };
  serve({
    getListing: () => ({ ...report, entries: [hostile, entry], pageTitle: 'y'.repeat(99_999) }),
  });
  const answer = await client.getListing();
  if (!answer.ok) throw new Error(answer.code);
  const [cut, whole] = answer.value.entries;
  expect(cut?.paper.title).toHaveLength(LIMITS.title);
  expect(cut?.paper.URL).toBeNull();
  expect(cut?.matches).toHaveLength(1);
  expect(whole).toEqual(entry);
});
