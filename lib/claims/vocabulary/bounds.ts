import type { Bound } from '../claim';

/** Words before a number that bound it; `_` joins the words of a phrase. The longest one wins. */
export const BOUNDS_BEFORE: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  // "up to 2.6x", "a peak speedup of 4.17x"
  'up-to': `up_to up-to upto as_much_as as_high_as as_large_as as_many_as as_fast_as as_low_as as_great_as at_most at_best peak maximum max
    maximal a_maximum_of no_more_than at_peak ≤ best-case maximally reaching_up_to`,
  // "over 11x", "more than doubles", "no less than a factor of 1.66"
  'at-least': `at_least over more_than more_then exceeding greater_than higher_than larger_than better_than above beyond no_less_than
    not_less_than minimum upwards_of in_excess_of well_over a_minimum_of > ≥ ≫ exceeds exceed surpassing
    minimal at_minimum upward_of well_above`,
  // "about 50 times faster", "~40,000 times", "an average speedup of 1.46x"
  about: `about roughly approximately around nearly almost approx circa some close_to near ~ average averagely
    on_average mean median averaging an_average_of approaching practically approximate nearing averaged
    in_average virtually geomean typically_around`,
};

/** Words after a number that bound it. */
export const BOUNDS_AFTER: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  // "10x at most"
  'up-to': 'at_most at_best or_less max maximum at_peak',
  // "a 100x improvement or more", "ten-fold (and more)"
  'at-least': 'or_more and_more or_better at_least or_higher or_greater + and_above',
  // "2.5x on average"
  about: 'on_average in_average on_the_average average averaged',
};
