import type { Metric } from './claim';
import type { Change } from './vocabulary/changes';
import {
  CHANGE_NOUNS,
  CHANGE_VERBS,
  COMPARATIVES,
  VERB_FORMS,
  WORSE_WORDS,
} from './vocabulary/changes';
import { FILLERS, PHRASE_ENDS } from './vocabulary/contexts';
import { METRIC_WORDS, NOT_METRICS } from './vocabulary/metrics';
import {
  FRACTION_WORDS,
  HYPHENED_FRACTIONS,
  NUMBER_WORDS,
  RATIO_VERBS,
  RATIO_WORDS,
} from './vocabulary/numbers';

/** A quantity that a word or a phrase names. */
export interface MetricSense {
  metric: Metric;
  /** Whether more of it is better. */
  better: 'up' | 'down';
  weak: boolean;
  /** So general that any other sense of the same phrase goes before it. */
  vague: boolean;
  /** No claim by itself: the paper must be about speed. */
  open: boolean;
  /** An improvement of it is told as a gain although less is better. */
  gain: boolean;
}

/** All that the vocabulary knows of one word. */
export interface Entry {
  sense: MetricSense | undefined;
  verb: Change | undefined;
  noun: Change | undefined;
  comparative: Change | undefined;
  worse: boolean;
  stop: boolean;
  filler: boolean;
  /** Whether the word is a number, ratio or part, told by one of the fields below. */
  isAmount: boolean;
  /** Number that the word names. */
  value: number | undefined;
  /** Ratio that the word is: "twice", "threefold". */
  ratio: number | undefined;
  ratioVerb: { value: number; change: 'up' | 'down' } | undefined;
  fraction: number | undefined;
  /** A part that needs no word before it: "one-third". */
  wholeFraction: number | undefined;
}

/** Words of a space-separated list. */
export const wordsOf = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const LEXICON = new Map<string, Entry>();
/** Senses of phrases of two words: by the second, then by the first. */
const PHRASES = new Map<string, Map<string, MetricSense | null>>();

function addPhrase(phrase: string, sense: MetricSense | null): void {
  const [first = '', second = ''] = phrase.split('_');
  const firsts = PHRASES.get(second) ?? new Map<string, MetricSense | null>();
  PHRASES.set(second, firsts.set(first, sense));
}

function entryOf(word: string): Entry {
  const known = LEXICON.get(word);
  if (known) return known;
  // Every field at once: objects of one shape are read several times faster.
  const entry: Entry = {
    sense: undefined,
    verb: undefined,
    noun: undefined,
    comparative: undefined,
    worse: false,
    stop: false,
    filler: false,
    isAmount: false,
    value: undefined,
    ratio: undefined,
    ratioVerb: undefined,
    fraction: undefined,
    wholeFraction: undefined,
  };
  LEXICON.set(word, entry);
  return entry;
}

/** Forms of a regular verb: reduce, reduces, reduced, reducing. */
export function verbForms(base: string): string[] {
  const irregular = VERB_FORMS[base];
  if (irregular !== undefined) return irregular.split(' ');
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  const es = /(?:s|x|ch|sh)$/.test(base) ? 'es' : 's';
  return [base, `${base}${es}`, `${base}ed`, `${base}ing`];
}

const CHANGES: readonly Change[] = ['down', 'up', 'improve', 'speed', 'win'];

/** Singular and plural of a word or phrase. */
function nounForms(word: string): string[] {
  const forms = [word, word.endsWith('s') ? `${word}es` : `${word}s`];
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  return forms;
}

function addMetrics(): void {
  for (const { metric, better, words, ...flags } of METRIC_WORDS) {
    const { weak = false, vague = false, open = false, gain = false } = flags;
    const sense: MetricSense = { metric, better, weak, vague, open, gain };
    for (const form of wordsOf(words).flatMap(nounForms))
      if (form.includes('_')) addPhrase(form, { ...sense, weak: false });
      else entryOf(form).sense ??= sense;
  }
  for (const phrase of wordsOf(NOT_METRICS)) addPhrase(phrase, null);
}

function addChanges(): void {
  for (const change of CHANGES) {
    for (const verb of wordsOf(CHANGE_VERBS[change]))
      for (const form of verbForms(verb)) entryOf(form).verb ??= change;
    for (const noun of wordsOf(CHANGE_NOUNS[change]))
      for (const form of [noun, `${noun}s`]) entryOf(form).noun ??= change;
    for (const word of wordsOf(COMPARATIVES[change])) entryOf(word).comparative = change;
  }
  for (const word of wordsOf(WORSE_WORDS)) entryOf(word).worse = true;
}

/** Entry of a word that is a number, ratio or part. */
function amountOf(word: string): Entry {
  const entry = entryOf(word);
  entry.isAmount = true;
  return entry;
}

function addNumbers(): void {
  for (const [word, value] of Object.entries(NUMBER_WORDS)) {
    amountOf(word).value = value;
    amountOf(`${word}fold`).ratio = value;
    amountOf(`${word}-fold`).ratio = value;
  }
  for (const [word, value] of Object.entries(RATIO_WORDS)) amountOf(word).ratio = value;
  for (const [word, verb] of Object.entries(RATIO_VERBS)) amountOf(word).ratioVerb = verb;
  for (const [word, value] of Object.entries(FRACTION_WORDS)) amountOf(word).fraction = value;
  for (const [word, value] of Object.entries(HYPHENED_FRACTIONS))
    amountOf(word).wholeFraction = value;
}

function addGrammar(): void {
  for (const word of wordsOf(PHRASE_ENDS)) entryOf(word).stop = true;
  for (const word of wordsOf(FILLERS)) entryOf(word).filler = true;
}

addMetrics();
addChanges();
addNumbers();
addGrammar();

/** What the vocabulary knows of a lower-case word; of `cross-gpu` and `kv-cache` by their last part. */
export function lookUp(word: string): Entry | undefined {
  const known = LEXICON.get(word);
  if (known !== undefined || word.indexOf('-') < 0) return known;
  const cut = word.lastIndexOf('-');
  const last = word.slice(cut + 1);
  // "speedup-factor" is a speedup.
  if (last === 'factor' || last === 'ratio' || last === 'rate')
    return LEXICON.get(word.slice(0, cut));
  return LEXICON.get(word.split('-').join('')) ?? LEXICON.get(last);
}

/** Sense of two neighbouring words; null where the phrase is known to name no efficiency. */
export function lookUpPhrase(first: string, second: string): MetricSense | null | undefined {
  return PHRASES.get(second)?.get(first);
}
