import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { entryOf, NOW, paperOf, reportOf } from './harness';
import { press, setup } from './popup-harness';

afterEach(cleanup);

test('keys pressed in the dialog that lists them do nothing to the papers behind it', () => {
  const { calls, container } = setup();
  press('j');
  press('?');
  const close = screen.getByRole('dialog').querySelector('button');
  close?.focus();
  expect(document.activeElement).toBe(close);
  for (const key of ['s', 'r', 'e', '2']) press(key);
  expect(calls).toEqual([]);
  expect(container.querySelectorAll('#panel-page .entry')).toHaveLength(3);
});

test('a paper that was met moments ago is "seen just now", as its row in the page says', () => {
  const seenAt = new Date(NOW.getTime() - 20_000).toISOString();
  const entry = entryOf(paperOf('1'), [], { seenAt });
  setup({ page: { kind: 'report', report: reportOf([entry]) } });
  expect(screen.getByText('seen just now')).toBeTruthy();
});

test('shows the sentence with a claim also where the claims arrive after the rows', () => {
  const abstract = 'We study decoding. Others did so before. Ours is up to 6.9x faster than vLLM.';
  const read = entryOf(paperOf('late', { abstract }));
  const { rerender } = setup({
    page: { kind: 'report', report: reportOf([{ ...read, claims: [] }]) },
  });
  expect(screen.getByText(/We study decoding/)).toBeTruthy();
  rerender({ page: { kind: 'report', report: reportOf([read]) } });
  expect(screen.queryByText(/We study decoding/)).toBeNull();
  expect(screen.getByText('6.9x faster').className).toContain('mark-claim');
});
