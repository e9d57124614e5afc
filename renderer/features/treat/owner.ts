import type { PersonName } from '../../../shared/domain/tables.ts';
import { personNameOf } from '../../../shared/domain/workshop/person-names.ts';

/**
 * The owner a typed name stands for: somebody already known by that very name, or somebody new; null where nothing
 * was typed. Throws `text-too-long`.
 */
export function ownerOf(
  typed: string,
  names: ReadonlyMap<string, string>,
  makeId: () => string,
): PersonName | null {
  const name = personNameOf(typed, makeId);
  const known = [...names].find(([, text]) => text === name?.text);
  return known ? { id: known[0], text: known[1] } : name;
}
