/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE_MS = 4;

interface YieldingScheduler {
  yield(): Promise<void>;
}

const canYield = (scheduler: unknown): scheduler is YieldingScheduler =>
  typeof scheduler === 'object' && scheduler !== null && 'yield' in scheduler;

/** Resolves after the browser could handle input and draw. Firefox has no `scheduler` before 142. */
const nextTurn = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: unknown };
  if (canYield(scheduler)) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

/** Cuts long work into slices: `if (slices.isSpent()) await slices.rest();` in every round. */
export interface Slices {
  isSpent(): boolean;
  /** Lets the page have its turn. Rejects with the signal's reason once that has aborted. */
  rest(): Promise<void>;
  /** Time worked so far, rests left out, in milliseconds. */
  workedMs(): number;
}

/** Starts the first slice. */
export const startSlices = (signal: AbortSignal): Slices => {
  let startedAt = performance.now();
  let earlierMs = 0;
  return {
    isSpent: () => performance.now() - startedAt >= SLICE_MS,
    async rest() {
      earlierMs += performance.now() - startedAt;
      await nextTurn();
      startedAt = performance.now();
      signal.throwIfAborted();
    },
    workedMs: () => earlierMs + performance.now() - startedAt,
  };
};
