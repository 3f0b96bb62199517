import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Cell, useCell } from '../../components/cell';

afterEach(cleanup);

const Show = ({ cell }: { cell: Cell<string> }) => <p>{useCell(cell)}</p>;

test('a component follows the value', async () => {
  const cell = new Cell('one');
  render(<Show cell={cell} />);
  await act(() => {
    cell.value = 'two';
  });
  expect(screen.getByText('two')).toBeTruthy();
});

test('a change before the component listens is not lost', async () => {
  const cell = new Cell('one');
  render(<Show cell={cell} />);
  cell.value = 'two';
  expect(await screen.findByText('two')).toBeTruthy();
});

test('a component that is gone is not called', () => {
  const cell = new Cell('one');
  let calls = 0;
  const stop = cell.subscribe(() => {
    calls += 1;
  });
  cell.value = 'two';
  stop();
  cell.value = 'three';
  expect(calls).toBe(1);
});
