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
  [
    'Gene regulation in yeast',
    'Expression of HSP70 increased 5-fold after heat shock. Fold change was 3.2 in mutant cells.',
  ],
  [
    'Learning from few labels',
    'We use 3-fold cross validation and report accuracy. Results are averaged over 10 folds.',
  ],
  [
    'Crystals with threefold symmetry',
    'The crystal has a threefold symmetry axis. The ground state has an n-fold degeneracy that is lifted by 20%.',
  ],
  ['Contingency tables', 'We analyse a 2x2 table with two times two factorial design.'],
  [
    'Isotope decay',
    'The half-life of the isotope is 3 times longer. It decays 2x faster under pressure.',
  ],
  ['Smooth maps', 'Let f be twice differentiable. Then the gradient is twice as large.'],
  ['Causal inference', 'We propose a doubly robust estimator that reduces variance by 30%.'],
  [
    'Asthma in children',
    'Half of patients recovered. Mortality was reduced by 45% in the treated group.',
  ],
  ['Emission policy in Europe', 'A carbon tax reduces emissions by 20% and costs by 3%.'],
  [
    'Emission trading',
    'The policy could cut power sector emissions by 40% while energy consumption falls by 12%.',
  ],
  ['Bird flight', 'Birds fly 20% faster with a tail wind, and spend 30% less energy.'],
  ['Ants foraging', 'Ants reduced travel time by 25% when pheromone was present.'],
  ['Stock markets', 'Trading volume doubled and transaction costs fell by 30% after the reform.'],
  ['Unemployment', 'Wages rose by 12% and the time spent unemployed dropped by 20%.'],
  ['Roman pottery', 'Production doubled in the second century while prices fell by half.'],
  [
    'Sleep in adolescents',
    'Reaction time was 15% slower after sleep loss and improved by 10% after a nap.',
  ],
  ['Memory in ageing', 'Working memory performance declined by 20%. Memory decreased by 2x.'],
  [
    'Superconductors',
    'The critical current increases by a factor of 2 and the resistance drops by three orders of magnitude.',
  ],
  [
    'Surgery outcomes',
    'Operation time was reduced by 30% and hospital stay by 2 days; costs fell by 15%.',
  ],
  ['Galaxy rotation', 'The rotation speed is 2 times higher than predicted.'],
  [
    'Turbulent flow',
    'Drag is reduced by 25%; pressure loss is 10% lower and flow speed is 20% higher.',
  ],
  ['Photosynthesis', 'Photosynthetic efficiency increased by 15% and biomass yield by 40%.'],
  [
    'Solar cells',
    'The power conversion efficiency rises by 20% and the cost per watt is reduced by 30%.',
  ],
  ['Diet and weight', 'Body weight was reduced by 5% and energy intake by 20%.'],
  ['Reading in print', 'Readers were 10% faster on paper than on screen.'],
  ['Voting', 'Turnout is 3 times higher and the cost of voting is reduced by half.'],
  ['Proof theory', 'The proof is 3 times shorter than the original one.'],
  ['Prime numbers', 'We improve the exponent by a factor of 2 and the bound by 50%.'],
  [
    'Coupling of neurons',
    'Conduction velocity is 50% faster in myelinated axons, reducing delay by a factor of 10.',
  ],
  ['Vaccines', 'Vaccine efficacy was 95%; infection time was halved.'],
  [
    'Combustion',
    'Ignition delay is shortened by 40% and flame speed is increased by a factor of two.',
  ],
  ['Laser cooling', 'Atoms are cooled 10x faster and the trap lifetime increases 5-fold.'],
  ['Traffic in cities', 'Congestion pricing cut traffic by 20% and travel times by 30%.'],
  ['Evolution', 'Mutation rates are ten times higher and generation time is half as long.'],
  [
    'Chemical kinetics',
    'The catalyst accelerates the reaction 100-fold. Reaction rate increased by 3 orders of magnitude.',
  ],
  [
    'Battery materials',
    'The electrode retains 80% capacity; charging time is reduced by 50% and energy density doubled.',
  ],
  [
    'Quantum sensing',
    'Sensitivity improves by a factor of 10 and noise is reduced by 6 dB; decoherence time is 3x longer.',
  ],
  ['Language acquisition', 'Children learn verbs two times slower than nouns.'],
  ['Migration', 'The number of migrants doubled; the cost of travel was cut in half.'],
  ['Fertilizer use', 'Nitrogen use efficiency increased by 30% while costs declined by 15%.'],
  ['Insulin', 'Insulin secretion was 2.5-fold greater and clearance 30% lower.'],
  ['Bone density', 'Fracture risk was reduced by 40% and recovery was twice as fast.'],
  [
    'Graph theory',
    'Every such graph has at least twice as many edges as vertices, and at most half the number of cycles.',
  ],
];
