import type { Fault } from '../../../shared/api/result.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { Tables } from '../../../shared/history/row-change.ts';
import { type Draft, isBegun, type TextCommand } from './draft.ts';
import { changedWords, noWords, type Wording, wordingKeys, wordingOf } from './wording.ts';

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
  if (draft.pasted !== null || isBegun(draft)) return keptApart(draft, { ...command, threats: lost }, fault);
  const { text, cause = '', consequence = '', properties = [], origin = null } = first;
  const isSentence = draft.isSentence || cause + consequence !== '';
  const typed =
    lost.length === 1 ? { text, cause, consequence, isSentence } : { pasted: lost.map((each) => each.text) };
  return { ...draft, ...typed, properties, origin, fault };
}

function editGivenBack(
  draft: Draft,
  command: Extract<TextCommand, { type: 'threat.edit' }>,
  fault: Fault,
  threats: Threats,
): Draft {
  const typed = wordsOf(command);
  if (Object.keys(typed).length === 0) return draft;
  const threat = threats.get(command.id);
  if (!threat) return keptApart(draft, command, fault);
  const before = wordingOf(threat);
  if (draft.edit?.threatId === threat.id) {
    // What has been typed since stays.
    const edit = { ...before, ...typed, ...changedWords(draft.edit, draft.edit.before) };
    return { ...draft, edit: { threatId: threat.id, ...edit, before, fault } };
  }
  if (draft.edit !== null) return keptApart(draft, command, fault);
  return { ...draft, edit: { threatId: threat.id, ...before, ...typed, before, fault } };
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
  const words = { ...noWords, ...wordsOf(command) };
  const anew = words.text ? words : { ...noWords, text: words.cause || words.consequence || words.detail };
  const threats = [{ id: crypto.randomUUID(), ...anew }];
  return { type: 'threat.record', groupId, threats };
}

/** The texts of a refused command, as people typed them. */
export function textsOf(command: TextCommand): string[] {
  const all = command.type === 'threat.record' ? command.threats : [command];
  return all.flatMap((words) => Object.values(wordsOf(words))).filter((text) => text !== '');
}

/** The texts that are given. */
function wordsOf(words: Partial<Wording>): Partial<Wording> {
  const given = wordingKeys.filter((key) => words[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, words[key]]));
}
