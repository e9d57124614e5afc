import type { Threat } from '../../../shared/domain/tables.ts';

/** What was done last on the screen, told in a quiet line together with how to take it back. */
export type Notice = {
  readonly kind: 'recorded' | 'removed' | 'moved';
  readonly ids: readonly string[];
  /** The number of the only threat, where it is one. */
  readonly number: number;
  /** The group the threats are in now. */
  readonly groupId: string | null;
};

/** Whether the notice is still so: what was taken back, or has not reached the disk, is not told. */
export function holds(
  { kind, ids, groupId }: Notice,
  threats: ReadonlyMap<string, Threat>,
  pending: ReadonlySet<string>,
): boolean {
  const first = threats.get(ids[0] ?? '');
  if (kind === 'removed') return first === undefined;
  if (!first || pending.has(first.id)) return false;
  return kind === 'recorded' || first.groupId === groupId;
}
