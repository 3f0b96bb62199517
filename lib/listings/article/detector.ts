import { parsePersonList } from '../../papers/person-name';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { trimTitle } from '../generic/title';
import { isNameList } from '../generic/words';
import { type PaperLink, paperLinks } from '../links';
import { type MappedText, mapText, textOf } from '../text-map';
import { articleBlocks } from './main-text';
import { type Section, sectionings } from './sections';

/** Sections that must tell of papers before an article counts as a list of them. */
const MIN_PAPERS = 3;

/** Share of the sections of one kind that must; a blog post may quote a paper or two. */
const MIN_SHARE = 0.5;

/** The same where no section links a paper, so that only words tell. */
const MIN_SHARE_BY_WORDS = 0.75;

/** Shortest text beneath a lead, in characters. */
const MIN_TEXT = 120;

/** Titles of papers have several words, headings of news and manuals often one or two. */
const MIN_WORDS = 3;

/** How digests tell of papers. Each stands for research by itself; "we" or "study" alone do not. */
const SCHOLARLY =
  /\b(?:this paper|the paper|paper (?:introduces|proposes|presents|shows|argues|studies)|(?:the|its|these) authors|preprint|arxiv|et al\b|in this work|we (?:propose|introduce|present) (?:a|an|the)\b|(?:the )?researchers (?:propose|introduce|present|show|find|report|trained|built)|(?:this|the) study (?:shows|finds|introduces|reports)|state-of-the-art|published (?:in|at) (?:nature|science|neurips|icml|iclr|acl|cvpr))/i;

interface Evidence {
  section: Section;
  links: PaperLink[];
  text: MappedText | null;
  isScholarly: boolean;
}

/** The text beneath a lead: the rest of its paragraph, else the first paragraph of some length. */
function textBelow({ rest, body }: Section): MappedText | null {
  if (rest !== null && rest.text.length >= MIN_TEXT) return rest;
  for (const block of body) {
    const text = mapText(block);
    if (text.text.length >= MIN_TEXT) return text;
  }
  return null;
}

function weigh(section: Section, url: URL): Evidence {
  const links = [section.block, ...section.body].flatMap((block) => [...paperLinks(block, url)]);
  const text = textBelow(section);
  const isTitle = section.title.text.split(/\s+/).length >= MIN_WORDS;
  const isScholarly =
    text !== null &&
    ((links.length > 0 && links.length <= 3) || (isTitle && SCHOLARLY.test(text.text)));
  return { section, links, text, isScholarly };
}

/** Sections that tell of papers, if the article is a list of them. */
function papersAmong(sections: readonly Section[], url: URL): Evidence[] {
  const weighed = sections.map((section) => weigh(section, url));
  const found = weighed.filter(({ isScholarly }) => isScholarly);
  const linked = found.filter(({ links }) => links.length > 0);
  const isLinked = linked.length >= MIN_PAPERS;
  const share = found.length / weighed.length;
  if (found.length < MIN_PAPERS || share < (isLinked ? MIN_SHARE : MIN_SHARE_BY_WORDS)) return [];
  return found;
}

function readAuthors({ body }: Section) {
  const line = textOf(body[0]);
  return line.length < 500 && isNameList(line) ? parsePersonList(line) : [];
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const best = sectionings(articleBlocks(doc))
    .map((sections) => papersAmong(sections, url))
    .sort((a, b) => b.length - a.length)[0];
  for (const { section, links, text } of best ?? []) {
    const hrefs = links.map(({ element }) => element.getAttribute('href'));
    // One link names the paper; several are its paper, code and what it builds on.
    const isOne = new Set(links.map(({ id }) => id)).size === 1;
    yield makeEntry(
      {
        elements: [section.block, ...section.body],
        controlParent: section.block,
        title: trimTitle(section.title),
        abstract: text,
        author: readAuthors(section),
        href: hrefs[0] ?? null,
        more: isOne ? hrefs.slice(1) : [],
      },
      url,
    );
  }
}

/**
 * Reads newsletters and blog posts that present papers one after another: a heading or bold words,
 * and the paragraph beneath. By scan only, and only where most of the sections tell of papers.
 */
export const article: SiteAdapter = {
  id: 'article',
  name: 'Newsletters and articles',
  version: 1,
  matches: [],
  enabledByDefault: true,
  isListing: () => false,
  rows,
  testUrls: { listing: [], other: ['https://example.org/newsletter/7'] },
};
