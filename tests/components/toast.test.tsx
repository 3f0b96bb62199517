import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TOAST_MS, Toast, type ToastMessage } from '../../components/Toast';
import { expectAccessible } from './harness';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (toast: ToastMessage) => {
  const onDismiss = vi.fn();
  return { onDismiss, ...render(<Toast toast={toast} onDismiss={onDismiss} />) };
};
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test('a toast goes by itself after its time', async () => {
  const { onDismiss } = show({ id: 1, message: 'Done' });
  await pass(TOAST_MS - 1);
  expect(onDismiss).not.toHaveBeenCalled();
  await pass(1);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('a toast waits while it has the focus', async () => {
  const { onDismiss } = show({ id: 1, message: 'Done', undo: () => {} });
  await act(() => screen.getByRole('button', { name: /Undo/ }).focus());
  await pass(TOAST_MS * 3);
  expect(onDismiss).not.toHaveBeenCalled();
  await act(() => screen.getByRole('button', { name: /Undo/ }).blur());
  await pass(TOAST_MS);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test('a failure stays until it is tried again', async () => {
  const retry = vi.fn();
  const { onDismiss, container } = show({ id: 1, message: 'Not kept', retry });
  await pass(TOAST_MS * 3);
  expect(onDismiss).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
  expect(onDismiss).toHaveBeenCalledOnce();
  vi.useRealTimers();
  await expectAccessible(container);
});
