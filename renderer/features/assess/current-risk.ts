import { useEffect, useMemo } from 'react';
import { discussionQueue, type QueueItem } from '../../../shared/domain/voting/queue.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isUnconfirmed, isUnrated } from '../../../shared/domain/workshop/risk-status.ts';
import { useMethod, useRegisterWith, useTables } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { useVoting } from './voting-store.ts';

/** Risks in the order a plenary takes them up: by number, as they stand on the projector and in the notes. */
export function plenaryOrder(rows: readonly RegisterRow[]): RegisterRow[] {
  return [...rows].sort((a, b) => a.risk.number - b.risk.number);
}

/** Risks in the order of the queue; those that nobody has voted on come after, by number. */
export function queueOrder(rows: readonly RegisterRow[], queue: readonly QueueItem[]): RegisterRow[] {
  const places = new Map(queue.map(({ risk }, place) => [risk.id, place]));
  const place = ({ risk }: RegisterRow) => places.get(risk.id) ?? queue.length;
  return plenaryOrder(rows).sort((a, b) => place(a) - place(b));
}

/**
 * The next unrated risk after a place, from the beginning again at the end; where all others are rated, the next whose
 * level was mapped and not confirmed. Null without any.
 */
export function nextUnrated(ordered: readonly RegisterRow[], at: number): RegisterRow | null {
  const after = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))];
  return after.find(isUnrated) ?? after.find(isUnconfirmed) ?? null;
}

/** The risk to show: the one under discussion, else the first unrated, else the first. */
export function currentRow(ordered: readonly RegisterRow[], riskId: string | null): RegisterRow | undefined {
  return ordered.find((row) => row.risk.id === riskId) ?? ordered.find(isUnrated) ?? ordered[0];
}

/** The risk under discussion among the others. */
export type CurrentRisk = {
  readonly rows: readonly RegisterRow[];
  readonly at: number;
  readonly row: RegisterRow;
};

/** The risk under discussion, shared with the other screens; null where there are no risks. */
export function useCurrentRisk(): CurrentRisk | null {
  const riskId = useUi((ui) => ui.riskId);
  const register = useRegisterWith(riskId);
  const tables = useTables();
  const method = useMethod();
  const inQueueOrder = useVoting((voting) => voting.inQueueOrder);
  const rows = useMemo(
    () => (inQueueOrder ? queueOrder(register, discussionQueue(tables, method)) : plenaryOrder(register)),
    [register, inQueueOrder, tables, method],
  );
  const row = currentRow(rows, riskId);
  const shownId = row?.risk.id ?? null;
  useEffect(() => setUi({ riskId: shownId }), [shownId]);
  return row ? { rows, at: rows.indexOf(row), row } : null;
}
