/** How far a room agrees, in words: `common:agreement.<word>`. */
const agreementWords = ['agreed', 'mostly', 'divided', 'polarised'] as const;
export type AgreementWord = (typeof agreementWords)[number];

/** Agreement A as it is shown, in hundredths: words are judged on this, so that word and figure never disagree. */
export function shownAgreement(agreement: number): number {
  return Math.round(agreement * 100) / 100 + 0;
}

/**
 * The word for agreement A, from -1 to 1. Below 0 the votes stand at opposite ends rather than spread evenly:
 * `polarised`. From 0 they are nearer an even spread than one mind: `divided`. From 0.5 they are nearer one mind:
 * `mostly`; half the room on each of two neighbouring levels reaches it on every scale. From 0.75 `agreed`: three
 * of four on one level and the rest beside it reach it on every scale, finer scales a little sooner.
 * The bounds are ours; what A is at -1, 0 and 1 is van der Eijk's (see `agreement` in tally.ts).
 */
export function agreementWord(agreement: number): AgreementWord {
  const shown = shownAgreement(agreement);
  if (shown < 0) return 'polarised';
  if (shown < 0.5) return 'divided';
  return shown < 0.75 ? 'mostly' : 'agreed';
}
