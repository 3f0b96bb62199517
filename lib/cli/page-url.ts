/** "<!-- saved from url=(0027)https://example.org/list -->", as browsers write into saved pages. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/;

const toUrl = (text: string | null | undefined): URL | null => {
  const written = text?.trim() ?? '';
  return /^https?:\/\//i.test(written) && URL.canParse(written) ? new URL(written) : null;
};

/** Address that a saved page says it came from: the browser's comment, else its own canonical one. */
export function findPageUrl(html: string, doc: Document): URL | null {
  return (
    toUrl(SAVED_FROM.exec(html.slice(0, 5000))?.[1]) ??
    toUrl(doc.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    toUrl(doc.querySelector('meta[property="og:url"]')?.getAttribute('content'))
  );
}
