import { browser } from './page-browser';

/** What looks a text up in `assets/public/_locales`, with `$1`, `$2`, … replaced in order. */
export type TextSource = (key: string, substitutions?: string[]) => string;

/** The texts in the user's language; the plain namespace serves every context, as nothing is awaited. */
export const messageText: TextSource = (key, substitutions = []) =>
  browser.i18n.getMessage(key, substitutions);

/** Text for a count, from the messages `<key>_one` and `<key>_other`; `$1` is the number. */
export const pluralText = (text: TextSource, key: string, count: number): string => {
  const language = text('languageTag');
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}`, [new Intl.NumberFormat(language).format(count)]);
};
