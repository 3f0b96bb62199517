/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE_MS = 4;

/** As much of the global object as may have a scheduler: Firefox has none before 142. */
interface MaybeScheduling {
  scheduler?: { postTask?(task: () => void): Promise<void> };
}

/**
 * Resolves after the browser could handle input and draw. Not `scheduler.yield()`: what goes on after
 * it comes before everything else, and the answers of the worker would wait until all is read.
 */
const nextTurn = (): Promise<void> =>
  (globalThis as MaybeScheduling).scheduler?.postTask?.(() => {}) ??
  new Promise((resolve) => setTimeout(resolve));

/** Resolves when the browser is about to draw; in a tab that is not shown, at the next turn. */
const nextFrame = (): Promise<unknown> =>
  document.hidden ? nextTurn() : new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Rows that may change between two frames. Each frame after a change costs about 20 ms on a page of
 * 1,500 rows, for all below is moved; changes of more rows at once make it longer than 50 ms.
 */
const ROWS_A_FRAME = 150;

/** Does something to each row, in slices and with frames between them. */
export const forEachRow = async <T>(
  rows: readonly T[],
  slices: Slices,
  act: (row: T) => void,
): Promise<void> => {
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_FRAME === ROWS_A_FRAME - 1) await slices.rest(nextFrame);
    else if (slices.isSpent()) await slices.rest();
    act(row);
  }
};

/** Cuts long work into slices: `if (slices.isSpent()) await slices.rest();` in every round. */
export interface Slices {
  isSpent(): boolean;
  /** Lets the page have its turn. Rejects with the signal's reason once that has aborted. */
  rest(turn?: () => Promise<unknown>): Promise<void>;
  /** Time worked so far, rests left out, in milliseconds. */
  workedMs(): number;
}

/** Starts the first slice. */
export const startSlices = (signal: AbortSignal): Slices => {
  let startedAt = performance.now();
  let earlierMs = 0;
  return {
    isSpent: () => performance.now() - startedAt >= SLICE_MS,
    async rest(turn = nextTurn) {
      earlierMs += performance.now() - startedAt;
      await turn();
      startedAt = performance.now();
      signal.throwIfAborted();
    },
    workedMs: () => earlierMs + performance.now() - startedAt,
  };
};
