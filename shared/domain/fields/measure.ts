import { highestCost } from '../workshop/measures.ts';
import type { Fields } from './field.ts';
import { amount, choice, day, fixed, idSchema, optionalChoice, person, text, words } from './kinds.ts';

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
  priority: {
    ...optionalChoice('priority'),
    since: 3,
    set: { by: 'measure.edit', as: 'priority' },
    history: 'priority',
    file: { at: 'measure', as: 'priority', leftOut: true },
    column: 'priority',
    report: { head: 'priority', width: 1.7, ifAny: true },
    filtered: false,
  },
  startOn: {
    ...day,
    since: 3,
    set: { by: 'measure.edit', as: 'startOn' },
    history: 'startOn',
    file: { at: 'measure', as: 'startOn', leftOut: true },
    column: 'startOn',
    report: { note: 'startOn' },
    filtered: false,
  },
  /** When it was done, as somebody has said: never set by the app alone. */
  doneOn: {
    ...day,
    since: 3,
    set: { by: 'measure.edit', as: 'doneOn' },
    history: 'doneOn',
    file: { at: 'measure', as: 'doneOn', leftOut: true },
    column: 'doneOn',
    report: { note: 'doneOn' },
    filtered: false,
  },
  /** A comment on how far it has come. */
  progress: {
    ...text,
    since: 3,
    set: { by: 'measure.edit', as: 'progress' },
    history: 'progress',
    file: { at: 'measure', as: 'progress', leftOut: true },
    column: 'progress',
    report: { note: 'progress' },
    filtered: true,
  },
  /** What it may make worse elsewhere. */
  sideEffects: {
    ...text,
    since: 3,
    set: { by: 'measure.edit', as: 'sideEffects' },
    history: 'sideEffects',
    file: { at: 'measure', as: 'sideEffects', leftOut: true },
    column: 'sideEffects',
    report: { note: 'sideEffects' },
    filtered: true,
  },
  /**
   * Whether it had the effect it was meant to have. One text, as in the plans of municipalities: a follow-up is written
   * with its date in front ('2027-01-15: no interruption since'), and often more than once.
   */
  effect: {
    ...text,
    since: 3,
    set: { by: 'measure.edit', as: 'effect' },
    history: 'effect',
    file: { at: 'measure', as: 'effect', leftOut: true },
    column: 'effect',
    report: { note: 'effect' },
    filtered: true,
  },
} as const satisfies Fields;
