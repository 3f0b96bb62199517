/** Share of the time that following a page's changes may take in the long run. */
const DUTY = 0.01;
/** Work in milliseconds that may be done at once after a quiet time. */
const CREDIT_MS = 250;
/** Changes come in flocks; the first of one waits this long for the others, in milliseconds. */
const GATHER_MS = 60;

/**
 * How long following changes must wait, so that a page which changes all the time costs one percent
 * of a core and one that changes now and then is followed at once. A leaky bucket: quiet time earns
 * credit, work spends it.
 */
export class WorkBudget {
  #creditMs = CREDIT_MS;
  #countedAt: number;

  constructor(now: number) {
    this.#countedAt = now;
  }

  #count(now: number): void {
    this.#creditMs = Math.min(CREDIT_MS, this.#creditMs + (now - this.#countedAt) * DUTY);
    this.#countedAt = now;
  }

  /** Notes work that ended at `now`. */
  spend(workMs: number, now: number): void {
    this.#count(now);
    this.#creditMs -= workMs;
  }

  /** Milliseconds from `now` until work may start. */
  delay(now: number): number {
    this.#count(now);
    return this.#creditMs > 0 ? GATHER_MS : GATHER_MS - this.#creditMs / DUTY;
  }
}
