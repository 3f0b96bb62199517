import { type PaperId, type ParsedPaper, parseArxivId, parseDoi } from './identifier';

type Reader = (url: URL, path: string) => ParsedPaper | PaperId | null;

const arxiv = (id: string | undefined): ParsedPaper | null =>
  id === undefined ? null : parseArxivId(id.replace(/\.(?:pdf|html|ps\.gz|ps)$/i, ''));

/** `id` of a pattern with one group, in lower case unless the site tells case apart. */
const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

const make = (scheme: string, value: string | undefined | null): PaperId | null =>
  value ? (`${scheme}:${value}` as PaperId) : null;

/** `/abs/ID`, `/pdf/IDv2.pdf`, `/html/math/0502036v1`, … on arXiv and on the sites that copy it. */
const ARXIV_PATH =
  /^\/(?:abs|pdf|html|format|ps|e-print|src|other|tb|ftp|show|overview|papers?|arxiv|resources|audio|review|print|bibtex|u\/\d+)\/(?:arxiv[:/])?((?:[a-z.-]+\/)?[\w.]+?)(?:\/.*)?$/i;

const readArxivPath: Reader = (_url, path) => {
  const id = first(ARXIV_PATH, path);
  // `abs/cs.LG/2406.01234`: a category before a modern id.
  return arxiv(id) ?? arxiv(id?.replace(/^[a-z.-]+\//i, ''));
};

const readDblp: Reader = (url, path) => {
  const anchor = first(/^\/db\/journals\/corr\/.*#(abs-[\w-]+)$/, path + url.hash);
  const record = first(
    /^\/rec\/(?:html\/|bibtex\/|rdf\/|xml\/)?(.+?)(?:\.html|\.bib|\.xml)?$/,
    path,
  );
  const coded = anchor ?? first(/^journals\/corr\/(abs-.+)$/, record ?? '');
  const corr = coded?.replace(/^abs-/, '').replace(/-/, /^abs-\d{4}-/.test(coded) ? '.' : '-');
  return (
    arxiv(corr) ??
    arxiv(
      coded && /^abs-([a-z-]+)-(\d{7})$/.test(coded)
        ? coded.replace(/^abs-([a-z-]+)-(\d{7})$/, '$1/$2')
        : undefined,
    ) ??
    make('dblp', record)
  );
};

const readSemanticScholar: Reader = (_url, path) =>
  arxiv(first(/^\/(?:arxiv\/|arxiv:)(.+)$/i, path)) ??
  make('s2', first(/^\/(?:paper|reader)\/(?:[^/]+\/)?([0-9a-f]{40})(?:\/|$)/, path)) ??
  make('s2', first(/(CorpusId:\d+)/i, path)?.toLowerCase());

/** The NeurIPS, ICLR and MLSys proceedings share one software: an MD5 names the paper. */
const readProceedings =
  (scheme: string): Reader =>
  (_url, path) =>
    make(scheme, first(/\/(?:hash|file|paper)\/([0-9a-f]{32})-/, path));

const readCvf: Reader = (_url, path) =>
  make(
    'cvf',
    first(
      /\/(?:html|papers)\/([\w&+'.-]+?)_(?:paper|supplemental)\.(?:html|pdf)$/i,
      path,
    )?.toLowerCase(),
  );

const readUsenix: Reader = (_url, path) => {
  const [, venue, slug] =
    /^\/conference\/([\w-]+)\/presentation\/([\w-]+)$/.exec(path) ??
    /^\/system\/files\/(?:conference\/[\w-]+\/)?([a-z]+\d\d)-([\w-]+?)(?:_(?:slides|appendix)\S*)?\.pdf$/.exec(
      path,
    ) ??
    [];
  return slug === undefined
    ? null
    : make('usenix', `${venue}/${slug}`.replace(/^(\w+?)20(\d\d)\//, '$1$2/'));
};

const readIeee: Reader = (url, path) =>
  make(
    'ieee',
    first(/^\/(?:abstract\/)?document\/(\d+)/, path) ??
      first(/^\/iel\w*\/[\d/]+\/0*(\d+)\.pdf$/, path) ??
      (/\/(?:stamp|articleDetails|freeabs_all)/.test(path)
        ? url.searchParams.get('arnumber')?.replace(/^0+/, '')
        : null),
  );

const readOpenReview: Reader = (url, path) =>
  /^\/(?:forum|pdf|attachment|revisions)$/.test(path)
    ? make('openreview', url.searchParams.get('id'))
    : null;

const readPubmed: Reader = (_url, path) =>
  make('pubmed', first(/^\/(?:pubmed\/|m\/pubmed\/)?(\d{1,9})$/, path)) ??
  make('pmc', first(/^\/(?:pmc\/)?articles\/PMC(\d+)/i, path));

const readJmlr: Reader = (_url, path) =>
  make(
    'jmlr',
    first(/\/papers\/(?:v|volume)(\d+\/[\w-]+?)(?:\/[\w-]+)?\.(?:html|pdf|bib)$/, path) ??
      first(/\/papers\/v(\d+\/[\w-]+)$/, path),
  );

const readPmlr: Reader = (_url, path) =>
  make('pmlr', first(/^\/(v\d+\/[\w-]+?)(?:\/[\w-]+)?(?:-supp)?(?:\.html|\.pdf)?$/, path));

const readAcl: Reader = (_url, path) => {
  const id = first(
    /^\/(?:anthology\/)?(?:papers\/)?([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?(?:\.pdf|\.bib)?$/i,
    path,
  );
  // Number 0 of a volume is its front matter.
  return id === undefined || /(?:\.0|-\d?000)$/.test(id) ? null : make('acl', id.toLowerCase());
};

/** `2024arXiv240601234X`, `2007arXiv0704.0001B`: bibcode of the Astrophysics Data System. */
const readAds: Reader = (_url, path) => {
  const code = first(/^\/(?:abs|link_gateway)\/([^/]+)/, path) ?? '';
  const [, month, number] = /^\d{4}arXiv(\d{4})\.?(\d{4,5})[A-Z]$/.exec(code) ?? [];
  return number === undefined ? arxiv(code.replace(/^arxiv:/i, '')) : arxiv(`${month}.${number}`);
};

const doiOf =
  (prefix: string, pattern: RegExp): Reader =>
  (_url, path) => {
    const suffix = first(pattern, path);
    return suffix === undefined ? null : parseDoi(prefix + suffix);
  };

/**
 * Who reads which host. A new form of an address is one line here and one in the tests' table.
 * Tried in order; the first host that fits decides, unless it finds nothing.
 */
const READERS: [host: RegExp, read: Reader][] = [
  [/(?:^|\.)arxiv\.org$|^(?:xxx\.|arxiv\.)(?:lanl\.gov|itp\.ac\.cn)$|^ar5iv\.org$/, readArxivPath],
  [
    /(?:^|\.)alphaxiv\.org$|^(?:hf\.co|huggingface\.co|hf-mirror\.com)$|^scirate\.com$/,
    readArxivPath,
  ],
  [
    /^arxiv-vanity\.com$|^emergentmind\.com$|^papers?\.cool$|^takara\.ai$|^paperswithcode\.com?$/,
    readArxivPath,
  ],
  [
    /^(?:doi\.org|dx\.doi\.org|hdl\.handle\.net|oadoi\.org)$/,
    (_url, path) => parseDoi(path.slice(1)),
  ],
  [
    /^(?:dl|portal)\.acm\.org$/,
    (url) => parseDoi(`10.1145/${first(/^(\d+\.\d+)/, url.searchParams.get('id') ?? '') ?? ''}`),
  ],
  [/(?:^|\.)(?:bio|med)rxiv\.org$/, doiOf('10.1101/', /\/early\/\d{4}\/\d\d\/\d\d\/([\d.]+)/)],
  [/^nature\.com$/, doiOf('10.1038/', /^\/articles\/((?:s4|d4|n)[\w.-]+?)(?:\.pdf|\/.*)?$/)],
  [/^elifesciences\.org$/, doiOf('10.7554/elife.', /^\/(?:articles|reviewed-preprints)\/(\d+)/)],
  [/(?:^|\.)openreview\.net$/, readOpenReview],
  [/^(?:aclanthology\.(?:org|info)|aclweb\.org)$/, readAcl],
  [/^(?:pubmed\.)?ncbi\.nlm\.nih\.gov$|^pmc\.ncbi\.nlm\.nih\.gov$/, readPubmed],
  [
    /^europepmc\.org$/,
    (_url, path) =>
      make('pubmed', first(/\/(?:article|abstract)\/med\/(\d+)/i, path)) ??
      make('pmc', first(/PMC(\d+)/i, path)),
  ],
  [/^(?:proceedings\.mlr\.press|jmlr\.csail\.mit\.edu\/proceedings)$/, readPmlr],
  [/^openaccess\.thecvf\.com$/, readCvf],
  [/^(?:papers\.(?:nips|neurips)\.cc|proceedings\.neurips\.cc)$/, readProceedings('neurips')],
  [/^proceedings\.iclr\.cc$/, readProceedings('iclr')],
  [/^proceedings\.mlsys\.org$/, readProceedings('mlsys')],
  [/^jmlr\.(?:org|csail\.mit\.edu)$/, readJmlr],
  [/^usenix\.org$/, readUsenix],
  [/^ieeexplore\.ieee\.org$/, readIeee],
  [/(?:^|\.)semanticscholar\.org$/, readSemanticScholar],
  [/^(?:dblp\.(?:org|uni-trier\.de|dagstuhl\.de))$/, readDblp],
  [/^ui\.adsabs\.harvard\.edu$|^adsabs\.harvard\.edu$/, readAds],
];

/** A DOI in the path of any publisher (`/doi/abs/10.…`, `/content/10.…`) or in a parameter. */
function readDoiInside(url: URL, path: string): PaperId | null {
  const inPath = first(/[/=:](10\.\d{4,9}(?:\.\d+)*\/.+)$/, path);
  if (inPath !== undefined && !/\/(?:toc|loi|journal|series|book|proceedings)\//.test(path))
    // Silverchair's journals put an article number behind the DOI.
    return parseDoi(
      /\/article[\w-]*\/doi\//.test(path) ? inPath.replace(/\/\d+(?:\/.*)?$/, '') : inPath,
    );
  for (const name of ['doi', 'id', 'DOI']) {
    const value = url.searchParams.get(name);
    const doi = value?.startsWith('10.') ? parseDoi(value) : null;
    if (doi) return doi;
  }
  return null;
}

/** Identity of the paper that an absolute address stands for; null where it stands for none. */
export function parseAddress(url: URL): ParsedPaper | null {
  const host = url.hostname.replace(/^www\.|\.$/g, '').toLowerCase();
  const path = decodePath(url.pathname)
    .replace(/\/+$/, '')
    .replace(/^\/\/+/, '/');
  for (const [pattern, read] of READERS) {
    if (!pattern.test(host)) continue;
    const found = read(url, path);
    if (found !== null) return typeof found === 'string' ? { id: found, version: null } : found;
  }
  const doi = readDoiInside(url, path);
  return doi === null ? null : { id: doi, version: null };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A bare percent sign: the path is not encoded.
  }
}
