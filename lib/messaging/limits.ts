/** Largest texts and lists that a message may carry. The sender clips to them, the receiver refuses. */
export const LIMITS = {
  /** Papers of one batch: more than the rows that are ever marked on a page. */
  papers: 3000,
  /** The longest title on arXiv has about 300 characters. */
  title: 1000,
  /** arXiv allows 1,920 characters, medical abstracts reach 5,000. */
  abstract: 20_000,
  /** Collaborations sign with thousands; the first hundreds identify a paper. */
  authors: 500,
  name: 200,
  aliases: 20,
  /** Highest arXiv version; papers reach some dozens. */
  version: 999,
  /** Addresses and ids that are made from addresses. */
  address: 4096,
  containerTitle: 500,
  claims: 500,
  matches: 2000,
  /** Any other short text: adapter ids, phrases, what a claim states. */
  text: 1000,
  skeleton: 200_000,
} as const;
