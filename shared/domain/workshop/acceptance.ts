// When a risk counts as accepted: above the line that the method draws, only with a reason, a name and a date.

import { isAboveAcceptance } from '../method/meaning.ts';
import type { Risk } from '../tables.ts';
import { levelAfter, type RegisterRow } from './register.ts';

/** What a decision to accept consists of, in the order in which it is asked for and listed. */
const acceptanceParts = ['reason', 'by', 'on'] as const;
export type AcceptancePart = (typeof acceptanceParts)[number];

/** A risk with its levels: the one that is accepted is that after treatment, where it is judged. */
export type Accepted = Pick<RegisterRow, 'risk' | 'level' | 'residualLevel'>;

/** Whether accepting is among the ways chosen for a risk: a proposal until all is there that its level asks for. */
export function isToBeAccepted({ strategies }: Pick<Risk, 'strategies'>): boolean {
  return strategies.includes('accept');
}

/** What nobody has said of the decision, whether it is needed or not. */
export function unsaidOf(
  risk: Pick<Risk, 'acceptedReason' | 'acceptedById' | 'acceptedOn'>,
): AcceptancePart[] {
  const said = {
    reason: risk.acceptedReason !== '',
    by: risk.acceptedById !== null,
    on: risk.acceptedOn !== null,
  };
  return acceptanceParts.filter((part) => !said[part]);
}

/**
 * What is missing before a risk counts as accepted; empty where it does, or where accepting is not chosen. Nothing is
 * missing of a level that the owner may accept, or that the method says nothing of. That whoever is named may decide,
 * the app cannot know: it shows who the method says must.
 */
export function acceptanceLacks({ risk, level, residualLevel }: Accepted): AcceptancePart[] {
  const isAbove = isAboveAcceptance(levelAfter({ level, residualLevel }));
  return isAbove && isToBeAccepted(risk) ? unsaidOf(risk) : [];
}

/** The one rule of what counts as accepted. */
export function isAccepted(row: Accepted): boolean {
  return isToBeAccepted(row.risk) && acceptanceLacks(row).length === 0;
}
