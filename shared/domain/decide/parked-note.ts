import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { noteFields } from '../fields/parked-note.ts';
import { Refusal } from '../refusal.ts';
import type { ParkedNote } from '../tables.ts';
import { ranksBefore } from '../workshop/rank.ts';
import { patchOf } from './fields.ts';
import type { Decisions } from './index.ts';

type Types = Extract<CommandType, `parkedNote.${string}`>;

export const parkedNoteDecisions: Decisions<Types> = {
  'parkedNote.add': (draft, { id, text, groupId }) => {
    if (draft.get('parkedNote', id)) throw new Refusal('already-there', { what: 'parkedNote' });
    addNotes(draft, [{ id, text, groupId, state: 'open' }]);
  },
  'parkedNote.edit': (draft, command) => {
    const { id, groupId } = command;
    if (groupId) draft.need('workGroup', groupId);
    draft.update('parkedNote', id, {
      ...patchOf(draft, noteFields, 'parkedNote.edit', command),
      ...(groupId !== undefined && { groupId }),
    });
  },
  'parkedNote.handle': (draft, command) =>
    draft.update('parkedNote', command.id, patchOf(draft, noteFields, 'parkedNote.handle', command)),
  'parkedNote.remove': (draft, { ids }) => {
    for (const id of ids) draft.remove('parkedNote', id);
  },
};

/** Notes after those that are there, in the order given. */
export function addNotes(draft: Draft, notes: readonly Omit<ParkedNote, 'rank'>[]): void {
  const ranks = ranksBefore(draft.all('parkedNote'), null, notes.length);
  notes.forEach((note, index) => {
    const { id, groupId } = note;
    if (groupId !== null) draft.need('workGroup', groupId);
    draft.insert('parkedNote', {
      ...{ id, ...emptyRow(noteFields), groupId },
      ...patchOf(draft, noteFields, 'parkedNote.edit', note),
      ...patchOf(draft, noteFields, 'parkedNote.handle', note),
      rank: ranks[index] ?? '',
    });
  });
}
