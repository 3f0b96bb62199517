import type { Match } from '../lib/interests/interest';
import { text } from './i18n';

/** The interests that hit a paper, each once: followed ones first, then what mutes it. */
export const MatchChips = ({ matches }: { matches: readonly Match[] }) => {
  const byInterest = new Map(matches.map((match) => [match.interestId, match]));
  const ordered = [...byInterest.values()].sort((a, b) => Number(a.muted) - Number(b.muted));
  return (
    <>
      {ordered.map(({ interestId, phrase, muted }) => (
        <span key={interestId} class={muted ? 'chip chip-muted' : 'chip chip-interest'} dir="auto">
          {muted ? text('chipMuted', phrase) : phrase}
        </span>
      ))}
    </>
  );
};
