import type { SkipReason } from '../../lib/claims/skip-reasons';
import { type MessageKey, text } from '../i18n';

const REASONS = {
  'image-size': 'skipImageSize',
  asymptotic: 'skipAsymptotic',
  baseline: 'skipBaseline',
  overhead: 'skipOverhead',
  accuracy: 'skipAccuracy',
  'data-scale': 'skipDataScale',
  utilization: 'skipUtilization',
  'absolute-rate': 'skipAbsoluteRate',
  year: 'skipYear',
  count: 'skipCount',
  'other-field': 'skipOtherField',
  'no-comparison': 'skipNoComparison',
} as const satisfies Record<SkipReason, MessageKey>;

/** Why a number is not counted, in words. */
export const reasonText = (reason: SkipReason): string => text(REASONS[reason]);

/** A rule in plain words, with sentences that show it. */
export interface Rule {
  title: MessageKey;
  body: MessageKey;
  examples: MessageKey[];
}

/** What counts; the examples go through the engine like any other text. */
export const RULES: readonly Rule[] = [
  {
    title: 'ruleRelativeTitle',
    body: 'ruleRelative',
    examples: ['ruleRelativeExample1', 'ruleRelativeExample2', 'ruleRelativeExample3'],
  },
  {
    title: 'ruleEfficiencyTitle',
    body: 'ruleEfficiency',
    examples: ['ruleEfficiencyExample1', 'ruleEfficiencyExample2'],
  },
  {
    title: 'ruleAbsoluteTitle',
    body: 'ruleAbsolute',
    examples: ['ruleAbsoluteExample1', 'ruleAbsoluteExample2'],
  },
  { title: 'ruleOwnTitle', body: 'ruleOwn', examples: ['ruleOwnExample'] },
  { title: 'ruleBoundTitle', body: 'ruleBound', examples: ['ruleBoundExample'] },
];
