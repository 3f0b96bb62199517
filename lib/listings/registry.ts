import type { SiteAdapter } from './adapter';
import { aclAnthology } from './sites/acl-anthology';
import { acmDl } from './sites/acm-dl';
import { alphaxiv } from './sites/alphaxiv';
import { arxiv } from './sites/arxiv';
import { arxivSanity } from './sites/arxiv-sanity';
import { biorxiv } from './sites/biorxiv';
import { cvf } from './sites/cvf';
import { dailyArxiv } from './sites/daily-arxiv';
import { dblp } from './sites/dblp';
import { email } from './sites/email';
import { feed } from './sites/feed';
import { github } from './sites/github';
import { googleScholar } from './sites/google-scholar';
import { hackerNews } from './sites/hacker-news';
import { huggingface } from './sites/huggingface';
import { iclr } from './sites/iclr';
import { ieeeXplore } from './sites/ieee-xplore';
import { jmlr } from './sites/jmlr';
import { mlsys } from './sites/mlsys';
import { neurips } from './sites/neurips';
import { openreview } from './sites/openreview';
import { papersWithCode } from './sites/papers-with-code';
import { pmlr } from './sites/pmlr';
import { pubmed } from './sites/pubmed';
import { reddit } from './sites/reddit';
import { scirate } from './sites/scirate';
import { semanticScholar } from './sites/semantic-scholar';
import { usenix } from './sites/usenix';

/**
 * All adapters, for the command line, the tests, the options page and the build. Pages load only
 * their own site's: nothing that is injected into a page may import this file.
 */
export const ADAPTERS: readonly SiteAdapter[] = [
  arxiv,
  huggingface,
  alphaxiv,
  papersWithCode,
  scirate,
  arxivSanity,
  aclAnthology,
  acmDl,
  biorxiv,
  cvf,
  dailyArxiv,
  dblp,
  email,
  feed,
  github,
  googleScholar,
  hackerNews,
  iclr,
  ieeeXplore,
  jmlr,
  mlsys,
  neurips,
  openreview,
  pmlr,
  pubmed,
  reddit,
  semanticScholar,
  usenix,
];
