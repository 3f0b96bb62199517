import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BackgroundHandlers, serveBackground } from '../../lib/messaging/background-server';
import { LIMITS } from '../../lib/messaging/limits';
import type { ListingSummary } from '../../lib/messaging/protocol';
import type { Paper } from '../../lib/papers/paper';

const ID = 'test-extension-id';
const page = 'https://arxiv.org/list/cs.LG/new';
const listing = { url: page, adapter: 'arxiv', visitAt: '2025-03-03T08:00:00.000Z' };
const paper: Paper = {
  id: 'arxiv:2503.00001',
  aliases: ['doi:10.1/a'],
  version: 2,
  title: 'A Title',
  author: [{ family: 'Lind', given: 'Ada' }, { literal: 'The Team' }],
  abstract: null,
  URL: 'https://arxiv.org/abs/2503.00001',
  DOI: '10.1/a',
  issued: { 'date-parts': [[2025, 3]] },
  'container-title': 'Venue',
};
const summary: ListingSummary = {
  ...listing,
  adapterVersion: 1,
  status: 'read',
  found: 3,
  announced: null,
  capped: false,
  unseenMatches: 1,
};

const calls: unknown[][] = [];
const log = vi.fn();

const note =
  (name: string) =>
  (...args: unknown[]) => {
    calls.push([name, ...args]);
    return Promise.resolve({ ok: true as const, value: null });
  };

const handlers: BackgroundHandlers = {
  readPapers: async (...args) => {
    await note('readPapers')(...args);
    return { ok: true, value: [] };
  },
  recordSeen: async (...args) => {
    await note('recordSeen')(...args);
    return { ok: true, value: [] };
  },
  getStates: async (...args) => {
    await note('getStates')(...args);
    return { ok: true, value: [] };
  },
  setSaved: () => Promise.reject(new Error('a bug')),
  reportListing: note('reportListing'),
  loadPart: note('loadPart'),
  showWhatCounts: note('showWhatCounts'),
};

/** What the server answers to a message as the browser delivers it. */
const deliver = async (
  type: string,
  data: unknown,
  sender: unknown = { id: ID, url: page, tab: { id: 7 } },
): Promise<unknown> => {
  const answer = new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { id: 1, type, data, timestamp: Date.now() },
      // @ts-expect-error only as much of a sender as the server looks at
      sender,
      resolve,
    );
  });
  const late = new Promise((resolve) => setTimeout(resolve, 50, 'nobody answered'));
  return Promise.race([answer, late]);
};

beforeEach(() => {
  fakeBrowser.reset();
  calls.length = 0;
  log.mockReset();
  serveBackground(handlers, { extensionId: ID, log });
});

const refused = { res: { ok: false, code: 'bad-message' } };

