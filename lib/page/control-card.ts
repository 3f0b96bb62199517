import type { Claim } from '../claims/claim';
import { claimText } from '../claims/claim-text';
import { rankClaims } from '../claims/factor';
import type { Paper } from '../papers/paper';
import type { Span } from '../papers/span';
import { element } from './dom';
import { piecesOf, quoteAround } from './marked-text';
import { marksOf, type PaperFacts, type TextMark } from './paper-facts';
import { say } from './words';

const textOf = (paper: Paper, field: 'title' | 'abstract'): string =>
  field === 'title' ? paper.title : (paper.abstract ?? '');

const marked = (doc: Document, text: string, marks: TextMark[], within: Span): (Node | string)[] =>
  piecesOf(text, marks, within).map(({ text: piece, kind }) =>
    kind === null ? piece : element(doc, 'mark', { class: kind }, piece),
  );

const factsOf = (claim: Claim): string =>
  [
    claim.relation === 'baseline' && say('pageClaimOfOthers'),
    claim.relation === 'background' && say('pageClaimBackground'),
    claim.baseline !== undefined && say('pageClaimBaseline', claim.baseline),
    claim.hardware !== undefined && say('pageClaimHardware', claim.hardware),
    claim.condition,
    claim.qualityCost,
  ]
    .filter((fact) => typeof fact === 'string')
    .join(' · ');

const claimItem = (doc: Document, { paper }: PaperFacts, claim: Claim): HTMLElement => {
  const text = textOf(paper, claim.field);
  const quote = quoteAround(text, claim);
  const facts = factsOf(claim);
  return element(
    doc,
    'li',
    {},
    element(doc, 'strong', {}, claimText(claim, say, say('languageTag'))),
    element(doc, 'div', { class: 'facts' }, facts),
    element(
      doc,
      'q',
      {},
      quote.start > 0 ? '… ' : '',
      ...marked(doc, text, [{ start: claim.start, end: claim.end, kind: 'claim' }], quote),
      quote.end < text.length ? ' …' : '',
    ),
  );
};

/**
 * What a row's control opens: all claims with where they stand and under which conditions, and the
 * abstract where the page hides it.
 */
export const makeCard = (doc: Document, facts: PaperFacts): HTMLElement => {
  const { paper, claims, hidesAbstract } = facts;
  const card = element(doc, 'div', { class: 'card', id: 'card' });
  const own = rankClaims(claims.filter(({ relation }) => relation === 'own'));
  const others = claims.filter(({ relation }) => relation !== 'own');
  if (claims.length > 0)
    card.append(
      element(doc, 'ul', {}, ...[...own, ...others].map((claim) => claimItem(doc, facts, claim))),
      element(doc, 'button', { class: 'link', type: 'button' }, say('pageWhatCounts')),
    );
  if (hidesAbstract && paper.abstract !== null)
    card.append(
      element(
        doc,
        'p',
        { class: 'abstract' },
        ...marked(doc, paper.abstract, marksOf(facts, 'abstract'), {
          start: 0,
          end: paper.abstract.length,
        }),
      ),
    );
  return card;
};
