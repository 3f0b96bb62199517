/** A paper on a page of ours; the structures below follow the sites', the texts are our own. */
export interface SamplePaper {
  /** arXiv id without version. */
  id: string;
  title: string;
  authors: string[];
  abstract: string;
}

/** Puts a text into HTML as text. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Given names of first authors, in turn. */
const GIVEN = ['Ada', 'Carl', 'Dora', 'Emil', 'Fanny', 'Georg', 'Hedwig'];

/** `count` papers that differ in all fields; every other one claims something, every fifth is about KV caches. */
export function samplePapers(count: number): SamplePaper[] {
  return Array.from({ length: count }, (_, index) => {
    const claim =
      index % 2 === 0
        ? `It is up to ${(index % 9) + 2}.${index % 10}x faster than the system before it.`
        : 'It needs no further training.';
    const topic = index % 5 === 0 ? 'KV cache placement' : 'scheduling of small kernels';
    return {
      id: `2501.${String(10_000 + index)}`,
      title: `Paper number ${index + 1} on ${topic}`,
      authors: [`${GIVEN[index % GIVEN.length]} Writer`, 'Bob Reader'],
      abstract: `We study ${topic} on a cluster of modest size and describe what we learnt. ${claim} The source is open, and the measurements can be repeated by anybody with one machine.`,
    };
  });
}

/** Two rows of a list of arXiv: the `dt` with the links and the `dd` with the texts. */
export function arxivRow({ id, title, authors, abstract }: SamplePaper, number: number): string {
  const names = authors.map((name) => `<a href="/a/x">${escapeHtml(name)}</a>`).join(', ');
  return `<dt><a name="item${number}">[${number}]</a> <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> [<a href="/pdf/${id}" title="Download PDF">pdf</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${escapeHtml(title)}</div>
<div class="list-authors">${names}</div>
<div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div>
<p class="mathjax">${escapeHtml(abstract)}</p></div></dd>`;
}

/** A list of new papers as arXiv shows it. */
export function arxivList(papers: readonly SamplePaper[]): string {
  const count = papers.length;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Machine Learning</title>
<style>body { max-width: 60rem; margin: auto; font: 15px sans-serif } .descriptor { display: none }</style></head>
<body><div id="content"><div id="dlpage"><h1>Machine Learning</h1><h3>Showing new listings for a sample day</h3>
<div class="paging">Total of ${count} entries</div><dl id="articles"><h3>New submissions (showing ${count} of ${count} entries)</h3>
${papers.map((paper, index) => arxivRow(paper, index + 1)).join('\n')}
</dl></div></div></body></html>`;
}

/** A card of Hugging Face's daily papers. */
const huggingFaceCard = ({ id, title }: SamplePaper): string =>
  `<article class="relative flex"><a href="/papers/${id}"><img alt=""></a><div><a href="/login?next=%2Fpapers%2F${id}"><div>7</div></a>
<div><h3><a href="/papers/${id}">${escapeHtml(title)}</a></h3><div><a href="/papers/${id}#community">3</a></div></div></div></article>`;

/** Hugging Face's daily papers: cards without abstracts, which stand in the embedded JSON. */
export function huggingFaceDaily(papers: readonly SamplePaper[]): string {
  const dailyPapers = papers.map(({ id, title, authors, abstract }) => ({
    paper: {
      id,
      title,
      summary: abstract,
      authors: authors.map((name) => ({ name, hidden: false })),
      publishedAt: '2025-01-07T00:00:00.000Z',
    },
    title,
  }));
  const props = escapeHtml(JSON.stringify({ periodType: 'day', dailyPapers }));
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Daily Papers</title></head><body><main>
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${props}"><section><div>
${papers.map(huggingFaceCard).join('\n')}
</div></section></div></main></body></html>`;
}

/** A volume of the ACL Anthology: rows with folded abstracts. */
export function aclVolume(papers: readonly SamplePaper[]): string {
  const rows = papers.map(({ title, authors, abstract }, index) => {
    const id = `2025.acl-long.${index + 1}`;
    const names = authors.map((name) => `<a href="/people/x/">${escapeHtml(name)}</a>`).join(' | ');
    return `<p class="d-sm-flex align-items-stretch"><span class="d-block mr-2 list-button-row"><a class="badge" href="https://aclanthology.org/${id}.pdf">pdf</a><a class="badge" href="#abstract-${index}" data-toggle="collapse">abs</a></span><span class="d-block"><strong><a class="align-middle" href="/${id}/">${escapeHtml(title)}</a></strong><br>${names}</span></p>
<div class="card bg-light mb-2 mb-lg-3 collapse abstract-collapse" id="abstract-${index}"><div class="card-body p-3 small">${escapeHtml(abstract)}</div></div>`;
  });
  return `<!DOCTYPE html><html lang="en-us"><head><meta charset="utf-8"><title>Volume - ACL Anthology</title></head><body><div id="main-container" class="container"><section id="main">
<h2 id="title"><a href="https://aclanthology.org/2025.acl-long.pdf">Proceedings of the Meeting</a></h2><div id="2025acl-long">
${rows.join('\n')}
</div></section></div></body></html>`;
}
