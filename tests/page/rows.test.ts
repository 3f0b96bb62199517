import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ListingEntry } from '../../lib/listings/adapter';
import { mapText } from '../../lib/listings/text-map';
import { PaperRecords } from '../../lib/page/paper-records';
import { Rows } from '../../lib/page/rows';

const style = { controls: '', highlights: { light: '', dark: '' } };

let records: PaperRecords;
let rows: Rows;
beforeEach(() => {
  document.body.innerHTML = [1, 2, 3].map((n) => `<p id="r${n}"><b>Title ${n}</b></p>`).join('');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
  records = new PaperRecords();
  rows = new Rows(style, records, {
    toggleSaved: () => {},
    showWhatCounts: () => {},
    getExtras: async () => null,
  });
});

const entryOf = (element: Element): ListingEntry => {
  const titleText = mapText(element.querySelector('b') ?? element);
  return {
    paper: {
      id: `arxiv:2501.${element.id}`,
      title: titleText.text,
      author: [],
      abstract: null,
      URL: null,
    },
    elements: [element],
    controlParent: element,
    titleText,
    abstractText: null,
  };
};

/** One reading of all rows, with what changed since the last one. */
const read = (changed: Set<Node> | null = new Set()): void => {
  rows.begin(changed);
  for (const element of document.querySelectorAll('p')) rows.meet(entryOf(element));
  for (const record of records.unread())
    records.take(record, { claims: [], matches: [], score: 0, chip: null });
  for (const row of rows.inOrder()) rows.draw(row);
  rows.end();
};

const hosts = () => [...document.querySelectorAll('skimlight-row')];

test('nothing is drawn before the engines have read a paper', () => {
  rows.begin(new Set());
  for (const element of document.querySelectorAll('p')) rows.meet(entryOf(element));
  rows.end();
  expect(hosts()).toEqual([]);
});

test('each row gets one control, however often it is read', () => {
  read();
  read();
  read(null);
  expect(hosts().map((host) => host.parentElement?.id)).toEqual(['r1', 'r2', 'r3']);
});

test('a row that is gone takes its control along', () => {
  read();
  const [gone] = hosts();
  document.querySelector('#r1')?.remove();
  read();
  expect(rows.inOrder()).toHaveLength(2);
  expect(gone?.isConnected).toBe(false);
});

test('a control that the page threw away comes back, but not for ever', () => {
  read();
  let returns = 0;
  for (let round = 0; round < 30; round++) {
    document.querySelector('#r1 skimlight-row')?.remove();
    read();
    if (document.querySelector('#r1 skimlight-row')) returns++;
  }
  expect(returns).toBe(8);
  expect(document.querySelectorAll('#r2 skimlight-row')).toHaveLength(1);
});

test('a row that is used again for another paper shows that one', () => {
  read();
  const row = document.querySelector('#r1');
  if (!row) throw new Error('no row');
  row.id = 'r9';
  (row.querySelector('b') ?? row).textContent = 'Title 9';
  read(new Set([row]));
  expect(row.querySelectorAll('skimlight-row')).toHaveLength(1);
  expect(row.querySelector('skimlight-row')?.getAttribute('aria-label')).toBe('Title 9');
});

test('controls are held back until the page has settled', () => {
  rows.mayPlace = false;
  read();
  expect(hosts()).toEqual([]);
  rows.mayPlace = true;
  for (const row of rows.inOrder()) rows.place(row);
  expect(hosts()).toHaveLength(3);
});

test('a node belongs to the row around it', () => {
  read();
  const inner = document.querySelector('#r2 b')?.firstChild ?? null;
  expect(rows.ownerOf(inner)?.entry.elements[0].id).toBe('r2');
  expect(rows.ownerOf(document.body)).toBeUndefined();
});

test('clearing leaves the page as it was', () => {
  const before = document.body.innerHTML;
  read();
  rows.clear();
  expect(document.body.innerHTML).toBe(before);
});

test('rows stand in page order, those put before others too', () => {
  read();
  document.body.insertAdjacentHTML('afterbegin', '<p id="r0"><b>Title 0</b></p>');
  read();
  expect(rows.inOrder().map(({ entry }) => entry.elements[0].id)).toEqual(['r0', 'r1', 'r2', 'r3']);
});
