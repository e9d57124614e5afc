import type { Guard } from './guards.ts';

/** Guards of what is heard: that no change is silent, and that nothing is said of what is over. */
export const speechGuards: readonly Guard[] = [
  {
    name: 'a silent change: each is announced, whatever its kind',
    file: 'renderer/state/last-change.ts',
    from: 'const unknown = newest.filter(({ seq }) => seq > knownSeq).reverse();',
    to: "const unknown = newest.filter(({ seq, code }) => seq > knownSeq && code !== 'measure.share').reverse();",
    tests: ['test/unit/renderer/state/last-change.test.ts'],
  },
  {
    name: 'a silent change: each is announced though another follows at once',
    file: 'renderer/state/last-change.ts',
    from: 'recent: [...recent.filter(mayBeUnspoken), ...news],',
    to: 'recent: news.slice(-1),',
    tests: ['test/unit/renderer/state/last-change.test.ts'],
  },
  {
    name: 'a digit answers no scale of a ballot but the one in focus',
    file: 'renderer/features/voting/voter/draft.ts',
    from: 'const scale = scales.find((each) => each.contains(document.activeElement));',
    to: 'const scale = scales.find((each) => each.contains(document.activeElement)) ?? scales[0];',
    tests: ['test/e2e/ballot-answers.spec.ts'],
  },
  {
    name: 'whoever reads a ballot with a screen reader is there',
    file: 'renderer/features/voting/voter/use-idle.ts',
    from: "'wheel', 'focusin', 'scroll'] as const",
    to: "'wheel'] as const",
    tests: ['test/e2e/ballot.spec.ts'],
  },
];
