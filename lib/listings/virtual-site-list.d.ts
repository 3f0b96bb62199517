declare module 'virtual:site-list' {
  /** All sites without the code that reads them; made at build time by `lib/manifest/site-list.ts`. */
  export const SITES: readonly import('./site-access').SiteInfo[];
}
