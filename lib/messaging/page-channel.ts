import { browser } from '../platform/page-browser';

/*
 * The content script's end of @webext-core/messaging 4: `{id, type, data, timestamp}` is answered by
 * `{res}` or `{err}`. The library itself, made for every context and for errors with their stacks,
 * would cost a page 1.9 kB gzip of its 20; the background and the extension's pages use it.
 */

interface Answer {
  res?: unknown;
  err?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

let sent = 0;

/** The background's answer to a message; rejects where nobody answers or its handler threw. */
export const sendToBackground = async (type: string, data: unknown): Promise<unknown> => {
  const message = { id: ++sent, type, data, timestamp: Date.now() };
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (!isRecord(answer) || (answer.err !== undefined && answer.err !== null))
    throw new Error(`${type} was not answered`);
  return answer.res;
};

/** Answers messages of the types that have a handler, until `signal` aborts. */
export const answerMessages = (
  handlers: Record<string, (data: unknown) => unknown>,
  signal: AbortSignal,
): void => {
  const listener = (
    message: unknown,
    _sender: unknown,
    reply: (answer: Answer) => void,
  ): true | undefined => {
    if (!isRecord(message) || typeof message.type !== 'string') return undefined;
    const handler = handlers[message.type];
    if (!handler) return undefined;
    const run = async () => handler(message.data);
    run().then(
      (res) => reply({ res }),
      (error: unknown) => reply({ err: { name: 'Error', message: String(error), stack: '' } }),
    );
    return true;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
};
