import { type RiskStatus, type RoundSubject, riskStatuses } from '../codes.ts';
import type { Risk } from '../tables.ts';
import type { RegisterRow } from './register.ts';

/**
 * Whether a risk counts: whether it is voted on, drawn in the matrix, counted by level, asked for measures and suggested
 * for threats. Everything that counts, votes or draws risks asks this.
 *
 * A dismissed risk is none: the room found so, and says why. A closed risk was one and is dealt with, or what it threatened
 * is gone: it stays in the register with its level and its day, as registers of practitioners keep it, but apart from the
 * open ones, whose figures it would make larger than what is left to do. Both keep all that was said of them, and are open
 * again by one change.
 */
export function isCounted({ status }: Pick<Risk, 'status'>): boolean {
  return status === 'open';
}

/** The rows that count, in the order given. */
export function countedRows(rows: readonly RegisterRow[]): RegisterRow[] {
  return rows.filter(({ risk }) => isCounted(risk));
}

/** The rows that do not, in the order given. */
export function setAsideRows(rows: readonly RegisterRow[]): RegisterRow[] {
  return rows.filter(({ risk }) => !isCounted(risk));
}

/** Whether a row is still to be judged. */
export function isUnrated({ risk, level }: Pick<RegisterRow, 'risk' | 'level'>): boolean {
  return level === null && isCounted(risk);
}

/** Whether a level comes from a change of method and the room has not confirmed it: nobody voted for it or set it. */
export function isUnconfirmed({ risk, level }: Pick<RegisterRow, 'risk' | 'level'>): boolean {
  return level !== null && risk.mappedFrom !== '' && isCounted(risk);
}

/** The method that one of a row's levels was mapped from, where nobody has confirmed it; else empty. */
export function mappedFromOf(row: RegisterRow, about: RoundSubject): string {
  if (about === 'level') return isUnconfirmed(row) ? row.risk.mappedFrom : '';
  return row.residualLevel === null ? '' : row.risk.residualMappedFrom;
}

/** How many rows are set aside, by status; a status that no row has is left out. */
export function setAsideCounts(
  rows: readonly RegisterRow[],
): { status: 'closed' | 'dismissed'; count: number }[] {
  return (['closed', 'dismissed'] as const)
    .map((status) => ({ status, count: rows.filter(({ risk }) => risk.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** Order of rows by status: open ones first, dismissed ones last. */
export function byStatus(a: RegisterRow, b: RegisterRow): number {
  return riskStatuses.indexOf(a.risk.status) - riskStatuses.indexOf(b.risk.status);
}

/** The status of two risks that become one: whichever of them counts most, so that nothing open is set aside by a merge. */
export function mergedStatus(a: RiskStatus, b: RiskStatus): RiskStatus {
  return riskStatuses[Math.min(riskStatuses.indexOf(a), riskStatuses.indexOf(b))] ?? 'open';
}
