/** Where Skimlight stays out although it could read the page. */
export interface PageOptions {
  /** Ids of adapters that are turned off. */
  sitesOff: string[];
  /** Pages that are turned off, as `pageKey` gives them. */
  pagesOff: string[];
}

/** Address of a page without query and fragment: what "off on this page" means. */
export const pageKey = (url: string): string => {
  const { origin, protocol, pathname } = new URL(url);
  return `${origin === 'null' ? `${protocol}//` : origin}${pathname}`;
};

/** Whether the user turned Skimlight off for this site or this very page. */
export const isPageOff = (
  { sitesOff, pagesOff }: PageOptions,
  page: { adapter: string; url: string },
): boolean => sitesOff.includes(page.adapter) || pagesOff.includes(pageKey(page.url));

/** The list with `entry` in it once, or without it. */
const toggled = (list: string[], entry: string, isIn: boolean): string[] => {
  const others = list.filter((other) => other !== entry);
  return isIn ? [...others, entry] : others;
};

/** The options with a site turned off or on again. */
export const withSite = (now: PageOptions, adapter: string, off: boolean): PageOptions => ({
  ...now,
  sitesOff: toggled(now.sitesOff, adapter, off),
});

/** The options with the page at an address turned off or on again. */
export const withPage = (now: PageOptions, url: string, off: boolean): PageOptions => ({
  ...now,
  pagesOff: toggled(now.pagesOff, pageKey(url), off),
});
