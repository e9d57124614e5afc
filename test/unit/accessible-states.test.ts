import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uncheckedStates } from '../e2e/accessible-states.ts';

const specs = globSync(join(import.meta.dirname, '..', 'e2e', '*.spec.ts')).map((path) =>
  readFileSync(path, 'utf8'),
);

describe('the states that axe looks at', () => {
  it('are each met by a test', () => {
    const states = uncheckedStates(() => false).filter((name) => !name.endsWith(')'));
    expect(states.length).toBeGreaterThan(100);
    expect(states.filter((state) => !specs.some((spec) => spec.includes(`'${state}'`)))).toEqual([]);
  });

  it('are missed when a run has not come to them, in any theme', () => {
    const left = ['history: no match', 'board: cards (dark)'];
    expect(uncheckedStates((name) => !left.includes(name)).toSorted()).toEqual(left.toSorted());
  });
});
