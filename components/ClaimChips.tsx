import { Zap } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { Claim } from '../lib/claims/claim';
import { claimDetails, claimLabel } from './claim-details';
import { Icon } from './Icon';
import { text } from './i18n';
import { chipClaims } from './rank';

/** Chips beyond the headline that are shown at once. */
const MORE_CHIPS = 2;

interface ClaimChipsProps {
  claims: readonly Claim[];
  /** Address of the page that explains what counts, opened on this paper. */
  whatCountsUrl: string;
  tabIndex: number;
}

const DetailsOf = ({ claim }: { claim: Claim }) => {
  const lines = claimDetails(claim);
  return (
    <li>
      <strong>{claimLabel(claim)}</strong>
      {lines.length === 0 ? null : ` – ${lines.join(text('listSeparator'))}`}
    </li>
  );
};

/**
 * What a paper claims: the headline and up to two more as chips. Each opens the same details: all
 * claims with what they compare, and the way to the rules.
 */
export const ClaimChips = ({ claims, whatCountsUrl, tabIndex }: ClaimChipsProps) => {
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const ranked = chipClaims(claims);
  const [headline, ...others] = ranked;
  if (headline === undefined) return null;
  const hidden = others.length - MORE_CHIPS;
  return (
    <>
      <button
        type="button"
        class="chip chip-claim"
        aria-expanded={open}
        aria-controls={detailsId}
        tabIndex={tabIndex}
        onClick={() => setOpen(!open)}
      >
        <Icon node={Zap} size={12} />
        {claimLabel(headline)}
      </button>
      {others.slice(0, MORE_CHIPS).map((claim) => (
        <span key={`${claim.field}${claim.start}`} class="chip chip-claim chip-minor">
          {claimLabel(claim)}
        </span>
      ))}
      {hidden > 0 && !open ? <span class="chip-rest">{text('claimsMore', hidden)}</span> : null}
      <div id={detailsId} class="claim-details" hidden={!open}>
        <ul>
          {ranked.map((claim) => (
            <DetailsOf key={`${claim.field}${claim.start}`} claim={claim} />
          ))}
        </ul>
        <a href={whatCountsUrl} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
          {text('whatCountsLink')}
        </a>
      </div>
    </>
  );
};
