import { highestCost } from '../workshop/measures.ts';
import type { Fields } from './field.ts';
import { amount, choice, day, fixed, idSchema, person, words } from './kinds.ts';

/** The columns of a measure, in their stored order. */
export const measureFields = {
  id: fixed(idSchema),
  text: {
    ...words,
    since: 1,
    set: { by: 'measure.edit', as: 'text' },
    history: 'text',
    file: { at: 'measure', as: 'text' },
    column: 'measure',
    report: 'own',
    filtered: true,
  },
  kind: {
    ...choice('strategy', 'preventive'),
    since: 1,
    set: { by: 'measure.edit', as: 'kind' },
    history: 'kind',
    file: { at: 'measure', as: 'kind' },
    column: 'kind',
    report: { head: 'kind', width: 2.3 },
    filtered: false,
  },
  ownerId: {
    ...person,
    since: 1,
    set: { by: 'measure.edit', as: 'personName' },
    history: 'owner',
    file: { at: 'measure', as: 'owner' },
    column: 'owner',
    report: { head: 'owner', width: 3 },
    filtered: false,
  },
  due: {
    ...day,
    since: 1,
    set: { by: 'measure.edit', as: 'due' },
    history: 'due',
    file: { at: 'measure', as: 'due' },
    column: 'due',
    report: { head: 'due', width: 2.2 },
    filtered: false,
  },
  status: {
    ...choice('status', 'planned'),
    since: 1,
    set: { by: 'measure.edit', as: 'status' },
    history: 'status',
    file: { at: 'measure', as: 'status' },
    column: 'status',
    report: { head: 'status', width: 1.7 },
    filtered: false,
  },
  /** Roughly, in thousands of Swedish kronor. */
  cost: {
    ...amount(highestCost),
    since: 1,
    set: { by: 'measure.edit', as: 'cost' },
    history: 'cost',
    file: { at: 'measure', as: 'cost', leftOut: true },
    column: 'cost',
    report: { head: 'cost', width: 1.6, ifAny: true },
    filtered: false,
  },
} as const satisfies Fields;
