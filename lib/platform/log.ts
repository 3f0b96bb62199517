/** Code that a log line begins with; a user can quote it. */
export type LogCode = string;

/** Takes one fault; the default is `logError`, tests hand in their own. */
export type Log = (feature: string, code: LogCode, detail?: unknown) => void;

/**
 * The one place that writes faults down: `[skimlight] <feature> <code>` and what is known of it.
 * `feature` is the id of the adapter, handler or surface that met the fault. Never throws, and never
 * logs what a page said: `detail` is an error or figures of our own.
 */
export const logError: Log = (feature, code, detail) => {
  const line = `[skimlight] ${feature} ${code}`;
  if (detail === undefined) console.error(line);
  else console.error(line, detail);
};
