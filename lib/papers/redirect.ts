/** Parameters in which redirects, mail filters and proxies carry the address that they lead to. */
const TARGET_PARAMS = ['url', 'q', 'u', 'uddg', 'target', 'to', 'link', 'redirect', 'dest', 'qurl'];

/** Addresses that carry another one to share, cite or ask about it, not to lead there. */
const SHARES =
  /(?:^|\/)(?:share|sharer|scholar_share|intent|submit|login|signin|signup|compose|bookmark|post|add|savelink|pin|search|scholar|bibtexhandler)(?:[/.]|$)/i;

/** Redirects whose unwrapped address is the paper's own link, shown instead of the redirect. */
const REDIRECT_HOSTS =
  /(?:^|\.)(?:google\.[a-z.]{2,6}|safelinks\.protection\.outlook\.com|l\.facebook\.com|duckduckgo\.com|out\.reddit\.com|slack-redir\.net|linkedin\.com|urldefense\.(?:com|us)|urldefense\.proofpoint\.com|bing\.com|t\.umblr\.com|steamcommunity\.com)$/i;

const MAX_DEPTH = 4;

/** The address that a redirect leads to, itself perhaps one; null where `url` carries none. */
function innerUrl(url: URL): URL | null {
  if (SHARES.test(url.pathname)) return null;
  const proofpoint = /^\/v2\/url$/.test(url.pathname) ? url.searchParams.get('u') : null;
  if (proofpoint !== null) return parse(decodeProofpoint(proofpoint));
  for (const name of TARGET_PARAMS) {
    const value = url.searchParams.get(name);
    const inner = value === null ? null : parse(decodeBase64(value));
    if (inner !== null) return inner;
  }
  return parse(embedded(url.pathname + url.search) ?? '');
}

/** `/web/2024/https://…` (archives), `/CL0/https:%2F%2F…/1/…` (mail trackers), `/v3/__https://…__;`. */
function embedded(path: string): string | null {
  const plain = /\/(?:__)?(https?:\/\/?[^\s]+?)(?:__;.*)?$/i.exec(path)?.[1];
  if (plain !== undefined) return plain.replace(/^(https?:\/)(?!\/)/i, '$1/');
  const encoded = /\/(https?:?%(?:25)?(?:2F|3A)[^/?#]+)/i.exec(path)?.[1];
  return encoded === undefined ? null : decode(decode(encoded));
}

/** Proofpoint's second scheme writes `-XX` for `%XX` and `_` for `/`. */
const decodeProofpoint = (text: string): string =>
  decode(text.replace(/_/g, '/').replace(/-([0-9A-F]{2})/gi, '%$1'));

/** Bing writes `a1` and the address in base64; some mail trackers the address in base64 alone. */
function decodeBase64(text: string): string {
  const coded = /^(?:a1)?(aHR0c[\w+/=-]+)$/.exec(text)?.[1];
  if (coded === undefined) return text;
  const standard = coded.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  return standard.length % 4 === 1 ? text : atob(standard);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A bare percent sign: the text is not encoded.
  }
}

const parse = (text: string): URL | null =>
  /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;

/** `url` and the addresses that it leads to, the innermost last. */
export function unwrapCandidates(url: URL): URL[] {
  const found = [url];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const last = found.at(-1);
    const inner = last === undefined ? null : innerUrl(last);
    if (inner === null) break;
    found.push(inner);
  }
  return found;
}

/**
 * The address that a link of a known redirector (Scholar alerts, mail filters, search engines) leads
 * to; any other address as it is. No request is made: the target stands in the link.
 */
export function unwrapRedirect(url: URL): URL {
  if (!REDIRECT_HOSTS.test(url.hostname)) return url;
  const inner = innerUrl(url);
  return inner === null ? url : unwrapRedirect(inner);
}
