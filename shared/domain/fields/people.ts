import { z } from 'zod';
import { groupSigns } from '../codes.ts';
import type { PeopleFields } from './field.ts';
import { fixed, idSchema, line, person } from './kinds.ts';

/** The columns of a work group, in their stored order. Its sign is given once and never changes. */
export const groupFields = {
  id: fixed(idSchema),
  sign: fixed(z.enum(groupSigns)),
  name: {
    ...line,
    since: 1,
    set: { by: 'group.rename', as: 'name' },
    history: 'name',
    file: { at: 'group', as: 'name' },
    report: 'own',
  },
} as const satisfies PeopleFields;

/** The columns of a participant, in their stored order. */
export const participantFields = {
  id: fixed(idSchema),
  personNameId: {
    ...person,
    since: 1,
    set: { by: 'participant.edit', as: 'personName' },
    history: 'name',
    file: { at: 'participant', as: 'name' },
    report: 'own',
  },
  organisationId: fixed(idSchema.nullable()),
  role: {
    ...line,
    since: 1,
    set: { by: 'participant.edit', as: 'role' },
    history: 'role',
    file: { at: 'participant', as: 'role' },
    report: 'own',
  },
  groupId: fixed(idSchema.nullable()),
  rank: fixed(z.string()),
} as const satisfies PeopleFields;
