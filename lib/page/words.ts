import type messages from '../../assets/public/_locales/en/messages.json';
import { browser } from '../platform/page-browser';

/** Key of a message of the extension. */
export type MessageKey = keyof typeof messages;

/** Looks a message up and puts `$1`, `$2` in. */
export type Say = (key: MessageKey, ...substitutions: string[]) => string;

const known = new Map<string, string>();

/**
 * The message in the user's language. A call of the browser costs 10 µs and more, and a page has
 * hundreds of rows that say the same, so each text is asked for once.
 */
export const say: Say = (key, ...substitutions) => {
  const id = [key, ...substitutions].join('\n');
  let message = known.get(id);
  if (message === undefined) {
    message = browser.i18n.getMessage(key, substitutions);
    known.set(id, message);
  }
  return message;
};

/** Messages for a time gone by, with the length of the unit that they count in milliseconds. */
const AGES = [
  ['pageSeenDays', 86_400_000],
  ['pageSeenHours', 3_600_000],
  ['pageSeenMinutes', 60_000],
] as const;

/**
 * "seen 2 d ago": how long `at` (ISO-8601) lies before `now`. Messages and not Intl, whose format for
 * relative times takes 10 ms of the first page to make.
 */
export const seenText = (at: string, now: number): string => {
  const ms = now - Date.parse(at);
  const age = AGES.find(([, unitMs]) => ms >= unitMs);
  return age ? say(age[0], String(Math.floor(ms / age[1]))) : say('pageSeenNow');
};
