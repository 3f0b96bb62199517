/** Address that an element links to, as written; null where it links to none. */
export const hrefOf = (element: Element | null | undefined): string | null =>
  element?.getAttribute('href') ?? null;

/** Addresses of the links that a selector finds, as written, in page order. */
export const hrefsIn = (scope: ParentNode, selector = 'a[href]'): string[] =>
  [...scope.querySelectorAll(selector)].flatMap((element) => hrefOf(element) ?? []);
