import type { Interest } from '../../lib/interests/interest';
import {
  isSameInterest,
  MAX_PHRASE,
  parseInterest,
  type TypedInterest,
} from '../../lib/interests/parse-interest';
import { text } from '../i18n';

/** A change of the list, or what is wrong with what was typed. */
export type Edited = { ok: true; list: Interest[] } | { ok: false; error: string };

const checked = (
  list: readonly Interest[],
  typed: string,
  except: string | null,
): { ok: true; value: TypedInterest } | { ok: false; error: string } => {
  const value = parseInterest(typed);
  if (value === null)
    return {
      ok: false,
      error: text(typed.trim().length > MAX_PHRASE ? 'interestTooLong' : 'interestNoWord'),
    };
  const isKnown = list.some(
    (interest) => interest.id !== except && isSameInterest(interest, value),
  );
  return isKnown ? { ok: false, error: text('interestKnown') } : { ok: true, value };
};

/** The list with what was typed at its end. */
export const addInterest = (list: readonly Interest[], typed: string, id: string): Edited => {
  const result = checked(list, typed, null);
  return result.ok ? { ok: true, list: [...list, { id, ...result.value }] } : result;
};

/** The list with one interest replaced by what was typed. */
export const editInterest = (list: readonly Interest[], id: string, typed: string): Edited => {
  const result = checked(list, typed, id);
  if (!result.ok) return result;
  const { value } = result;
  return {
    ok: true,
    list: list.map((interest) => (interest.id === id ? { id, ...value } : interest)),
  };
};

/** The list with one interest muted or not. */
export const muteInterest = (list: readonly Interest[], id: string, muted: boolean): Interest[] =>
  list.map((interest) => (interest.id === id ? { ...interest, muted } : interest));

/** The list with a removed interest back in its place; unchanged if it is there. */
export const restoreInterest = (
  list: readonly Interest[],
  interest: Interest,
  place: number,
): Interest[] =>
  list.some(({ id }) => id === interest.id)
    ? [...list]
    : [...list.slice(0, place), interest, ...list.slice(place)];
