import { expect, test } from 'vitest';
import type { PageClient } from '../../lib/messaging/page-client';
import { Library } from '../../lib/page/library';
import { PaperRecords } from '../../lib/page/paper-records';
import type { PaperState } from '../../lib/papers/paper-state';

const listing = { url: 'https://a.org/', adapter: 'a', visitAt: '2026-01-01T00:00:00.000Z' };

const recordOf = () =>
  new PaperRecords().of({
    paper: { id: 'arxiv:2501.00001', title: 'A', author: [], abstract: null, URL: null },
    elements: [document.body],
    controlParent: document.body,
    titleText: null,
    abstractText: null,
  });

const state = (saved: boolean): PaperState => ({
  id: 'arxiv:2501.00001',
  seenAt: null,
  saved,
  done: false,
  newVersion: false,
});

const clientWith = (calls: Partial<PageClient>): PageClient => ({
  readPapers: () => Promise.reject(new Error('not asked for')),
  recordSeen: () => Promise.reject(new Error('not asked for')),
  setSaved: () => Promise.reject(new Error('not asked for')),
  getStates: () => Promise.reject(new Error('not asked for')),
  reportListing: () => Promise.reject(new Error('not asked for')),
  loadPart: () => Promise.reject(new Error('not asked for')),
  showWhatCounts: () => Promise.reject(new Error('not asked for')),
  ...calls,
});

test('saving shows the wish at once and then what the library says', async () => {
  const record = recordOf();
  const shown: unknown[] = [];
  const client = clientWith({ setSaved: async () => ({ ok: true, value: state(true) }) });
  const library = new Library(
    client,
    () => listing,
    () => shown.push([record.pending, record.state?.saved]),
  );
  await library.toggleSaved(record);
  expect(shown).toEqual([
    [true, undefined],
    [null, true],
  ]);
});

test('a save whose answer was lost, but which came through, is no failure any more', async () => {
  const record = recordOf();
  record.state = state(false);
  const library = new Library(
    clientWith({
      setSaved: async () => ({ ok: false, code: 'no-answer' }),
      getStates: async () => ({ ok: true, value: [state(true)] }),
    }),
    () => listing,
    () => {},
  );
  await library.toggleSaved(record);
  expect(record.fault).toBe('no-answer');
  await library.refresh([record]);
  expect(record).toMatchObject({ fault: null, state: { saved: true } });
});

test('a failed save is taken back, says why, and can be tried again', async () => {
  const record = recordOf();
  let isFull = true;
  const client = clientWith({
    setSaved: async () =>
      isFull ? { ok: false, code: 'storage-full' } : { ok: true, value: state(true) },
  });
  const library = new Library(
    client,
    () => listing,
    () => {},
  );
  await library.toggleSaved(record);
  expect([record.pending, record.fault, record.state]).toEqual([null, 'storage-full', null]);
  isFull = false;
  await library.toggleSaved(record);
  expect([record.fault, record.state?.saved]).toEqual([null, true]);
});

test('a second press while the first is under way asks nothing', async () => {
  const record = recordOf();
  let asked = 0;
  const client = clientWith({
    setSaved: async () => {
      asked++;
      return { ok: true, value: state(true) };
    },
  });
  const library = new Library(
    client,
    () => listing,
    () => {},
  );
  await Promise.all([library.toggleSaved(record), library.toggleSaved(record)]);
  expect(asked).toBe(1);
});

test('papers that could not be recorded are recorded with the next ones', async () => {
  const record = recordOf();
  const answers = [
    { ok: false as const, code: 'storage-closed' as const },
    { ok: true as const, value: [state(false)] },
  ];
  const client = clientWith({
    recordSeen: async () => answers.shift() ?? answers[0] ?? { ok: true, value: [] },
  });
  const library = new Library(
    client,
    () => listing,
    () => {},
  );
  await library.record([record]);
  expect([library.fault, record.isRecorded]).toEqual(['storage-closed', false]);
  await library.record([record]);
  expect([library.fault, record.isRecorded, record.state?.saved]).toEqual([null, true, false]);
});
