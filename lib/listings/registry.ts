import type { SiteAdapter } from './adapter';
import { arxiv } from './sites/arxiv';
import { huggingface } from './sites/huggingface';

/**
 * All adapters, for the command line, the tests, the options page and the build. Pages load only
 * their own site's: nothing that is injected into a page may import this file.
 */
export const ADAPTERS: readonly SiteAdapter[] = [arxiv, huggingface];
