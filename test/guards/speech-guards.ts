import type { Guard } from './guards.ts';

/** Guards of what is heard: that no change is silent, and that nothing is said of what is over. */
export const speechGuards: readonly Guard[] = [
  {
    name: 'a change is announced, whatever its kind',
    file: 'renderer/state/last-change.ts',
    from: 'const unknown = newest.filter(({ seq }) => seq > knownSeq).reverse();',
    to: "const unknown = newest.filter(({ seq, code }) => seq > knownSeq && code !== 'measure.share').reverse();",
    tests: ['test/unit/renderer/state/last-change.test.ts'],
  },
  {
    name: 'a change is announced though another follows at once',
    file: 'renderer/state/last-change.ts',
    from: 'recent: [...recent.filter(mayBeUnspoken), ...news],',
    to: 'recent: news.slice(-1),',
    tests: ['test/unit/renderer/state/last-change.test.ts'],
  },
];
