import fc from 'fast-check';
import type { Level, Method } from '../../../shared/domain/method/method.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';

const names = ['Låg', 'Medel', 'Hög', 'Liten', 'Stor', 'Katastrof'];

function levels(prefix: string, min: number): fc.Arbitrary<Level[]> {
  const level = fc.record(
    {
      sv: fc.constantFrom(...names),
      en: fc.string({ minLength: 1, maxLength: 8 }).filter(hasWords),
      description: fc.record({ sv: fc.constant('vad'), en: fc.constant('what') }),
      interval: fc.record({ sv: fc.constant('varje år'), en: fc.constant('every year') }),
    },
    { requiredKeys: ['sv', 'en'] },
  );
  return fc
    .array(level, { minLength: min, maxLength: 6 })
    .map((list) => list.map((each, index) => ({ code: `${prefix}${index}`, ...each }) as Level));
}

/** Any method that the schema accepts: random scales, levels and a random matrix. */
export const anyMethod: fc.Arbitrary<Method> = fc
  .tuple(levels('p', 3), levels('c', 3), levels('l', 2))
  .chain(([probability, consequence, risk]) => {
    const row = fc.array(fc.constantFrom(...risk.map((level) => level.code)), {
      minLength: consequence.length,
      maxLength: consequence.length,
    });
    return fc.record({
      id: fc.constantFrom('own-1', 'own-2'),
      name: fc.constant({ sv: 'Egen', en: 'Own' }),
      source: fc.constant(''),
      probability: fc.constant(probability),
      consequence: fc.constant(consequence),
      levels: fc.constant(risk),
      matrix: fc.record({
        cells: fc.array(row, { minLength: probability.length, maxLength: probability.length }),
      }),
    });
  });
