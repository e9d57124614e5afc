import type { Areas } from '../../words/areas.ts';

/** How the cells of a column look; the workbook says what each is. */
type CellLook =
  | 'text'
  | 'strong'
  | 'middle'
  | 'number'
  | 'strongNumber'
  | 'figure'
  | 'amount'
  | 'date'
  | 'level'
  | 'code';

/** How a column of the workbook is drawn. */
export type Column = {
  readonly width: number;
  readonly look: CellLook;
  /** For machines, beside the words for people. */
  readonly hidden?: boolean;
  /** Shown where some row says something in it; otherwise hidden, to be filled by whoever unhides it. */
  readonly ifAny?: boolean;
  /** Holds, above its head, which export the sheet came from. */
  readonly marked?: boolean;
  /** How wide it is in the summary of several workshops, where that has it. */
  readonly summary?: number;
};
/** The key is also that of its head, below `workbook:head`. */
type Columns = { readonly [K in keyof Areas['workbook']['head']]?: Column };

const hiddenCode = { width: 14, look: 'code', hidden: true } as const;
const hiddenStep = { width: 14, look: 'number', hidden: true } as const;

/** The columns of the register in their order: those that show a field, and those that derive something. */
export const registerColumns = {
  number: { width: 6, look: 'strongNumber', summary: 7 },
  risk: { width: 33, look: 'strong', summary: 40 },
  description: { width: 42, look: 'text', summary: 42 },
  properties: { width: 19, look: 'text', summary: 19 },
  probability: { width: 15, look: 'text', summary: 15 },
  consequence: { width: 15, look: 'text', summary: 15 },
  level: { width: 12, look: 'level', summary: 14 },
  levelStep: { width: 7, look: 'number' },
  rationale: { width: 34, look: 'text' },
  agreementProbability: { width: 14, look: 'figure' },
  agreementConsequence: { width: 14, look: 'figure' },
  threats: { width: 9, look: 'number' },
  groups: { width: 11, look: 'text' },
  cards: { width: 60, look: 'text' },
  merged: { width: 15, look: 'middle' },
  strategies: { width: 18, look: 'text', summary: 18 },
  note: { width: 32, look: 'text' },
  acceptedReason: { width: 30, look: 'text' },
  acceptedBy: { width: 20, look: 'text' },
  acceptedOn: { width: 13, look: 'date' },
  measures: { width: 46, look: 'text', summary: 42 },
  owners: { width: 33, look: 'text', summary: 33 },
  due: { width: 14, look: 'date', summary: 13 },
  cost: { width: 11, look: 'amount' },
  residualProbability: { width: 15, look: 'text' },
  residualConsequence: { width: 15, look: 'text' },
  residualLevel: { width: 15, look: 'level', summary: 14 },
  residualLevelStep: { width: 12, look: 'number' },
  safeguards: { width: 34, look: 'text', ifAny: true },
  reviewOn: { width: 13, look: 'date', ifAny: true },
  certainty: { width: 16, look: 'text', ifAny: true },
  mappedFrom: { width: 26, look: 'text', ifAny: true, summary: 26 },
  residualMappedFrom: { width: 26, look: 'text', ifAny: true },
  views: { width: 40, look: 'text', ifAny: true },
  riskStatus: { width: 14, look: 'text', ifAny: true, summary: 14 },
  statusReason: { width: 30, look: 'text', ifAny: true },
  statusOn: { width: 13, look: 'date', ifAny: true },
  riskOwner: { width: 24, look: 'text', ifAny: true, summary: 24 },
  decidingDomain: { width: 18, look: 'text', ifAny: true },
  residualBasis: { width: 20, look: 'text', ifAny: true },
  acceptanceLacks: { width: 26, look: 'text', ifAny: true },
  code: { width: 12, look: 'code', hidden: true, marked: true },
  probabilityAtExport: hiddenCode,
  consequenceAtExport: hiddenCode,
  propertyCodes: hiddenCode,
  probabilityCode: hiddenCode,
  consequenceCode: hiddenCode,
  strategyCodes: hiddenCode,
  residualProbabilityCode: hiddenCode,
  residualConsequenceCode: hiddenCode,
  residualProbabilityAtExport: hiddenCode,
  residualConsequenceAtExport: hiddenCode,
  probabilityStep: hiddenStep,
  consequenceStep: hiddenStep,
  residualProbabilityStep: hiddenStep,
  residualConsequenceStep: hiddenStep,
} as const satisfies Columns;

