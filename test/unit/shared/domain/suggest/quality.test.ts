import { describe, expect, it } from 'vitest';
import {
  bareRanking,
  companionsRecalled,
  ownRanking,
  risksRecalled,
  risksRecalledBare,
} from '../../../../helpers/suggest-quality.ts';
import { labelledSets } from '../../../../helpers/suggest-sets.ts';

/** How much larger a share than bare overlap finds must be found, in parts of 1: companions, then risks. */
const margins: Readonly<Record<string, readonly [number, number]>> = {
  'the example, Swedish': [0.24, 0.3],
  'the example, English': [0.14, 0.25],
  'home care, the half tuned on': [0.33, 0.4],
  'home care, the half kept apart': [0.35, 0.5],
  'water supply': [0.2, 0.25],
  'school platform, kept apart': [0.05, 0.18],
};
const sets = labelledSets();

describe('suggestions', () => {
  it('are measured on workshops of at least sixty threats in fifteen risks, the example apart', () => {
    const written = sets.filter(({ name }) => !name.startsWith('the example'));
    for (const { threats } of written) {
      const sizes = Map.groupBy(threats, ({ riskId }) => riskId);
      sizes.delete(null);
      expect(threats.length).toBeGreaterThanOrEqual(60);
      expect([...sizes.values()].filter((each) => each.length > 1).length).toBeGreaterThanOrEqual(15);
    }
    expect(sets.map(({ name }) => name)).toEqual(Object.keys(margins));
  });

  it.each(sets)('find more companions than shared words do: $name', (set) => {
    const own = companionsRecalled(set, ownRanking(set)).share;
    const bare = companionsRecalled(set, bareRanking(set)).share;
    expect(own - bare).toBeGreaterThanOrEqual(margins[set.name]?.[0] ?? 1);
  });

  it.each(sets)('find the right risk more often than shared words do: $name', (set) => {
    const gain = risksRecalled(set).share - risksRecalledBare(set).share;
    expect(gain).toBeGreaterThanOrEqual(margins[set.name]?.[1] ?? 1);
  });
});
