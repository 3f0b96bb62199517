import { ROW_TAG } from './row-control';
import { WorkBudget } from './work-budget';

/** Changed places that are remembered between two readings; beyond it everything counts as changed. */
const MAX_TARGETS = 2000;

const isOurs = (node: Node): boolean => node.nodeName.toLowerCase() === ROW_TAG;

/** Whether all that a record says is the doing of our own controls. */
const isOwnAddition = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isOurs);

/**
 * Watches documents for changes. The observer's callback only queues; `onChange` is called when it is
 * time to look, at most as often as the budget for this page allows.
 */
export class Watcher {
  readonly #budget = new WorkBudget(performance.now());
  readonly #observer: MutationObserver;
  readonly #watched = new Set<Document>();
  #targets: Set<Node> | null = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #onChange: () => void;
  readonly #signal: AbortSignal;

  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    this.#signal = signal;

    this.#observer = new MutationObserver((records) => this.#queue(records));
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Starts to watch a document; harmless when repeated. */
  watch(doc: Document): void {
    if (this.#watched.has(doc) || this.#signal.aborted) return;
    this.#watched.add(doc);
    this.#observer.observe(doc, { childList: true, characterData: true, subtree: true });
    // A frame inside gets another document without any change of this one.
    const onLoad = ({ target }: Event): void => {
      if (target instanceof HTMLIFrameElement) this.wake();
    };
    doc.addEventListener('load', onLoad, { capture: true, signal: this.#signal });
  }

  #queue(records: MutationRecord[]): void {
    let changed = false;
    for (const record of records) {
      if (isOwnAddition(record)) continue;
      changed = true;
      this.#targets?.add(record.target);
    }
    if (this.#targets && this.#targets.size > MAX_TARGETS) this.#targets = null;
    if (changed) this.wake();
  }

  /** Asks for a reading as soon as the budget allows. */
  wake(): void {
    if (this.#signal.aborted || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onChange();
    }, this.#budget.delay(performance.now()));
  }

  /** Nodes whose children or text changed since the last call; null: too many to tell. */
  take(): Set<Node> | null {
    this.#queue(this.#observer.takeRecords());
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const targets = this.#targets;
    this.#targets = new Set();
    return targets;
  }

  /** Notes what a reading cost. */
  spend(workMs: number): void {
    this.#budget.spend(workMs, performance.now());
  }
}
