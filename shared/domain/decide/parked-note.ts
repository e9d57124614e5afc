import type { CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import type { ParkedNote } from '../tables.ts';
import { lineWithWords } from '../text/text.ts';
import { ranksBefore } from '../workshop/rank.ts';
import type { Decisions } from './index.ts';

type Types = Extract<CommandType, `parkedNote.${string}`>;

export const parkedNoteDecisions: Decisions<Types> = {
  'parkedNote.add': (draft, { id, text, groupId }) => {
    if (draft.get('parkedNote', id)) throw new Refusal('already-there', { what: 'parkedNote' });
    addNotes(draft, [{ id, text, groupId, state: 'open' }]);
  },
  'parkedNote.edit': (draft, { id, text, groupId }) => {
    if (groupId) draft.need('workGroup', groupId);
    draft.update('parkedNote', id, {
      ...(text !== undefined && { text: lineWithWords(text) }),
      ...(groupId !== undefined && { groupId }),
    });
  },
  'parkedNote.handle': (draft, { id, state }) => draft.update('parkedNote', id, { state }),
  'parkedNote.remove': (draft, { ids }) => {
    for (const id of ids) draft.remove('parkedNote', id);
  },
};

/** Notes after those that are there, in the order given. */
export function addNotes(draft: Draft, notes: readonly Omit<ParkedNote, 'rank'>[]): void {
  const ranks = ranksBefore(draft.all('parkedNote'), null, notes.length);
  notes.forEach(({ id, text, groupId, state }, index) => {
    if (groupId !== null) draft.need('workGroup', groupId);
    draft.insert('parkedNote', { id, text: lineWithWords(text), groupId, state, rank: ranks[index] ?? '' });
  });
}
