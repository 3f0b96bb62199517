import type { MappedText } from './text-map';

/** Shorter texts under a title are a model's or an editor's summary. None of 6,000 abstracts is. */
const MIN_LENGTH = 300;

/** A text that may be an abstract or a summary of it; null where it is too short or cut. */
export function wholeAbstract(mapped: MappedText): MappedText | null {
  const { text } = mapped;
  return text.length < MIN_LENGTH || /(?:…|\.\.\.)$/.test(text) ? null : mapped;
}
