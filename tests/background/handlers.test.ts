import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHandlers, visitOf } from '../../lib/background/handlers';
import type { ListingSummary } from '../../lib/messaging/protocol';
import { openStore, paper, type TestStore, value, visit } from '../store/open-store';

let opened: TestStore;
const startClaims = vi.fn(async () => {});
const setAction = vi.fn(async () => {});
const recordSiteVisit = vi.fn(async () => ({ ok: true as const, value: null }));
const now = () => new Date('2025-03-05T12:00:00.000Z');

const make = (store: Parameters<typeof createHandlers>[0]['store'] = opened.store) =>
  createHandlers({ store, startClaims, setAction, recordSiteVisit, text: (key) => key, now });

const summary = (over: Partial<ListingSummary> = {}): ListingSummary => ({
  ...visit(3),
  adapterVersion: 9,
  site: { id: 'arxiv', version: 2 },
  status: 'read',
  found: 5,
  announced: null,
  capped: false,
  unseenMatches: 0,
  ...over,
});

beforeEach(() => {
  opened = openStore();
  vi.clearAllMocks();
});

afterEach(() => opened.database.delete());

describe('recording', () => {
  test('answers with the states and has the claims read', async () => {
    const handlers = make();
    expect(
      await handlers.recordSeen({ listing: visit(3), papers: [paper()] }, { tabId: 7 }),
    ).toMatchObject({ ok: true, value: [{ id: paper().id, seenAt: null }] });
    expect(startClaims).toHaveBeenCalledOnce();
  });

  test('does not wait for the claims', async () => {
    startClaims.mockReturnValueOnce(new Promise(() => {}));
    const handlers = make();
    await expect(
      handlers.setSaved({ listing: visit(3), paper: paper(), saved: true }, { tabId: 7 }),
    ).resolves.toMatchObject({ ok: true, value: { saved: true } });
  });

  test('passes a failing disk on to the page', async () => {
    const full = async () => ({ ok: false as const, code: 'storage-full' as const });
    const handlers = make({ ...opened.store, recordSeen: full, setSaved: full });
    const refused = { ok: false, code: 'storage-full' };
    expect(await handlers.recordSeen({ listing: visit(3), papers: [] }, { tabId: 7 })).toEqual(
      refused,
    );
    expect(
      await handlers.setSaved({ listing: visit(3), paper: paper(), saved: true }, { tabId: 7 }),
    ).toEqual(refused);
    expect(startClaims).not.toHaveBeenCalled();
  });

  test('after the worker was stopped goes on with all that was kept', async () => {
    await make().setSaved({ listing: visit(3), paper: paper(), saved: true }, { tabId: 7 });
    opened.database.close();
    // A new worker: nothing of the old one's memory.
    const again = make();
    await again.setSaved({ listing: visit(4), paper: paper(), saved: true }, { tabId: 7 });
    expect(
      await again.getStates({ listing: visit(5), ids: [paper().id] }, { tabId: 7 }),
    ).toMatchObject({ ok: true, value: [{ saved: true, seenAt: visit(3).visitAt }] });
    expect(await value(opened.store.listQueue({ limit: 5 }))).toMatchObject({ total: 1 });
  });
});

describe('a listing as it is kept', () => {
  test.each([
    ['https://arxiv.org/list/cs.LG/new?skip=50#item9', 'https://arxiv.org/list/cs.LG/new?skip=50'],
    ['https://me:secret@intranet.example/papers', 'https://intranet.example/papers'],
    ['file:///home/me/digest.html#x', 'file:///home/me/digest.html'],
  ])('%s becomes %s', (url, kept) => {
    expect(visitOf({ ...visit(3), url }, now()).url).toBe(kept);
  });

  test('a visit that claims to be in the future begins now', () => {
    expect(visitOf({ ...visit(3), visitAt: '2099-01-01T00:00:00.000Z' }, now()).visitAt).toBe(
      now().toISOString(),
    );
    expect(visitOf(visit(3), now()).visitAt).toBe(visit(3).visitAt);
  });
});

describe('a report of a reading', () => {
  test('shows on the badge of its tab and counts for the health of its site', async () => {
    const fallback = summary({ status: 'fallback', adapter: 'generic' });
    await make().reportListing(fallback, { tabId: 7 });
    expect(setAction).toHaveBeenCalledExactlyOnceWith(7, expect.objectContaining({ badge: '!' }));
    expect(recordSiteVisit).toHaveBeenCalledExactlyOnceWith('arxiv', {
      at: visit(3).visitAt,
      status: 'fallback',
      adapterVersion: 2,
      found: 5,
      announced: null,
    });
  });

  test.each(['reading', 'none'] as const)(
    'of status %s says nothing of the site',
    async (status) => {
      expect(await make().reportListing(summary({ status }), { tabId: 7 })).toEqual({
        ok: true,
        value: null,
      });
      expect(setAction).toHaveBeenCalledOnce();
      expect(recordSiteVisit).not.toHaveBeenCalled();
    },
  );

  test('of a page of no known site counts for the health of none', async () => {
    const { site: _site, ...scan } = summary({ adapter: 'generic' });
    await make().reportListing(scan, { tabId: 7 });
    expect(recordSiteVisit).not.toHaveBeenCalled();
  });

  test('from no tab has no badge', async () => {
    await make().reportListing(summary(), { tabId: undefined });
    expect(setAction).not.toHaveBeenCalled();
  });
});
