import { stemmer } from 'stemmer';

/**
 * Words that Porter's rules throw together with unrelated ones, or keep apart from their own kind, in
 * the vocabulary of research: each line is one family, whose first word stands for it. `general` and
 * `generation`, `transformer` and `transformation`, `community` and `communication` would otherwise
 * be one; `matrix` and `matrices`, `sparse` and `sparsity` two.
 */
const FAMILIES = `
  general generals generally generality generalities
  generalization generalizations generalize generalizes generalized generalizing generalizable
  generation generations generate generates generated generating generative generator generators
  transformer transformers
  community communities
  communication communications communicate communicates communicated communicating
  university universities
  universal universally universality
  experiment experiments experimental experimentally experimentation
  experience experiences experienced
  position positions positional positioning
  positive positives positively
  operator operators
  operation operations operational
  international internationally
  internal internally
  numerous numerously
  numerical numerically numeric
  logistic logistics
  activation activations
  adapter adapters
  relation relations relational
  organ organs
  organic organically
  matrix matrices
  vertex vertices
  vortex vortices
  index indices indexes indexing indexed
  appendix appendices
  analysis analyses
  hypothesis hypotheses
  synthesis syntheses
  basis bases
  sparse sparsity sparser sparsify sparsified sparsification
  distribution distributions distributional distributionally
  optimal optimally optimality
  reasonable reasonably
  animal animals
  conversion conversions
  emergency emergencies
  retrieval retrievals retrieve retrieves retrieved retriever retrievers retrieving
  datum data
`;

const FAMILY = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(' ');
      // The equals sign keeps a family apart from any stem.
      return words.map((word) => [word, `=${words[0]}`] as const);
    }),
);

/**
 * British `-isation` and the common verbs in `-ise`, made American: `optimise`, `quantised`,
 * `parallelising`, but not `noise`, `precise`, `supervised`, `arise`.
 */
const BRITISH =
  /^(\p{L}{2,}(?:al|el|il|im|er|ar|en|on|or|nt|ic|at))is(e|ed|es|ing|er|ers|ation|ations)$/u;

/** Words that are longer are formulas or data; Porter's rules say nothing of them. */
const MAX_STEMMED = 40;

/** Stem of a normalised word (see `wordsOf`): equal for `cache`, `caches`, `caching`. */
export const stemOf = (word: string): string => {
  if (word.length > MAX_STEMMED || word.length < 3) return word;
  const american = word.replace(BRITISH, '$1iz$2');
  return FAMILY.get(american) ?? stemmer(american);
};
