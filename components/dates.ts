import { language, text } from './i18n';

const STEPS = [
  { unit: 'year', seconds: 365 * 86_400 },
  { unit: 'month', seconds: 30 * 86_400 },
  { unit: 'week', seconds: 7 * 86_400 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long ago an ISO-8601 instant was, in the largest fitting unit: "3 days ago", "yesterday", "just now". */
export const formatAgo = (at: string, now: Date): string => {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const seconds = Math.max(0, (now.getTime() - Date.parse(at)) / 1000);
  const step = STEPS.find((candidate) => seconds >= candidate.seconds);
  return step ? format.format(-Math.floor(seconds / step.seconds), step.unit) : text('justNow');
};
