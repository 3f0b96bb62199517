/** Titles and sentences from other fields: larger, faster and fewer as findings, not as claims. */
export const TRAPS: readonly (readonly [title: string, sentence: string])[] = [
  [
    'Growth of mouse tumours under a drug',
    'Treated tumor cells grew 3 times faster than control cells in mice.',
  ],
  [
    'Gene expression in patients',
    'Expression of the gene was 10-fold higher in patients than in healthy women.',
  ],
  [
    'Energy intake of children',
    'The treatment reduced energy intake by 20% and body mass by 5% in children.',
  ],
  [
    'Mortality after vaccination',
    'The vaccine reduced mortality by 50% and the cost of treatment by 30% in patients.',
  ],
  [
    'Walking speed in older women',
    'Walking speed increased by 15% after the trial in older women.',
  ],
  ['Degradation of polymer films', 'The polymer films decay twice as fast at high temperature.'],
  [
    'On the energy of graphs',
    'The energy of a regular graph is at most twice the energy of its complement.',
  ],
  [
    'A bound for prime gaps',
    'We show that the gap is smaller by a factor of 2 than the classical bound.',
  ],
  [
    'Double covers of surfaces',
    'Every such surface has a double cover whose genus is three times the genus of the base.',
  ],
  [
    'Star formation in dwarf galaxies',
    'Stars in the outer disk form 5 times slower, and dark mass is 10 times larger.',
  ],
  [
    'Memory for faces in adults',
    'Participants remembered 25% more faces, and memory performance of women was 10% better.',
  ],
  [
    'Trade in medieval cities',
    'Traffic on the river doubled while tolls fell by half between 1200 and 1300.',
  ],
  [
    'Soil carbon and rainfall',
    'Carbon emission from the soil dropped by 40% when rainfall halved.',
  ],
  [
    'Reading times in two languages',
    'Participants read 20% faster in their first language than children do.',
  ],
  [
    'Neutrino flux limits',
    'The new limit on the dark matter cross section is two orders of magnitude lower.',
  ],
  [
    'Plasma heating by a laser',
    'The electron temperature rises 3 times faster when the laser power is doubled.',
  ],
];
