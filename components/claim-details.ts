import type { Claim } from '../lib/claims/claim';
import { claimText } from '../lib/claims/claim-text';
import { language, text } from './i18n';

/** A claim in a few words: "up to 6.9× throughput". */
export const claimLabel = (claim: Claim): string => claimText(claim, text, language());

/** What else a claim states, one line each: compared with what, on what, when, at which price. */
export const claimDetails = ({ baseline, hardware, condition, qualityCost }: Claim): string[] => [
  ...(baseline === undefined ? [] : [text('claimBaseline', baseline)]),
  ...(hardware === undefined ? [] : [text('claimHardware', hardware)]),
  ...(condition === undefined ? [] : [text('claimCondition', condition)]),
  ...(qualityCost === undefined ? [] : [text('claimQuality', qualityCost)]),
];
