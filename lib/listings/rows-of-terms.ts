/** A `dt` and the `dd` that follow it up to the next `dt`. */
export interface TermRow {
  term: Element;
  facts: Element[];
}

/**
 * Rows of definition lists, whose parts are siblings: HTML groups a `dt` with the `dd` after it. A
 * wrapper around a group, which HTML allows, changes nothing; a `dd` before any `dt` is left out.
 */
export function* rowsOfTerms(scope: ParentNode): Generator<TermRow> {
  let row: TermRow | null = null;
  let list: Element | null = null;
  for (const element of scope.querySelectorAll('dl dt, dl dd')) {
    const within = element.closest('dl');
    const isTerm = element.localName === 'dt';
    if (row !== null && (isTerm || within !== list)) {
      yield row;
      row = null;
    }
    if (isTerm) {
      row = { term: element, facts: [] };
      list = within;
    } else row?.facts.push(element);
  }
  if (row !== null) yield row;
}
