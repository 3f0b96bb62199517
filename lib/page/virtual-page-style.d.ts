declare module 'virtual:page-style' {
  /** Made at build time by `lib/manifest/page-style.ts`. */
  export const style: import('./page-style').PageStyle;
}
