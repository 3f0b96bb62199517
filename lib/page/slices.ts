/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE_MS = 4;

/** As much of the global object as may have a scheduler: Firefox has none before 142. */
interface MaybeYielding {
  scheduler?: { yield?(): Promise<void> };
}

/** Resolves after the browser could handle input and draw. */
const nextTurn = (): Promise<void> =>
  (globalThis as MaybeYielding).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

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
