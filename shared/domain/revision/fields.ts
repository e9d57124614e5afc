import type { Measure, Risk } from '../tables.ts';
import type { MeasureColumn, RegisterColumn } from './book.ts';
import type { State } from './state.ts';
import {
  type ReadCell,
  readConsequence,
  readCost,
  readDay,
  readKind,
  readLine,
  readName,
  readProbability,
  readStatus,
  readStrategies,
  readText,
  type Value,
} from './values.ts';

/** A field that may come back: its column, how its cells are read, and what it is in the workshop. */
export type FieldSpec<R, C extends string> = {
  readonly column: C;
  readonly read: ReadCell;
  /** Undefined where it cannot be told: such a field is left as it is. */
  readonly valueOf: (row: R, state: State) => Value | undefined;
  /** A field that must have a value: an empty cell is not understood. */
  readonly needed?: boolean;
};

export const riskFields = {
  title: { column: 'risk', read: readLine, valueOf: (risk, state) => state.title(risk) },
  description: { column: 'description', read: readText, valueOf: (risk) => risk.description },
  probability: { column: 'probability', read: readProbability, valueOf: (risk) => risk.probability },
  consequence: { column: 'consequence', read: readConsequence, valueOf: (risk) => risk.consequence },
  rationale: { column: 'rationale', read: readText, valueOf: (risk) => risk.rationale },
  strategies: { column: 'strategies', read: readStrategies, valueOf: (risk) => risk.strategies },
  note: { column: 'note', read: readText, valueOf: (risk) => risk.treatmentNote },
  acceptedReason: { column: 'acceptedReason', read: readText, valueOf: (risk) => risk.acceptedReason },
  acceptedBy: {
    column: 'acceptedBy',
    read: readName,
    valueOf: (risk, state) => state.name(risk.acceptedById),
  },
  acceptedOn: { column: 'acceptedOn', read: readDay, valueOf: (risk) => risk.acceptedOn },
  residualProbability: {
    column: 'residualProbability',
    read: readProbability,
    valueOf: (risk) => risk.residualProbability,
  },
  residualConsequence: {
    column: 'residualConsequence',
    read: readConsequence,
    valueOf: (risk) => risk.residualConsequence,
  },
} as const satisfies { readonly [field: string]: FieldSpec<Risk, RegisterColumn> };

export const measureFields = {
  text: { column: 'measure', read: readLine, valueOf: (measure) => measure.text, needed: true },
  kind: { column: 'kind', read: readKind, valueOf: (measure) => measure.kind, needed: true },
  owner: { column: 'owner', read: readName, valueOf: (measure, state) => state.name(measure.ownerId) },
  due: { column: 'due', read: readDay, valueOf: (measure) => measure.due },
  status: { column: 'status', read: readStatus, valueOf: (measure) => measure.status, needed: true },
  cost: { column: 'cost', read: readCost, valueOf: (measure) => measure.cost },
} as const satisfies { readonly [field: string]: FieldSpec<Measure, MeasureColumn> };

export type RiskField = keyof typeof riskFields;
export type MeasureField = keyof typeof measureFields;
export type Field = RiskField | MeasureField | 'risks';
