import type { Method } from '../../shared/domain/method/method.ts';
import { bareMethod } from './preset-method.ts';

const frequencies = [
  { from: null, to: 0.02 },
  { from: 0.02, to: 0.1 },
  { from: 0.1, to: 1 },
  { from: 1, to: null },
];

/** The method of the example, which says all that a method can say: numbers, domains, criteria, conventions. */
export function describedMethod(): Method {
  const method = bareMethod();
  return {
    ...method,
    conventions: { consequence: 'worst', horizonYears: 5, safeguards: 'counted' },
    probability: method.probability.map((level, place) => ({
      ...level,
      frequency: frequencies[place] ?? { from: null, to: 1 },
    })),
    consequence: method.consequence.map((level, place) =>
      place < 3
        ? level
        : {
            ...level,
            description: { sv: 'Hotar uppdraget', en: 'Threatens the mission' },
            domains: {
              economy: { sv: 'Över 5 % av budgeten', en: 'Over 5% of the budget' },
              operations: { sv: 'Stopp i mer än en vecka', en: 'Stopped for more than a week' },
            },
          },
    ),
    levels: method.levels.map((level, place) => ({
      ...level,
      acceptance: {
        ownerMay: place < 3,
        within: {
          sv: place < 3 ? 'nästa översyn' : 'tre månader',
          en: place < 3 ? 'next review' : 'three months',
        },
        ...(place >= 3 && {
          by: { sv: 'Förvaltningschefen', en: 'The head of administration' },
          informs: { sv: 'Informationssäkerhetschefen', en: 'The information security officer' },
          documentedIn: { sv: 'Riskregistret', en: 'The risk register' },
        }),
      },
    })),
  };
}
