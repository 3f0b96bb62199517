import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What axe found: rule and the elements that break it. */
export interface Violation {
  id: string;
  nodes: string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Expression that runs axe over the whole document and gives its violations. */
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })))`;

/** Checks a document for barriers; `evaluate` runs an expression there, outside its content policy. */
export async function findBarriers(
  evaluate: (expression: string) => Promise<unknown>,
): Promise<Violation[]> {
  await evaluate(`${source};undefined`);
  return (await evaluate(RUN)) as Violation[];
}
