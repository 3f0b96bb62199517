import { type PaperId, parsePaperId } from '../../../papers/paper-id';
import { absoluteUrl } from '../../entry';
import { isTitleLike } from '../../generic/words';
import { hrefOf } from '../../hrefs';
import { textOf } from '../../text-map';

/** A link of a README that leads to a paper, by its address or by its label. */
export interface DigestLink {
  element: Element;
  href: string;
  /** Null where only the label says that a paper is behind it: a PDF on somebody's site. */
  id: PaperId | null;
  /** Text of the link, unless it is a mere label ("PDF", "Paper", an arXiv id). */
  title: string | null;
}

/** Labels of links to papers that have no known kind of address. */
const PAPER_LABEL =
  /^\W*(?:paper|papers|pdf|arxiv|preprint|publication|(?:technical |tech )?report|openreview|full text)(?: \d+)?\W*$/i;

/** Sites whose names stand as labels. */
const SITE_LABEL =
  /^\W*(?:hugging ?face|hf|arxiv|ar5iv|alphaxiv|scholar|semantic scholar|acl|ieee|acm|pubmed|doi|nature|science|neurips|icml|iclr|cvpr|springer|biorxiv)(?:[\s:'’]*\d[\d.]*)?\W*$/i;

/** "NeurIPS 2023", "CVPR'24": where a paper appeared, set in bold before its title. */
const VENUE = /^\W*\p{Lu}[\w&-]*\s?['’]?\d{2,4}\W*$/u;

/** Anchors of headings and badges have no text; marks of versions ("v2") are no titles. */
export const titleTextOf = (element: Element): string | null => {
  const text = textOf(element);
  return isTitleLike(text) && !SITE_LABEL.test(text) && !PAPER_LABEL.test(text) && !VENUE.test(text)
    ? text
    : null;
};

/** Links to papers in an article, in page order. Code samples hold none. */
export function digestLinks(article: Element, url: URL): DigestLink[] {
  const found: DigestLink[] = [];
  for (const element of article.querySelectorAll('a[href]')) {
    const target = absoluteUrl(hrefOf(element), url);
    if (target === null || element.closest('pre, code') !== null) continue;
    const id = parsePaperId(target.href);
    if (id === null && !PAPER_LABEL.test(textOf(element))) continue;
    found.push({ element, href: target.href, id, title: titleTextOf(element) });
  }
  return found;
}
