/** Numbers written as words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
};

/** Words that are a ratio by themselves: "twice as fast", "threefold". `-fold` words are derived. */
export const RATIO_WORDS: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

/** Verbs that carry their own ratio: "doubles query performance", "halves training time". */
export const RATIO_VERBS: Readonly<Record<string, { value: number; change: 'up' | 'down' }>> = {
  double: { value: 2, change: 'up' },
  doubles: { value: 2, change: 'up' },
  doubled: { value: 2, change: 'up' },
  doubling: { value: 2, change: 'up' },
  triple: { value: 3, change: 'up' },
  triples: { value: 3, change: 'up' },
  tripled: { value: 3, change: 'up' },
  tripling: { value: 3, change: 'up' },
  quadruple: { value: 4, change: 'up' },
  quadruples: { value: 4, change: 'up' },
  quadrupled: { value: 4, change: 'up' },
  quadrupling: { value: 4, change: 'up' },
  halve: { value: 2, change: 'down' },
  halves: { value: 2, change: 'down' },
  halved: { value: 2, change: 'down' },
  halving: { value: 2, change: 'down' },
};

/** Parts of a whole: "one fifth of the GPU memory", "half the number of steps". */
export const FRACTION_WORDS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};

/** Parts of a whole written with a hyphen. */
export const HYPHENED_FRACTIONS: Readonly<Record<string, number>> = {
  'one-half': 2,
  'one-third': 3,
  'one-fourth': 4,
  'one-quarter': 4,
  'one-fifth': 5,
  'one-sixth': 6,
  'one-eighth': 8,
  'one-tenth': 10,
  'one-hundredth': 100,
  'two-thirds': 1.5,
};
