import type { Threat } from '../../../shared/domain/tables.ts';

/** The texts of a threat: what happens, because of what, what it leads to, and whatever else was said. */
export type Wording = Pick<Threat, 'text' | 'cause' | 'consequence' | 'detail'>;

export const noWords: Wording = { text: '', cause: '', consequence: '', detail: '' };
export const wordingKeys = ['text', 'cause', 'consequence', 'detail'] as const;

export function wordingOf({ text, cause, consequence, detail }: Wording): Wording {
  return { text, cause, consequence, detail };
}

/** Of the texts now, those that differ from before. */
export function changedWords(now: Wording, before: Wording): Partial<Wording> {
  return Object.fromEntries(
    wordingKeys.filter((key) => now[key] !== before[key]).map((key) => [key, now[key]]),
  );
}

/** A text for a field that has no lines. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
