import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClaimsStore, createClaimsJob } from '../../lib/background/claims-job';
import { CLAIMS_VERSION } from '../../lib/claims/version';
import { openStore, paper, type TestStore, value, visit } from '../store/open-store';

let opened: TestStore;
const log = vi.fn();

beforeEach(() => {
  opened = openStore();
  log.mockReset();
});

afterEach(() => opened.database.delete());

const papers = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    paper({
      id: `arxiv:2503.${String(n).padStart(5, '0')}`,
      title: `Method Number ${n} of a Long Series`,
      abstract: `We reach a ${n + 2}x speedup over the baseline.`,
    }),
  );

const versions = async () => (await opened.database.claims.toArray()).map(({ version }) => version);

describe('the claims of stored papers', () => {
  test('are read and kept, over as many chunks as it takes', async () => {
    const { store } = opened;
    await store.recordSeen(visit(3), papers(120));
    await createClaimsJob(store, log)();
    expect(new Set(await versions())).toEqual(new Set([CLAIMS_VERSION]));
    const kept = await opened.database.claims.get('arxiv:2503.00005');
    expect(kept?.claims).toMatchObject([{ field: 'abstract', metric: 'speed', max: 7, unit: 'x' }]);
    expect(await value(store.outdatedClaims(CLAIMS_VERSION, 9))).toEqual([]);
  });

  test('are not read again by the same engine', async () => {
    const { store } = opened;
    await store.recordSeen(visit(3), papers(3));
    await createClaimsJob(store, log)();
    const saveClaims = vi.spyOn(store, 'saveClaims');
    await createClaimsJob(store, log)();
    expect(saveClaims).not.toHaveBeenCalled();
  });

  test('of an older engine are read again, and only those', async () => {
    const { store, database } = opened;
    await store.recordSeen(visit(3), papers(3));
    await createClaimsJob(store, log)();
    await database.claims.update('arxiv:2503.00001', { version: CLAIMS_VERSION - 1, claims: [] });
    const saveClaims = vi.spyOn(store, 'saveClaims');
    await createClaimsJob(store, log)();
    expect(saveClaims.mock.calls.flatMap(([, read]) => read.map(({ text }) => text.id))).toEqual([
      'arxiv:2503.00001',
    ]);
    expect((await database.claims.get('arxiv:2503.00001'))?.claims).toHaveLength(1);
  });

  test('go on where a worker was stopped', async () => {
    const { store } = opened;
    await store.recordSeen(visit(3), papers(120));
    let chunks = 0;
    const stopped: ClaimsStore = {
      outdatedClaims: store.outdatedClaims,
      saveClaims: (...args) => {
        chunks += 1;
        return chunks > 1
          ? Promise.resolve({ ok: false, code: 'storage-closed' })
          : store.saveClaims(...args);
      },
    };
    await createClaimsJob(stopped, log)();
    expect((await versions()).filter((version) => version === CLAIMS_VERSION)).toHaveLength(50);
    await createClaimsJob(store, log)();
    expect((await versions()).filter((version) => version < CLAIMS_VERSION)).toEqual([]);
  });

  test('of papers that come while the job runs are read too', async () => {
    const { store } = opened;
    const start = createClaimsJob(store, log);
    await store.recordSeen(visit(3), papers(60));
    const first = start();
    await store.recordSeen(visit(3), [
      paper({ id: 'doi:10.1/late', title: 'A Late One, Twice as Fast' }),
    ]);
    await Promise.all([first, start()]);
    expect((await versions()).filter((version) => version < CLAIMS_VERSION)).toEqual([]);
  });

  test('do not end the worker when the store fails: the fault is logged', async () => {
    const broken: ClaimsStore = {
      outdatedClaims: () => Promise.reject(new Error('a bug')),
      saveClaims: opened.store.saveClaims,
    };
    await createClaimsJob(broken, log)();
    expect(log).toHaveBeenCalledExactlyOnceWith('claims', 'internal', expect.any(Error));
  });
});
