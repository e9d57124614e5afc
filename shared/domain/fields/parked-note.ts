import { z } from 'zod';
import type { NoteFields } from './field.ts';
import { choice, fixed, idSchema, words } from './kinds.ts';

/** The columns of a note that was set aside for later, in their stored order. */
export const noteFields = {
  id: fixed(idSchema),
  text: {
    ...words,
    since: 3,
    set: { by: 'parkedNote.edit', as: 'text' },
    history: 'text',
    file: { at: 'parkedNote', as: 'text' },
    column: 'parkedNote',
    report: 'own',
    filtered: false,
  },
  /** The group that it came from, if somebody said so. */
  groupId: fixed(idSchema.nullable()),
  state: {
    ...choice('noteState', 'open'),
    since: 3,
    set: { by: 'parkedNote.handle', as: 'state' },
    history: 'state',
    file: { at: 'parkedNote', as: 'state', leftOut: true },
    column: 'status',
    report: 'own',
    filtered: false,
  },
  rank: fixed(z.string()),
} as const satisfies NoteFields;
