import type { Fault } from '../../../shared/api/result.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { Tables } from '../../../shared/history/row-change.ts';
import type { Draft, TextCommand } from './draft-store.ts';

type Threats = ReadonlyMap<string, Threat>;

/**
 * A draft with the text of a refused command in it, so that a text never vanishes: back where it was typed if that
 * place is free, otherwise among the refused. What is on disk after all (its answer was lost) does not come back.
 */
export function givenBack(draft: Draft, command: TextCommand, fault: Fault, threats: Threats): Draft {
  if (command.type === 'threat.edit') return editGivenBack(draft, command, fault, threats);
  const lost = command.threats.filter(({ id }) => !threats.has(id));
  const [first] = lost;
  if (!first) return draft;
  if (draft.pasted !== null || draft.text !== '')
    return keptApart(draft, { ...command, threats: lost }, fault);
  const typed = lost.length === 1 ? { text: first.text } : { pasted: lost.map(({ text }) => text) };
  return { ...draft, ...typed, properties: first.properties ?? [], fault };
}

function editGivenBack(
  draft: Draft,
  command: Extract<TextCommand, { type: 'threat.edit' }>,
  fault: Fault,
  threats: Threats,
): Draft {
  const { id, text, detail } = command;
  if (text === undefined && detail === undefined) return draft;
  const threat = threats.get(id);
  if (!threat) return keptApart(draft, command, fault);
  const before = { text: threat.text, detail: threat.detail };
  if (draft.edit?.threatId === id) return { ...draft, edit: { ...draft.edit, before, fault } };
  if (draft.edit !== null) return keptApart(draft, command, fault);
  return {
    ...draft,
    edit: { threatId: id, text: text ?? before.text, detail: detail ?? before.detail, before, fault },
  };
}

function keptApart(draft: Draft, command: TextCommand, fault: Fault): Draft {
  return { ...draft, refused: [...draft.refused, { id: crypto.randomUUID(), command, fault }] };
}

/** A refused command as it can be tried again: what belonged to a group or threat that is gone is said by `groupId`. */
export function madeAnew(
  command: TextCommand,
  { threat, workGroup }: Pick<Tables, 'threat' | 'workGroup'>,
  groupId: string | null,
): TextCommand {
  if (command.type === 'threat.record') {
    const isThere = command.groupId === null || workGroup.has(command.groupId);
    return isThere ? command : { ...command, groupId };
  }
  if (threat.has(command.id)) return command;
  const { text = '', detail = '' } = command;
  const threats = [{ id: crypto.randomUUID(), text: text || detail, detail: text ? detail : '' }];
  return { type: 'threat.record', groupId, threats };
}

/** The texts of a refused command, as people typed them. */
export function textsOf(command: TextCommand): string[] {
  if (command.type === 'threat.record') return command.threats.map(({ text }) => text);
  return [command.text, command.detail].filter((text) => text !== undefined);
}
