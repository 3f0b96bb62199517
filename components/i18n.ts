import type messages from '../assets/public/_locales/en/messages.json';

/** Key of a message in `assets/public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** Messages that come as `…_one` and `…_other`, named without the ending. */
export type PluralKey = {
  [K in MessageKey]: K extends `${infer Base}_one` ? Base : never;
}[MessageKey];

/** What looks a message up: `browser.i18n.getMessage`, or the file itself in tests. */
export type MessageSource = (key: MessageKey, substitutions: string[]) => string;

let source: MessageSource = (key) => {
  throw new Error(`setMessageSource() must come before message "${key}"`);
};

/** Sets where all texts come from; each entrypoint calls it once before it renders. */
export function setMessageSource(next: MessageSource): void {
  source = next;
}

/** Text of a message with `$1`, `$2`, … replaced in order. */
export const text = (key: MessageKey, ...substitutions: (string | number)[]): string =>
  source(key, substitutions.map(String));

/** BCP 47 tag of the language that the messages are written in, so that figures agree with them. */
export const language = (): string => text('languageTag');

/** A whole number in the form of the messages' language. */
export const formatCount = (n: number): string => new Intl.NumberFormat(language()).format(n);

/** Text for a count: `$1` is the number, further substitutions follow. */
export function plural(key: PluralKey, n: number, ...rest: string[]): string {
  const one = new Intl.PluralRules(language()).select(n) === 'one';
  const full = `${key}_${one ? 'one' : 'other'}`;
  // The type of PluralKey guarantees `_one`; the messages test guarantees its `_other`.
  return text(full as MessageKey, formatCount(n), ...rest);
}
