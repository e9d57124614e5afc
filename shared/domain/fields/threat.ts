import { z } from 'zod';
import type { ThreatFields } from './field.ts';
import { choices, fixed, idSchema, line, optionalChoice, text, words } from './kinds.ts';

/**
 * The columns of a threat, in their stored order. Two wordings of one threat, here and in a group's file, are chosen
 * between as a whole.
 */
export const threatFields = {
  id: fixed(idSchema),
  number: fixed(z.number().int().positive()),
  groupId: fixed(idSchema.nullable()),
  /** What happens: the event in 'because of … happens … which leads to …', or the whole in one line. */
  text: {
    ...words,
    since: 1,
    set: { by: 'threat.edit', as: 'text' },
    history: 'text',
    file: { at: 'threat', as: 'text' },
    column: 'threat',
    report: 'own',
    filtered: true,
  },
  /** Because of what it happens, and what it leads to; empty where nobody has said. */
  cause: {
    ...line,
    since: 1,
    set: { by: 'threat.edit', as: 'cause' },
    history: 'cause',
    file: { at: 'threat', as: 'cause' },
    column: 'cause',
    report: { part: 'cause' },
    filtered: true,
  },
  consequence: {
    ...line,
    since: 1,
    set: { by: 'threat.edit', as: 'consequence' },
    history: 'consequence',
    file: { at: 'threat', as: 'consequence' },
    column: 'leadsTo',
    report: { part: 'consequence' },
    filtered: true,
  },
  detail: {
    ...text,
    since: 1,
    set: { by: 'threat.edit', as: 'detail' },
    history: 'detail',
    file: { at: 'threat', as: 'detail' },
    column: 'detail',
    report: 'own',
    filtered: true,
  },
  properties: {
    ...choices('property'),
    since: 1,
    set: { by: 'threat.edit', as: 'properties' },
    history: 'properties',
    file: { at: 'threat', as: 'properties' },
    column: 'properties',
    report: 'own',
    filtered: false,
  },
  origin: {
    ...optionalChoice('origin'),
    since: 1,
    set: { by: 'threat.edit', as: 'origin' },
    history: 'origin',
    file: { at: 'threat', as: 'origin' },
    column: 'origin',
    report: 'own',
    filtered: false,
  },
  /** The risk it is placed in; null is the tray of unsorted threats. */
  riskId: fixed(idSchema.nullable()),
  rank: fixed(z.string()),
  /**
   * The threat that says the same, on whose card this one is shown, with its group and its words; null is a card of its
   * own. Such a threat lies where the other lies, and nothing is joined to it.
   */
  joinedTo: fixed(idSchema.nullable()),
} as const satisfies ThreatFields;
