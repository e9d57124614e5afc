import { measureFields } from './measure.ts';
import { noteFields } from './parked-note.ts';
import { groupFields, participantFields } from './people.ts';
import { riskFields } from './risk.ts';
import { threatFields } from './threat.ts';
import { workshopFields } from './workshop.ts';

/**
 * The tables with columns that people edit, each with all its columns. The others have none: organisations are a name
 * that stands beside the log, links and comparisons are the ids that they join, rounds and counts come of votes alone,
 * and what a risk was in the analysis before is never changed.
 */
export const fieldsOfTables = {
  workshop: workshopFields,
  workGroup: groupFields,
  participant: participantFields,
  threat: threatFields,
  risk: riskFields,
  measure: measureFields,
  parkedNote: noteFields,
} as const;
export type FieldTable = keyof typeof fieldsOfTables;
