import axe from 'axe-core';
import { expect } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { type MessageKey, setMessageSource } from '../../components/i18n';
import type { PageActions } from '../../components/popup/page-state';
import { extractClaims } from '../../lib/claims/extract';
import { compileInterests } from '../../lib/interests/compile-interests';
import type { Interest } from '../../lib/interests/interest';
import { parseInterest } from '../../lib/interests/parse-interest';
import type { ListingReport, ReportEntry } from '../../lib/messaging/protocol';
import type { Paper } from '../../lib/papers/paper';
import type { PaperId } from '../../lib/papers/paper-id';

setMessageSource((key: MessageKey, substitutions) =>
  messages[key].message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
);

/** The instant at which all component tests happen. */
export const NOW = new Date('2026-03-10T12:00:00Z');

export const interestsOf = (...typed: string[]): Interest[] =>
  typed.flatMap((text, index) => {
    const parsed = parseInterest(text);
    return parsed ? [{ id: `i${index}`, ...parsed }] : [];
  });

export const paperOf = (id: string, facts: Partial<Paper> = {}): Paper => ({
  id: `arxiv:${id}` as PaperId,
  title: `Paper ${id}`,
  author: [{ given: 'Mira', family: 'Sol' }],
  abstract: null,
  URL: `https://arxiv.org/abs/${id}`,
  ...facts,
});

/** A row of the page as the content script reports it, claims and matches read by the engines. */
export const entryOf = (
  paper: Paper,
  interests: Interest[] = [],
  state: Partial<ReportEntry['state']> = {},
): ReportEntry => {
  const { matches, score } = compileInterests(interests).match(paper);
  return {
    paper,
    claims: extractClaims(paper),
    matches,
    score,
    state: { id: paper.id, seenAt: null, saved: false, done: false, newVersion: false, ...state },
  };
};

export const reportOf = (
  entries: ReportEntry[],
  summary: Partial<ListingReport['summary']> = {},
): ListingReport => ({
  summary: {
    url: 'https://arxiv.org/list/cs.DC/recent',
    adapter: 'arxiv',
    visitAt: NOW.toISOString(),
    adapterVersion: 1,
    status: 'read',
    found: entries.length,
    announced: entries.length,
    capped: false,
    unseenMatches: 0,
    ...summary,
  },
  siteName: 'arXiv',
  pageTitle: 'Distributed computing',
  entries,
  skeleton: 'arxiv 1: fallback',
});

/** Actions that write down what they were asked for. */
export const recordedPageActions = (): { actions: PageActions; calls: unknown[][] } => {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args]);
    };
  const actions: PageActions = {
    scan: note('scan'),
    retry: note('retry'),
    save: note('save'),
    separate: note('separate'),
    reveal: note('reveal'),
    open: note('open'),
    setOff: note('setOff'),
    copyReport: (skeleton) => {
      calls.push(['copyReport', skeleton]);
      return Promise.resolve(true);
    },
  };
  return { actions, calls };
};

/** Fails with the rules that the drawn part breaks. Fragments have no landmarks of their own. */
export const expectAccessible = async (container: Element): Promise<void> => {
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
};
