declare module 'virtual:page-style' {
  /** Made at build time by `lib/manifest/page-style.ts`. */
  const style: import('./page-style').PageStyle;
  export default style;
}
