import type { Result } from '../papers/result';

const NO_ANSWER = { ok: false, code: 'no-answer' } as const;

const isResult = (reply: unknown): reply is Result<never> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';

/** The promise's value, or null once `timeoutMs` have passed or if it rejects. */
const settled = async (promise: Promise<unknown>, timeoutMs: number): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } catch {
    // Whatever a message channel throws (no receiver, closed on the way) means the same to the caller.
    return null;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * What the other side answered, or `no-answer` where it is gone, throws, is late or says something
 * that is no `Result`. Never rejects and never hangs.
 */
export const answerOf = async <T>(
  promise: Promise<unknown>,
  timeoutMs: number,
): Promise<Result<T>> => {
  const reply = await settled(promise, timeoutMs);
  return isResult(reply) ? reply : NO_ANSWER;
};
