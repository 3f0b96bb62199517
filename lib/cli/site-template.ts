import type { SiteSelectors } from './site-selectors';

/** What names a new adapter. */
export interface SiteNames {
  /** Kebab-case id: file name and option key. */
  id: string;
  /** Name as its users say it. */
  name: string;
  /** Address of the saved page. */
  url: URL;
}

/** Name of the adapter's constant: `acl-anthology` becomes `aclAnthology`. */
export const constantOf = (id: string): string =>
  id.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());

const quote = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

const importOf = (names: string, path: string): string => `import { ${names} } from '${path}';`;

const pattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\/]/g, '\\$&');

/** Source of an adapter that reads the saved page; its address test is the page's own path. */
export function adapterSource({ id, name, url }: SiteNames, selectors: SiteSelectors): string {
  const { row, title, authors, abstract } = selectors;
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  const imports = [
    ...(authors === null ? [] : [importOf('parsePersonList', '../../papers/person-name')]),
    importOf('type ListingEntry, type SiteAdapter, type UnreadableRow', '../adapter'),
    importOf('makeEntry', '../entry'),
    importOf(authors === null ? 'mapText' : 'mapText, textOf', '../text-map'),
  ];
  const fields = [
    ...(abstract === null ? [] : ['      abstract: abstract && mapText(abstract),']),
    ...(authors === null
      ? []
      : [`      author: parsePersonList(textOf(row.querySelector(${quote(authors)}))),`]),
  ];
  return `${imports.join('\n')}

function readRow(row: Element, url: URL): ListingEntry | UnreadableRow {
  const title = row.querySelector(${quote(title)});
  if (title === null) return { element: row, warning: ${quote(`${row} without ${title}`)} };
${abstract === null ? '' : `  const abstract = row.querySelector(${quote(abstract)});\n`}  const links = [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: mapText(title),
${fields.join('\n')}${fields.length > 0 ? '\n' : ''}      href: (title.closest('a') ?? title.querySelector('a'))?.getAttribute('href') ?? links[0] ?? null,
      more: links,
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll(${quote(row)})) yield readRow(row, url);
}

/** ${name}: its lists of papers. */
export const ${constantOf(id)}: SiteAdapter = {
  id: ${quote(id)},
  name: ${quote(name)},
  version: 1,
  matches: [${quote(`https://${url.hostname}${path || ''}${path === '' ? '/*' : '*'}`)}],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    /^(?:www\\.)?${pattern(host)}$/.test(hostname) && /^${pattern(path)}\\/?$/.test(pathname),

  rows,

  testUrls: {
    listing: [${quote(url.href)}],
    other: [${quote(`${url.origin}/about-this-site`)}],
  },
};
`;
}

/** The registry with a new adapter in it: an import in its place and a line at the end of the list. */
export function registerIn(registry: string, id: string): string {
  const line = `import { ${constantOf(id)} } from './sites/${id}';`;
  const lines = registry.split('\n');
  const after = lines.findIndex(
    (other) => other.startsWith('import {') && other > line && other.includes('./sites/'),
  );
  const end = lines.findLastIndex((other) => other.startsWith('import '));
  lines.splice(after < 0 ? end + 1 : after, 0, line);
  const close = lines.lastIndexOf('];');
  lines.splice(close, 0, `  ${constantOf(id)},`);
  return lines.join('\n');
}
