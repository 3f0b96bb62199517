import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { isArxivMailing, readArxivMailing } from '../arxiv-mailing';
import { makeEntry } from '../entry';
import { genericRows } from '../generic/rows';
import { readNameList } from '../people';
import { isScholarAlert, scholarAlertRows } from './email/scholar-alert';
import { messageText } from './email/text-of-message';

/** Hosts of web mail: Gmail, Outlook, Yahoo, Proton, Fastmail, iCloud, and `webmail.` of others. */
const HOST =
  /^(?:(?:web)?mail\d*\.[\w.-]+|outlook\.(?:live|office|office365)\.com|outlook\.cloud\.microsoft|app\.fastmail\.com|www\.icloud\.com|app\.tuta\.com|roundcube\.[\w.-]+)$/;

/** Innermost element that holds the whole of one of arXiv's mails. */
function mailingIn(doc: Document): Element | null {
  const holds = (element: Element): boolean => {
    const text = element.textContent ?? '';
    return text.includes('\\\\') && /arXiv:\d{4}\.\d{4,5}/.test(text);
  };
  let found: Element | null = null;
  for (let at: Element | null = doc.body; at !== null && holds(at); ) {
    found = at;
    const inner: Element[] = [...at.children].filter(holds);
    at = inner.length === 1 ? (inner[0] ?? null) : null;
  }
  return found;
}

function* mailingRows(root: Element, url: URL): Generator<ListingEntry | UnreadableRow> {
  const message = messageText(root);
  for (const { title, abstract, authors, ids } of readArxivMailing(message.raw)) {
    yield makeEntry(
      {
        elements: [root],
        controlParent: null,
        title: message.part(title),
        abstract: message.part(abstract),
        author: authors === null ? [] : readNameList(message.part(authors).text),
        more: ids,
      },
      url,
    );
  }
}

/** Reads by what a message holds: an alert, a mailing, else a list of links as on any page. */
function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  if (isScholarAlert(doc)) {
    yield* scholarAlertRows(doc, url);
    return;
  }
  const mailing = mailingIn(doc);
  if (mailing !== null && isArxivMailing(messageText(mailing).raw))
    yield* mailingRows(mailing, url);
  else yield* genericRows(doc, url);
}

/**
 * Digests in web mail: alerts of Google Scholar, arXiv's mailings, newsletters. By scan only: it asks
 * for no permission, so no mail is read unless the reader asks for that page.
 */
export const email: SiteAdapter = {
  id: 'email',
  name: 'Digest e-mails',
  version: 1,
  matches: [],
  enabledByDefault: false,

  isListing: ({ hostname }) => HOST.test(hostname),

  rows,

  testUrls: {
    listing: [
      'https://mail.google.com/mail/u/0/#inbox/FMfcgz',
      'https://outlook.office.com/mail/inbox/id/AAQk',
      'https://outlook.live.com/mail/0/',
      'https://mail.proton.me/u/0/inbox/abc',
      'https://webmail.example.edu/?_task=mail&_uid=12',
    ],
    other: [
      'https://www.google.com/',
      'https://gmail.example.org/',
      'https://example.org/mail',
      'https://mailman.example.org/archive',
    ],
  },
};
