import type { ListingSummary } from '../messaging/protocol';
import type { ActionLook } from '../platform/action';
import { pluralText, type TextSource } from '../platform/text';

/** The amber of a matched interest; reads on light and dark toolbars. */
const MATCH = { background: '#ffc53d', color: '#1c1b19' };
/** The red of a notice. */
const TROUBLE = { background: '#a3271b', color: '#ffffff' };

/** The button as it is where there is nothing to say. */
export const quietLook = (text: TextSource): ActionLook => ({
  badge: '',
  ...MATCH,
  title: text('extensionName'),
});

const troubleTitle = (
  { status, found, announced }: ListingSummary,
  text: TextSource,
): string | null => {
  if (status === 'fallback') return text('badgeFallback');
  if (status === 'unreadable') return text('badgeUnreadable');
  if (status === 'partial')
    return text('badgePartial', [String(found), announced === null ? '?' : String(announced)]);
  return null;
};

/** Numbers over 999 do not fit a badge. */
const short = (count: number): string => (count > 999 ? '999+' : String(count));

/**
 * The toolbar button for a reading: how many unseen papers match, or `!` where the site could not be
 * read as it should. Both at once show `!`, and the count in the tooltip.
 */
export const badgeOf = (summary: ListingSummary, text: TextSource): ActionLook => {
  const { unseenMatches } = summary;
  const matches = unseenMatches > 0 ? pluralText(text, 'badgeMatches', unseenMatches) : null;
  const trouble = troubleTitle(summary, text);
  if (trouble !== null)
    return { badge: '!', ...TROUBLE, title: [trouble, matches].filter(Boolean).join('\n') };
  if (matches !== null) return { badge: short(unseenMatches), ...MATCH, title: matches };
  return quietLook(text);
};

/** The button just after a link was saved from the menu, or could not be. */
export const noticeOf = (kind: 'saved' | 'failed', title: string): ActionLook => ({
  badge: kind === 'saved' ? '✓' : '!',
  ...(kind === 'saved' ? MATCH : TROUBLE),
  title,
});
