import type { Fault } from '../../../shared/api/result.ts';
import { commandSchema } from '../../../shared/domain/commands.ts';
import { refusalCodes } from '../../../shared/domain/refusal.ts';
import type { Unsaved } from '../../state/unsaved-text.ts';
import type { Refused, TextCommand } from './draft.ts';

/** Cached by its text: parsed once, and the same object for as long as the text is kept. */
const read = new WeakMap<Unsaved, readonly Refused[]>();

/** A refused command as an unsaved text. */
export function refusedText({ command, fault }: Refused): string {
  return JSON.stringify({ command, fault });
}

/** The refused command kept in an unsaved text; empty for other fields and for texts that are no such command. */
export function refusedIn(field: string, unsaved: Unsaved): readonly Refused[] {
  const id = /^record\/refused\/(.+)$/.exec(field)?.[1];
  if (!id) return [];
  const known = read.get(unsaved) ?? parsedRefused(id, unsaved.text);
  read.set(unsaved, known);
  return known;
}

function parsedRefused(id: string, text: string): Refused[] {
  const { command: sent, fault } = (parsed(text) ?? {}) as { command?: unknown; fault?: Fault };
  const command = commandSchema.safeParse(sent).data;
  const isText = command?.type === 'threat.record' || command?.type === 'threat.edit';
  const isKnown = refusalCodes.some((code) => code === fault?.code);
  return fault && isKnown && isText ? [{ id, command: command as TextCommand, fault }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
