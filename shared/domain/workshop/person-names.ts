import type { PersonName } from '../tables.ts';
import { cleanLine, line, longestName } from '../text/text.ts';

/** A name as typed, cleaned, under an id of its own; null where nothing was typed. Throws `text-too-long`. */
export function personNameOf(raw: string, makeId: () => string): PersonName | null {
  const text = line(raw, longestName);
  return text === '' ? null : { id: makeId(), text };
}

/** Every person's name a command carries: any property called `personName`. Cleaned as any line that is stored. */
export function personNamesIn(value: unknown): PersonName[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'personName' && inner !== null && inner !== undefined
      ? [cleaned(inner as PersonName)]
      : personNamesIn(inner),
  );
}

/** The command as the log keeps it: names of people replaced by their ids. */
export function withoutPersonNames(command: object): string {
  return JSON.stringify(command, (name, inner: unknown) =>
    name === 'personName' && inner !== null && typeof inner === 'object' ? (inner as PersonName).id : inner,
  );
}

function cleaned({ id, text }: PersonName): PersonName {
  return { id, text: cleanLine(text) };
}
