import type { PersonName } from '../tables.ts';
import { cleanLine, line, longestName } from '../text/text.ts';

/** A name as typed, cleaned, under an id of its own; null where nothing was typed. Throws `text-too-long`. */
export function personNameOf(raw: string, makeId: () => string): PersonName | null {
  const text = line(raw, longestName);
  return text === '' ? null : { id: makeId(), text };
}

/**
 * The person a typed name stands for: somebody already known by that very name, or somebody new; null where nothing
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

/** Properties of a command that carry a name, which never enters the log. */
const nameProperties: ReadonlySet<string> = new Set(['personName', 'organisationName']);

/** Every name a command carries, cleaned as it is stored. */
export function personNamesIn(value: unknown): PersonName[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([property, inner]) =>
    nameProperties.has(property) && inner !== null && inner !== undefined
      ? [cleaned(inner as PersonName)]
      : personNamesIn(inner),
  );
}

function cleaned({ id, text }: PersonName): PersonName {
  return { id, text: cleanLine(text) };
}

/** The command as the log keeps it: names replaced by their ids. */
export function withoutPersonNames(command: object): string {
  return JSON.stringify(command, (property, inner: unknown) =>
    nameProperties.has(property) && inner !== null && typeof inner === 'object'
      ? (inner as PersonName).id
      : inner,
  );
}
