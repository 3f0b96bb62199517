import { describe, expect, test } from 'vitest';
import { compileAuthor, displayName } from '../../lib/interests/author-name';
import type { PersonName } from '../../lib/papers/paper';

const name = (given: string, family: string): PersonName => ({ given, family });
const literal = (text: string): PersonName => ({ literal: text });

describe('an author phrase means', () => {
  test.each<[string, PersonName]>([
    ['Tri Dao', name('Tri', 'Dao')],
    ['tri dao', name('TRI', 'DAO')],
    ['Tri Dao', name('T.', 'Dao')],
    ['T. Dao', name('Tri', 'Dao')],
    ['Dao', name('Tri', 'Dao')],
    ['Dao, Tri', name('Tri', 'Dao')],
    ['Dao, T.', name('Tri M.', 'Dao')],
    ['Tri Dao', literal('Tri Dao')],
    ['Tri Dao', literal('Dao, Tri')],
    ['Tri Dao', literal('Dao T')],
    ['Tri Dao', name('Tri M.', 'Dao')],
    ['Geoffrey Hinton', name('Geoffrey E.', 'Hinton')],
    ['Jean-Baptiste Alayrac', name('J.-B.', 'Alayrac')],
    ['Jean-Baptiste Alayrac', name('JB', 'Alayrac')],
    ['Laurens van der Maaten', name('Laurens', 'van der Maaten')],
    ['Laurens van der Maaten', name('Laurens van der', 'Maaten')],
    ['Laurens Maaten', name('Laurens', 'van der Maaten')],
    ['Lopez-Paz', name('David', 'Lopez Paz')],
    ['Bernhard Schölkopf', name('Bernhard', 'Scholkopf')],
    ['Scholkopf', name('Bernhard', 'Schölkopf')],
    ['Sammy Davis', name('Sammy', 'Davis Jr.')],
    ['ATLAS Collaboration', literal('The ATLAS Collaboration')],
  ])('%j: %j', (phrase, person) => expect(compileAuthor(phrase)(person)).toBe(true));
});

describe('an author phrase does not mean', () => {
  test.each<[string, PersonName]>([
    ['Tri Dao', name('Anh', 'Dao')],
    ['Tri Dao', name('Dao', 'Tri')],
    ['T. Dao', name('Anh', 'Dao')],
    ['Dao', name('Dao', 'Nguyen')],
    ['Wei Wang', name('Jun Wei', 'Wang')],
    ['Wei Wang', name('Wei', 'Zhang')],
    ['Li', name('Fei', 'Liu')],
    ['Anna K. Berg', name('Anna M.', 'Berg')],
    ['Tri Dao', literal('')],
    ['van', name('Laurens', 'van der Maaten')],
  ])('%j: %j', (phrase, person) => expect(compileAuthor(phrase)(person)).toBe(false));
});

test('a name is shown given name first, or as it was written', () => {
  expect(displayName(name('Tri', 'Dao'))).toBe('Tri Dao');
  expect(displayName({ family: 'Dao' })).toBe('Dao');
  expect(displayName(literal('Some Team'))).toBe('Some Team');
  expect(displayName({})).toBe('');
});