/** The columns of the sheet of measures in their order. */
export const measureColumns = {
  number: { width: 9, look: 'strongNumber' },
  risk: { width: 44, look: 'text' },
  measure: { width: 56, look: 'text' },
  kind: { width: 18, look: 'text' },
  owner: { width: 33, look: 'text' },
  due: { width: 13, look: 'date' },
  status: { width: 12, look: 'text' },
  cost: { width: 13, look: 'amount' },
  dueDay: { width: 13, look: 'date', ifAny: true },
  overdue: { width: 11, look: 'text', ifAny: true },
  priority: { width: 12, look: 'text', ifAny: true },
  startOn: { width: 13, look: 'date', ifAny: true },
  doneOn: { width: 13, look: 'date', ifAny: true },
  progress: { width: 34, look: 'text', ifAny: true },
  sideEffects: { width: 34, look: 'text', ifAny: true },
  effect: { width: 34, look: 'text', ifAny: true },
  code: { width: 12, look: 'code', hidden: true, marked: true },
  riskCode: { width: 12, look: 'code', hidden: true },
  kindCode: { width: 12, look: 'code', hidden: true },
  statusCode: { width: 12, look: 'code', hidden: true },
  statusOfRisk: { width: 14, look: 'text', hidden: true },
} as const satisfies Columns;

/** The columns of the sheet of threats in their order. */
export const threatColumns = {
  number: { width: 7, look: 'strongNumber' },
  threat: { width: 52, look: 'text' },
  cause: { width: 34, look: 'text' },
  leadsTo: { width: 34, look: 'text' },
  detail: { width: 46, look: 'text' },
  group: { width: 8, look: 'middle' },
  groupName: { width: 22, look: 'text' },
  properties: { width: 22, look: 'text' },
  origin: { width: 20, look: 'text' },
  riskNumber: { width: 8, look: 'number' },
  risk: { width: 40, look: 'text' },
  earlier: { width: 14, look: 'middle' },
  sameAs: { width: 12, look: 'number', ifAny: true },
  code: { width: 12, look: 'code', hidden: true },
  riskCode: { width: 12, look: 'code', hidden: true },
  groupCode: { width: 12, look: 'code', hidden: true },
  propertyCodes: { width: 12, look: 'code', hidden: true },
  originCode: { width: 12, look: 'code', hidden: true },
} as const satisfies Columns;

/** The columns of the sheet of notes that were set aside, in their order. */
export const noteColumns = {
  parkedNote: { width: 70, look: 'text' },
  group: { width: 8, look: 'middle' },
  groupName: { width: 26, look: 'text' },
  status: { width: 16, look: 'text' },
} as const satisfies Columns;

/** The lines about the workshop above the scales, in their order: fields and what is derived. */
export const methodFacts = [
  'date',
  'place',
  'objectOfAnalysis',
  'purpose',
  'organisations',
  'groups',
  'participants',
  'exported',
  'method',
  'source',
  'conventions',
] as const satisfies (keyof Areas['workbook']['fact'])[];

/** What tells the analysis from others, on the sheet of contents; a line that says nothing is left out. */
export const identityFacts = [
  'referenceNumber',
  'classificationMark',
  'system',
  'informationClass',
  'legalDemands',
  'decidedBy',
  'decidedOn',
  'reviewOn',
] as const satisfies (keyof Areas['workbook']['fact'])[];

export type RegisterColumn = keyof typeof registerColumns;
export type MeasureColumn = keyof typeof measureColumns;
export type ThreatColumn = keyof typeof threatColumns;
export type NoteColumn = keyof typeof noteColumns;

/** The names of columns in their order. */
export function columnNames<C extends object>(columns: C): (keyof C & string)[] {
  return Object.keys(columns) as (keyof C & string)[];
}
