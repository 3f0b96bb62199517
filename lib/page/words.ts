import type messages from '../../assets/public/_locales/en/messages.json';
import { browser } from '../platform/page-browser';

/** Key of a message of the extension. */
export type MessageKey = keyof typeof messages;

/** Looks a message up and puts `$1`, `$2` in. */
export type Say = (key: MessageKey, ...substitutions: string[]) => string;

const known = new Map<MessageKey, string>();

/**
 * The message in the user's language. A call of the browser costs 10 µs and a page has hundreds of
 * rows, so messages without substitutions are asked for once.
 */
export const say: Say = (key, ...substitutions) => {
  if (substitutions.length > 0) return browser.i18n.getMessage(key, substitutions);
  let message = known.get(key);
  if (message === undefined) {
    message = browser.i18n.getMessage(key);
    known.set(key, message);
  }
  return message;
};

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2d ago", "5 min. ago": how long `at` (ISO-8601) lies before `now` in the given language. */
export const timeAgo = (at: string, now: number, language: string): string => {
  const ms = now - Date.parse(at);
  const [unit, length] = UNITS.find(([, unitMs]) => ms >= unitMs) ?? ['minute', 60_000];
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  return format.format(-Math.floor(Math.max(0, ms) / length), unit);
};