describe('a message of a page', () => {
  test.each([
    ['readPapers', { listing, papers: [paper] }, []],
    ['recordSeen', { listing, papers: [paper] }, []],
    ['recordSeen', { listing, papers: [] }, []],
    ['getStates', { listing, ids: ['arxiv:2503.00001', 'url:x.org/a?b=1'] }, []],
    ['reportListing', summary, null],
    ['reportListing', { ...summary, adapter: 'generic', site: { id: 'arxiv', version: 1 } }, null],
    ['loadPart', { listing, part: 'detectors' }, null],
  ])('%s with the right shape reaches its handler', async (type, data, value) => {
    expect(await deliver(type, data)).toEqual({ res: { ok: true, value } });
    expect(calls).toEqual([[type, data, { tabId: 7 }]]);
    expect(log).not.toHaveBeenCalled();
  });

  test('keeps only the fields that are known', async () => {
    const odd = { ...paper, extra: 1, author: [{ family: 'Lind', orcid: 'x' }] };
    await deliver('recordSeen', { listing: { ...listing, more: true }, papers: [odd], also: [] });
    expect(calls[0]?.[1]).toEqual({
      listing,
      papers: [{ ...paper, author: [{ family: 'Lind' }] }],
    });
  });

  const withPaper = (over: object) => ({ listing, papers: [{ ...paper, ...over }] });
  const withListing = (over: object) => ({ listing: { ...listing, ...over }, papers: [] });

  test.each<[string, string, unknown]>([
    ['no payload', 'recordSeen', undefined],
    ['null', 'recordSeen', null],
    ['a string', 'recordSeen', 'papers'],
    ['an array', 'recordSeen', [listing, [paper]]],
    ['no listing', 'recordSeen', { papers: [paper] }],
    ['papers that are no list', 'recordSeen', { listing, papers: { 0: paper, length: 1 } }],
    ['a paper that is null', 'recordSeen', { listing, papers: [null] }],
    ['too many papers', 'recordSeen', { listing, papers: Array(LIMITS.papers + 1).fill(paper) }],
    ['an id without a scheme', 'recordSeen', withPaper({ id: '2503.00001' })],
    ['an id of an unknown scheme', 'recordSeen', withPaper({ id: 'javascript:alert(1)' })],
    ['an id with nothing behind the scheme', 'recordSeen', withPaper({ id: 'arxiv:' })],
    ['an id that is an object', 'recordSeen', withPaper({ id: { toString: 'arxiv:1' } })],
    ['an endless id', 'recordSeen', withPaper({ id: `url:${'x'.repeat(LIMITS.address)}` })],
    ['an alias that is no id', 'recordSeen', withPaper({ aliases: ['x'] })],
    ['too many aliases', 'recordSeen', withPaper({ aliases: Array(99).fill('doi:10.1/a') })],
    ['a title that is a number', 'recordSeen', withPaper({ title: 5 })],
    ['an endless title', 'recordSeen', withPaper({ title: 'x'.repeat(1_000_000) })],
    ['an endless abstract', 'recordSeen', withPaper({ abstract: 'x'.repeat(1_000_000) })],
    ['an abstract that is missing', 'recordSeen', withPaper({ abstract: undefined })],
    ['authors that are text', 'recordSeen', withPaper({ author: 'Lind' })],
    ['too many authors', 'recordSeen', withPaper({ author: Array(LIMITS.authors + 1).fill({}) })],
    ['an address that runs', 'recordSeen', withPaper({ URL: 'javascript:alert(1)' })],
    ['an address of data', 'recordSeen', withPaper({ URL: 'data:text/html,x' })],
    ['an address that is none', 'recordSeen', withPaper({ URL: 'https://' })],
    ['version nought', 'recordSeen', withPaper({ version: 0 })],
    ['version not a number', 'recordSeen', withPaper({ version: Number.NaN })],
    ['a date that is no list', 'recordSeen', withPaper({ issued: { 'date-parts': 'now' } })],
    ['a page that runs', 'recordSeen', withListing({ url: 'javascript:alert(1)' })],
    ['an adapter with a path', 'recordSeen', withListing({ adapter: '../x' })],
    ['an adapter called __proto__', 'recordSeen', withListing({ adapter: '__proto__' })],
    ['a visit at no time', 'recordSeen', withListing({ visitAt: 'now' })],
    ['a visit in month 13', 'recordSeen', withListing({ visitAt: '2025-13-03T08:00:00.000Z' })],
    ['a visit without zone', 'recordSeen', withListing({ visitAt: '2025-03-03T08:00:00' })],
    ['papers to read that are none', 'readPapers', withPaper({ title: null })],
    ['saved as text', 'setSaved', { listing, paper, saved: 'yes' }],
    ['no paper to save', 'setSaved', { listing, saved: true }],
    ['ids that are papers', 'getStates', { listing, ids: [paper] }],
    ['too many ids', 'getStates', { listing, ids: Array(LIMITS.papers + 1).fill('arxiv:1') }],
    ['ids alone', 'getStates', ['arxiv:1']],
    ['an unknown status', 'reportListing', { ...summary, status: 'fine' }],
    ['a count below nought', 'reportListing', { ...summary, found: -1 }],
    ['half a paper', 'reportListing', { ...summary, unseenMatches: 0.5 }],
    ['endless papers', 'reportListing', { ...summary, found: Number.POSITIVE_INFINITY }],
    ['a site without an id', 'reportListing', { ...summary, site: { version: 1 } }],
    ['a summary of nothing', 'reportListing', {}],
    ['an unknown script', 'loadPart', { listing, part: 'background' }],
  ])('is refused and logged: %s', async (_, type, data) => {
    expect(await deliver(type, data)).toEqual(refused);
    expect(calls).toEqual([]);
    expect(log).toHaveBeenCalledExactlyOnceWith(type, 'bad-message', expect.any(String));
  });

  test.each<[string, unknown]>([
    ['another extension', { id: 'another', url: page, tab: { id: 7 } }],
    ['nobody', {}],
    ['a page that speaks for another origin', { id: ID, url: 'https://evil.example/' }],
    ['a page that speaks over plain HTTP', { id: ID, url: 'http://arxiv.org/list/cs.LG/new' }],
    ['a page without an address', { id: ID, url: 'about:blank' }],
  ])('is refused from %s', async (_, sender) => {
    expect(await deliver('recordSeen', { listing, papers: [] }, sender)).toEqual(refused);
    expect(calls).toEqual([]);
    expect(log).toHaveBeenCalledOnce();
  });

  test('that was saved to a file is heard', async () => {
    const file = { ...listing, url: 'file:///home/me/digest.html' };
    const sender = { id: ID, url: 'file:///home/me/digest.html', tab: { id: 7 } };
    expect(await deliver('recordSeen', { listing: file, papers: [] }, sender)).toMatchObject({
      res: { ok: true },
    });
  });

  test('what is refused is logged by place, without a word of the page', async () => {
    await deliver('recordSeen', withPaper({ URL: 'javascript:secret()' }));
    expect(log).toHaveBeenCalledWith('recordSeen', 'bad-message', 'shape: papers.0.URL');
  });

  test('whose handler fails is answered as a fault of ours, and logged', async () => {
    expect(await deliver('setSaved', { listing, paper, saved: true })).toEqual({
      res: { ok: false, code: 'internal' },
    });
    expect(log).toHaveBeenCalledWith('setSaved', 'internal', expect.any(Error));
  });
});

test('a call that a page may not make is not answered', async () => {
  expect(await deliver('removeFromQueue', { id: paper.id })).toBe('nobody answered');
  expect(await deliver('separate', { a: paper.id, b: paper.id })).toBe('nobody answered');
  expect(calls).toEqual([]);
});
