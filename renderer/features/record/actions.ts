import type { Fault } from '../../../shared/api/result.ts';
import type { Origin, Property } from '../../../shared/domain/codes.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { run, useBoard } from '../../state/board-store.ts';
import { type GroupChoice, withoutGroup } from '../../state/group-choice.ts';
import { lookForNearDuplicate } from '../../state/near-duplicate.ts';
import { setUi } from '../../state/ui-store.ts';
import {
  changeDraft,
  draftOf,
  type Edit,
  isBegun,
  openFile,
  type Refused,
  type TextCommand,
} from './draft.ts';
import { givenBack, madeAnew } from './restore-rejected.ts';
import { changedWords, type Wording, wordingOf } from './wording.ts';

const noTags = { properties: [], origin: null } as const;

/** Records what stands in the field, or the pasted lines, for a group. What is refused stays where it is. */
export function recordDraft(groupId: string | null): void {
  const draft = draftOf();
  const { text, cause, consequence, properties, origin, pasted } = draft;
  if (pasted === null && !isBegun(draft)) return;
  const sentences = pasted?.map((line) => ({ text: line })) ?? [{ text, cause, consequence }];
  const tags = { properties: [...properties], origin };
  const threats = sentences.map((words) => ({ id: crypto.randomUUID(), ...words, ...tags }));
  const fault = act({ type: 'threat.record', groupId, threats });
  if (!fault) lookForNearDuplicate(threats.map(({ id }) => id));
  if (fault) changeDraft({ fault });
  else if (pasted === null) changeDraft({ text: '', cause: '', consequence: '', ...noTags, fault: null });
  else changeDraft({ pasted: null, ...(!isBegun(draft) && noTags), fault: null });
}

export function chooseGroup(choice: GroupChoice): void {
  closeEdit();
  setUi({ groupId: choice?.id ?? withoutGroup });
}

/** A new group, selected at once: somebody in it is about to speak. One too many is refused beside the field. */
export function addGroup(): void {
  closeEdit();
  const id = crypto.randomUUID();
  const fault = act({ type: 'group.add', id, name: '' });
  if (!fault) setUi({ groupId: id });
  changeDraft({ fault });
}

/** Opens a threat's texts for editing. Where the threat being edited cannot be committed, that one stays open instead. */
export function startEdit(threat: Threat): void {
  const before = wordingOf(threat);
  if (closeEdit()) changeDraft({ edit: { threatId: threat.id, ...before, before, fault: null } });
}

/** Commits the texts being changed, in one change. A refusal keeps them as typed; tells which. */
export function commitEdit(): boolean {
  const { edit } = draftOf();
  if (!edit) return true;
  const changed = changedWords(edit, edit.before);
  if (Object.keys(changed).length === 0) return true;
  const fault = act({ type: 'threat.edit', id: edit.threatId, ...changed });
  changeDraft({ edit: fault ? { ...edit, fault } : { ...edit, before: wordingOf(edit), fault: null } });
  return fault === null;
}

/** Commits and closes. */
export function closeEdit(): boolean {
  const isCommitted = commitEdit();
  if (isCommitted) changeDraft({ edit: null });
  return isCommitted;
}

/**
 * Commits and closes, whatever was typed: an emptied threat keeps its former text, and refused texts are kept beside
 * the field with the reason.
 */
export function leaveEdit(): void {
  const { edit } = draftOf();
  if (edit && !hasWords(edit.text)) changeDraft({ edit: { ...edit, text: edit.before.text, fault: null } });
  if (closeEdit()) return;
  const left = draftOf().edit;
  if (left?.fault) setAside(left, changedWords(left, left.before), left.fault);
}

/** Keeps the texts of a change that was refused. */
function setAside(edit: Edit, words: Partial<Wording>, fault: Fault): void {
  const { refused } = draftOf();
  const isTyped = Object.keys(changedWords(edit, edit.before)).length > 0;
  const command = { type: 'threat.edit', id: edit.threatId, ...words } as const;
  const left: Refused[] = isTyped ? [{ id: crypto.randomUUID(), command, fault }] : [];
  changeDraft({ edit: null, refused: [...refused, ...left] });
}

export function setProperties({ id }: Threat, properties: readonly Property[]): void {
  act({ type: 'threat.edit', id, properties: [...properties] });
}

export function setOrigin({ id }: Threat, origin: Origin | null): void {
  act({ type: 'threat.edit', id, origin });
}

export function moveThreat({ id }: Threat, groupId: string | null): void {
  closeEdit();
  act({ type: 'threat.regroup', ids: [id], groupId });
}

export function removeThreat({ id }: Threat): void {
  commitEdit();
  changeDraft({ edit: null });
  act({ type: 'threat.remove', ids: [id] });
}

/** Tries a refused command again; a threat whose group is gone goes to the group speaking now. */
export function retry({ id, command }: Refused, speaking: GroupChoice): void {
  const anew = madeAnew(command, useBoard.getState().tables, speaking?.id ?? null);
  const fault = act(anew);
  if (fault) keep(id, (refused) => ({ ...refused, command: anew, fault }));
  else keep(id, () => null);
}

export function discard({ id }: Refused): void {
  keep(id, () => null);
}

function keep(id: string, change: (refused: Refused) => Refused | null): void {
  const changed = draftOf().refused.map((each) => (each.id === id ? change(each) : each));
  changeDraft({ refused: changed.filter((each) => each !== null) });
}

/** Runs a command. An immediate refusal is returned; one that comes later from the host restores the text. */
function act(command: Command): Fault | null {
  const file = openFile();
  const { fault, saved } = run(command);
  if (fault) return fault;
  void saved.then((late) => {
    if (late && isOfText(command)) giveBack(file, command, late);
  });
  return null;
}

function isOfText(command: Command): command is TextCommand {
  return command.type === 'threat.record' || command.type === 'threat.edit';
}

function giveBack(file: string, command: TextCommand, fault: Fault): void {
  const before = draftOf(file);
  const threats = file === openFile() ? useBoard.getState().tables.threat : new Map();
  const after = givenBack(before, command, fault, threats);
  changeDraft(after, file);
  const isBackInField = isBegun(after) !== isBegun(before) || after.pasted !== before.pasted;
  if (command.type === 'threat.record' && isBackInField && file === openFile())
    setUi({ groupId: command.groupId ?? withoutGroup });
}
