import { describe, expect, test } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { badgeOf, noticeOf } from '../../lib/background/badge';
import type { ListingSummary } from '../../lib/messaging/protocol';
import type { TextSource } from '../../lib/platform/text';

/** The English texts, looked up as the browser does. */
const text: TextSource = (key, substitutions = []) => {
  const found = Object.entries(messages).find(([name]) => name === key);
  if (!found) throw new Error(`no message ${key}`);
  return found[1].message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');
};

const summary = (over: Partial<ListingSummary> = {}): ListingSummary => ({
  url: 'https://arxiv.org/list/cs.LG/new',
  adapter: 'arxiv',
  visitAt: '2025-03-03T08:00:00.000Z',
  adapterVersion: 1,
  status: 'read',
  found: 250,
  announced: 250,
  capped: false,
  unseenMatches: 0,
  ...over,
});

describe('the badge', () => {
  test.each<[Partial<ListingSummary>, string, string]>([
    [{}, '', 'Skimlight'],
    [{ status: 'none', found: 0 }, '', 'Skimlight'],
    [{ status: 'reading', unseenMatches: 0 }, '', 'Skimlight'],
    [{ unseenMatches: 1 }, '1', 'Skimlight: 1 unseen paper matches your interests'],
    [{ unseenMatches: 12 }, '12', 'Skimlight: 12 unseen papers match your interests'],
    [{ unseenMatches: 1234 }, '999+', 'Skimlight: 1,234 unseen papers match your interests'],
    [{ status: 'fallback' }, '!', text('badgeFallback')],
    [{ status: 'unreadable', found: 0 }, '!', text('badgeUnreadable')],
    [
      { status: 'partial', found: 243 },
      '!',
      'Skimlight: this site changed, 243 of 250 papers were read',
    ],
    [
      { status: 'fallback', unseenMatches: 3 },
      '!',
      `${text('badgeFallback')}\nSkimlight: 3 unseen papers match your interests`,
    ],
  ])('of %j is %j', (over, badge, title) => {
    expect(badgeOf(summary(over), text)).toMatchObject({ badge, title });
  });

  test('of trouble has another colour than that of matches', () => {
    const matches = badgeOf(summary({ unseenMatches: 3 }), text);
    const trouble = badgeOf(summary({ status: 'fallback' }), text);
    expect(trouble.background).not.toBe(matches.background);
    expect(noticeOf('saved', 'x').background).toBe(matches.background);
    expect(noticeOf('failed', 'x').background).toBe(trouble.background);
  });
});
