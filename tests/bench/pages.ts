import { arxivList, type SamplePaper, samplePapers } from '../e2e/harness/sample-pages';

/** Sentences without figures that bring abstracts to the length that arXiv's have. */
const FILLER = [
  'The first part of the work describes where existing systems spend their time and why the obvious remedies do not help.',
  'We then derive a plan that a scheduler can follow without knowing the requests in advance, and prove that it never waits longer than it must.',
  'Experiments on three clusters and with models of several families show where the plan helps and where it does not.',
  'An analysis of traces from production explains the difference, and the remaining gap is small enough that we do not expect a better plan to matter in practice.',
  'We close with the limits of the method and with the questions that it leaves open for further work.',
].join(' ');

/** Papers with abstracts of about 1,000 characters, whose ids no other `batch` has. */
export function longPapers(count: number, batch: number): SamplePaper[] {
  return samplePapers(count).map((paper, index) => ({
    ...paper,
    id: `25${String(1 + (batch % 12)).padStart(2, '0')}.${10_000 + Math.floor(batch / 12) * 4000 + index}`,
    abstract: `${paper.abstract} ${FILLER}`,
  }));
}

/** A script that marks when the document is ready: from there on the extension may work. */
const READY = `<script>document.addEventListener('readystatechange', () => {
  if (document.readyState === 'interactive') performance.mark('document-ready');
});</script>`;

/** A list of arXiv that tells traces when it is ready. */
export const benchList = (papers: readonly SamplePaper[]): string =>
  arxivList(papers).replace('<head>', `<head>${READY}`);
