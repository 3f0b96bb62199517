import { useEffect, useState } from 'preact/hooks';

/**
 * A value that components follow. Twenty lines instead of a signals library, which alone would be a
 * fifth of what the popup may load before its first paint.
 */
export class Cell<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  /** Calls back after each change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The value of a cell; draws again when it changes. */
export const useCell = <T>(cell: Cell<T>): T => {
  const [, setVersion] = useState(0);
  useEffect(() => {
    const drawAgain = () => setVersion((version) => version + 1);
    // What changed between drawing and this effect was heard by nobody.
    drawAgain();
    return cell.subscribe(drawAgain);
  }, [cell]);
  return cell.value;
};
