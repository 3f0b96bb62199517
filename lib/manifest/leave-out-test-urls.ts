/** Index behind the brace that closes the one at `open`; braces in strings do not count. */
const closing = (code: string, open: number): number => {
  let depth = 0;
  const token = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|[{}]/g;
  token.lastIndex = open;
  for (let found = token.exec(code); found; found = token.exec(code)) {
    if (found[0] === '{') depth++;
    if (found[0] === '}' && --depth === 0) return token.lastIndex;
  }
  throw new Error('A brace is not closed.');
};

/** The code of an adapter without its test addresses, which only tests read. */
export const withoutTestUrls = (code: string): string => {
  const at = code.search(/\btestUrls:\s*\{/);
  if (at < 0) return code;
  const open = code.indexOf('{', at);
  return `${code.slice(0, open)}{ listing: [], other: [] }${code.slice(closing(code, open))}`;
};

/** Vite plugin that leaves the test addresses out of every bundle. */
export const leaveOutTestUrls = () => ({
  name: 'skimlight-leave-out-test-urls',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/lib\/listings\/(?:sites|generic)\/.*\.ts$/.test(id) ? withoutTestUrls(code) : undefined,
});
