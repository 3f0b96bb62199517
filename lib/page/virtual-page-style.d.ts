declare module 'virtual:page-style' {
  /** Made at build time by `lib/manifest/page-style.ts`. */
  export const style: import('./page-style').PageStyle;
  /** Looks of what is shown on demand. */
  export const extrasCss: string;
}
