import { readFileSync } from 'node:fs';
import { rankEntries } from '../../components/rank';
import type { Claim } from '../claims/claim';
import { type ClaimTextKey, claimText } from '../claims/claim-text';
import { rankClaims } from '../claims/factor';
import type { ReportEntry } from '../messaging/protocol';
import { ROOT } from './packages.mjs';

/** Claims of a paper that a line of the table names. */
const CLAIMS_SHOWN = 3;

/** Words the interface's messages without a browser. */
function sayer(): (key: ClaimTextKey, ...substitutions: string[]) => string {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${ROOT}assets/public/_locales/en/messages.json`, 'utf8'),
  );
  return (key, ...substitutions) =>
    (messages[key]?.message ?? key).replace(
      /\$(\d)/g,
      (_, n) => substitutions[Number(n) - 1] ?? '',
    );
}

/** The papers of a page best first, three lines each: title, claims, interests that matched. */
export function reportTable(entries: readonly ReportEntry[]): string {
  const say = sayer();
  const wordsOf = (claims: readonly Claim[]): string => {
    const own = rankClaims(claims.filter(({ relation }) => relation === 'own'));
    const words = own.slice(0, CLAIMS_SHOWN).map((claim) => claimText(claim, say, 'en'));
    return [...new Set(words)].join(' · ') || '–';
  };
  const place = String(entries.length).length;
  return rankEntries(entries)
    .map(({ paper, claims, matches }, index) => {
      const interests = new Set(
        matches.map(({ phrase, muted }) => (muted ? `-${phrase}` : phrase)),
      );
      const indent = ' '.repeat(place + 2);
      return [
        `${String(index + 1).padStart(place)}. ${paper.title}`,
        `${indent}claims:  ${wordsOf(claims)}`,
        `${indent}matches: ${[...interests].join(', ') || '–'}`,
      ].join('\n');
    })
    .join('\n');
}
