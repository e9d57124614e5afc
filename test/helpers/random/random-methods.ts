import fc from 'fast-check';
import type { Level, Method } from '../../../shared/domain/method/method.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { Random } from './random.ts';
import { randomRegister } from './random-register.ts';

const names = ['Låg', 'Medel', 'Hög', 'Liten', 'Stor', 'Katastrof'];

function levels(prefix: string, min: number): fc.Arbitrary<Level[]> {
  const level = fc.record(
    {
      sv: fc.constantFrom(...names),
      en: fc.string({ minLength: 1, maxLength: 8 }).filter(hasWords),
      description: fc.record({ sv: fc.constant('vad'), en: fc.constant('what') }),
      interval: fc.record({ sv: fc.constant('varje år'), en: fc.constant('every year') }),
      domains: fc.constantFrom(
        { economy: { sv: 'över 5 % av budgeten', en: '' } },
        { trust: { sv: 'rubriker', en: 'headlines' }, others: { sv: '', en: 'neighbours' } },
      ),
    },
    { requiredKeys: ['sv', 'en'] },
  );
  return fc
    .array(level, { minLength: min, maxLength: 6 })
    .map((list) => list.map((each, index) => ({ code: `${prefix}${index}`, ...each }) as Level));
}

/** A scale of which some levels say how often in numbers, each more often than the one before. */
const probabilities = fc
  .tuple(
    levels('p', 3),
    fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { minLength: 7, maxLength: 7 }),
    fc.nat(),
  )
  .map(([list, powers, open]) => {
    const bounds = powers.sort((a, b) => a - b).map((power) => 10 ** power);
    return list.map((level, place) => {
      if (open % 2 === 0 || (open + place) % 5 === 0) return level;
      const isLast = place === list.length - 1;
      return {
        ...level,
        frequency: {
          from: place === 0 ? null : (bounds[place - 1] ?? null),
          to: isLast ? null : (bounds[place] ?? null),
        },
      };
    });
  });

const conventions = fc.constantFrom(
  undefined,
  { consequence: 'worst' as const, horizonYears: 5 },
  { horizon: { sv: 'avtalstiden', en: '' }, safeguards: 'not-counted' as const },
);

const registers = fc.option(
  fc.nat().map((seed) => randomRegister(new Random(seed))),
  { nil: undefined },
);

/** Risk levels of which the upper ones may not be accepted by the owner, or that say nothing of it. */
const riskLevels = fc.tuple(levels('l', 2), fc.nat()).map(([list, line]) =>
  list.map((level, place) =>
    line % 3 === 0
      ? level
      : {
          ...level,
          acceptance: { ownerMay: place < line % list.length, by: { sv: 'direktören', en: '' } },
        },
  ),
);

/** Any method that the schema accepts: random scales, levels and a random matrix. */
export const anyMethod: fc.Arbitrary<Method> = fc
  .tuple(probabilities, levels('c', 3), riskLevels, conventions)
  .chain(([probability, consequence, risk, presupposed]) => {
    const row = fc.array(fc.constantFrom(...risk.map((level) => level.code)), {
      minLength: consequence.length,
      maxLength: consequence.length,
    });
    return fc.record({
      id: fc.constantFrom('own-1', 'own-2'),
      name: fc.constant({ sv: 'Egen', en: 'Own' }),
      source: fc.constant(''),
      ...(presupposed && { conventions: fc.constant(presupposed) }),
      register: registers,
      probability: fc.constant(probability),
      consequence: fc.constant(consequence),
      levels: fc.constant(risk),
      matrix: fc.record({
        cells: fc.array(row, { minLength: probability.length, maxLength: probability.length }),
      }),
    });
  });
