import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { PopupProps } from '../../components/popup/Popup';
import type { QueueState } from '../../components/popup/queue-state';
import { expectAccessible } from './harness';
import { itemOf, press, queueOf, setup, titles } from './popup-harness';

afterEach(cleanup);

describe('queue', () => {
  const openQueue = (parts: Partial<PopupProps> = {}) => {
    const view = setup(parts);
    press('2');
    return view;
  };

  test('lists what waits, and is worked with keys alone', async () => {
    const { container, calls } = openQueue();
    expect(titles()).toEqual(['Paper one', 'Paper two', 'Paper three']);
    press('j');
    press('d');
    press('j');
    press('x');
    press('Delete');
    press('Enter');
    expect(calls).toEqual([
      ['done', itemOf('one')],
      ['remove', itemOf('two')],
      ['remove', itemOf('two')],
      ['open', 'https://arxiv.org/abs/two'],
    ]);
    await expectAccessible(container);
  });

  test('tells under which other ids a paper is kept, and lets one be told apart', async () => {
    const item = {
      ...itemOf('one'),
      otherIds: ['doi:10.1145/1' as const, 'url:lab.example/paper' as const],
      newVersion: true,
    };
    const { container, calls } = openQueue({
      queue: { kind: 'ready', items: [item, itemOf('two')], total: 2, waiting: 2 },
    });
    expect(container.querySelectorAll('.known-as')).toHaveLength(1);
    expect(screen.getByText('new version')).toBeTruthy();
    const summary = screen.getByText('Also known as doi:10.1145/1, lab.example/paper');
    fireEvent.click(summary);
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Not the same paper: doi:10.1145/1' }));
    expect(calls).toEqual([['separate', item.id, 'doi:10.1145/1']]);
  });

  test('the other ids are reached by Tab from the current row alone', () => {
    const withIds = (id: string) => ({ ...itemOf(id), otherIds: ['doi:10.1145/1' as const] });
    const { container } = openQueue({
      queue: { kind: 'ready', items: [withIds('one'), withIds('two')], total: 2, waiting: 2 },
    });
    const stops = [...container.querySelectorAll('.known-as summary')].map((one) =>
      one.getAttribute('tabindex'),
    );
    expect(stops).toEqual(['0', '-1']);
  });

  test('the row after a removed one takes the focus', () => {
    const { rerender } = openQueue();
    press('j');
    press('j');
    expect(document.activeElement?.textContent).toContain('Paper two');
    rerender({ queue: queueOf('one', 'three') });
    expect(document.activeElement?.textContent).toContain('Paper three');
    rerender({ queue: queueOf('one') });
    expect(document.activeElement?.textContent).toContain('Paper one');
  });

  test('a long queue has a filter and comes in parts', () => {
    const many = Array.from({ length: 50 }, (_, index) => itemOf(String(index)));
    const { calls } = openQueue({
      queue: { kind: 'ready', items: many, total: 10_000, waiting: 10_000 },
    });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'cache' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show 9,950 more' }));
    expect(calls).toEqual([
      ['search', 'cache'],
      ['more', undefined],
    ]);
    expect(within(screen.getByRole('tablist')).getByText('10,000')).toBeTruthy();
  });

  test.each<[string, QueueState, string]>([
    ['loading', { kind: 'loading' }, 'Opening the queue…'],
    ['empty', queueOf(), 'Nothing waits'],
    ['failed', { kind: 'failed', code: 'storage-closed' }, 'The library could not be opened.'],
  ])('%s has a face of its own', async (_name, queue, title) => {
    const { container } = openQueue({ queue });
    expect(titles()).toEqual([title]);
    await expectAccessible(container);
  });

  test('a failure can be tried again', () => {
    const { calls } = openQueue({ queue: { kind: 'failed', code: 'storage-full' } });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(calls).toEqual([['retryQueue', undefined]]);
  });
});
