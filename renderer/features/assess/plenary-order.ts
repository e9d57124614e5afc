import type { QueueItem } from '../../../shared/domain/voting/queue.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';

/** Risks in the order a plenary takes them up: by number, as they stand on the wall and in the notes. */
export function plenaryOrder(rows: readonly RegisterRow[]): RegisterRow[] {
  return [...rows].sort((a, b) => a.risk.number - b.risk.number);
}

/** Risks in the order of the queue; those that nobody has voted on come after, by number. */
export function queueOrder(rows: readonly RegisterRow[], queue: readonly QueueItem[]): RegisterRow[] {
  const places = new Map(queue.map(({ risk }, place) => [risk.id, place]));
  const place = ({ risk }: RegisterRow) => places.get(risk.id) ?? queue.length;
  return plenaryOrder(rows).sort((a, b) => place(a) - place(b));
}

/** The next unrated risk after a place, from the beginning again at the end; null where all others are rated. */
export function nextUnrated(ordered: readonly RegisterRow[], at: number): RegisterRow | null {
  const after = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))];
  return after.find((row) => row.level === null) ?? null;
}

/** The risk to show: the one under discussion, else the first unrated, else the first. */
export function currentRow(ordered: readonly RegisterRow[], riskId: string | null): RegisterRow | undefined {
  return (
    ordered.find((row) => row.risk.id === riskId) ?? ordered.find((row) => row.level === null) ?? ordered[0]
  );
}
