import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PageState } from '../../components/popup/page-state';
import { expectAccessible, reportOf } from './harness';
import { ENTRIES, press, setup, titles } from './popup-harness';

afterEach(cleanup);

const STATES: [string, PageState, string][] = [
  ['loading', { kind: 'loading' }, 'Looking at the page…'],
  ['scanning', { kind: 'scanning' }, 'Scanning the page…'],
  ['a page of the browser', { kind: 'closed' }, 'Skimlight cannot look here'],
  [
    'no papers',
    { kind: 'report', report: reportOf([], { status: 'none' }) },
    'No papers found here',
  ],
  [
    'still reading',
    { kind: 'report', report: reportOf([], { status: 'reading' }) },
    'Reading the list…',
  ],
  ['a page that was not looked at', { kind: 'not-looked' }, 'Not looked at this page yet'],
  ['a page that is off', { kind: 'off', scope: 'page' }, 'Skimlight is off on this page'],
  ['a site that is off', { kind: 'off', scope: 'site' }, 'Skimlight is off on this site'],
  ['a failure', { kind: 'failed', code: 'no-answer' }, 'The page does not answer.'],
];

test.each(STATES)('%s has a face of its own', async (_name, page, title) => {
  const { container } = setup({ page });
  expect(titles()).toEqual([title]);
  await expectAccessible(container);
});

test('a page that was not looked at is scanned on a click', () => {
  const { calls } = setup({ page: { kind: 'not-looked' } });
  fireEvent.click(screen.getByRole('button', { name: 'Scan this page' }));
  expect(calls).toEqual([['scan']]);
});

test('a failure shows its code and can be tried again', () => {
  const { calls } = setup({ page: { kind: 'failed', code: 'no-answer' } });
  expect(screen.getByText('Code: no-answer')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(calls).toEqual([['retry']]);
});

test('a page of a known site without papers may be a changed one: its report is handed out', () => {
  const report = reportOf([], { status: 'none', found: 0 });
  const { calls } = setup({ page: { kind: 'report', report: { ...report, siteName: 'arXiv' } } });
  const sentence = /^Skimlight knows arXiv but found no papers here/;
  expect(screen.getByText(sentence)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
  expect(calls).toEqual([['copyReport', 'arxiv 1: fallback']]);
});

test.each([
  ['fallback', 'This site changed: read by fallback, 243 of 250.'],
  ['partial', 'Not all papers could be read: 243 of 250.'],
  ['unreadable', 'This site changed: no papers could be read.'],
] as const)(
  'a reading that went %s says so, and hands out its report',
  async (status, sentence) => {
    const report = reportOf(ENTRIES, { status, found: 243, announced: 250 });
    const { container, calls } = setup({ page: { kind: 'report', report } });
    expect(screen.getByText(sentence)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(calls).toEqual([['copyReport', 'arxiv 1: fallback']]);
    await expectAccessible(container);
  },
);

test('without interests the way to the options is offered', () => {
  setup({ hasInterests: false });
  expect(screen.getByRole('link', { name: 'Add interests' }).getAttribute('href')).toBe(
    'options.html',
  );
});

test('two clicks turn Skimlight off for the page or the site', async () => {
  const { container, calls } = setup();
  fireEvent.click(screen.getByRole('button', { name: 'Turn Skimlight off…' }));
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Turn off on arXiv' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn Skimlight off…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Turn off on this page' }));
  expect(calls).toEqual([
    ['setOff', 'site', true],
    ['setOff', 'page', true],
  ]);
});

test('arrows move between the tabs and take the focus along', () => {
  setup();
  const [page, queue] = screen.getAllByRole('tab');
  page?.focus();
  press('ArrowRight');
  expect(queue?.getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(queue);
});

test('the key u takes back what the toast tells of', async () => {
  const undo = vi.fn();
  const { container, calls } = setup({ toast: { id: 1, message: 'Removed: Paper one', undo } });
  expect(screen.getByText('Removed: Paper one')).toBeTruthy();
  await expectAccessible(container);
  press('u');
  expect(undo).toHaveBeenCalledOnce();
  expect(calls).toEqual([['dismissed', undefined]]);
});

test('the key ? shows the keys', async () => {
  const { container } = setup();
  press('?');
  expect(screen.getByText('next paper')).toBeTruthy();
  await expectAccessible(container);
});
