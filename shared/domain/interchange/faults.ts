import type { z } from 'zod';
import { Refusal, type RefusalParams } from '../refusal.ts';

/** Faults a file can have. Each has a phrase in both languages: `shared/words`, `refusal:fault.<code>`. */
export const importFaults = [
  'missing',
  'unknown-field',
  'not-text',
  'not-number',
  'not-list',
  'not-object',
  'not-a-choice',
  'not-a-date',
  'number-too-large',
  'too-many',
  'too-few',
  'text-too-long',
  'text-empty',
  'wrong-form',
  'duplicate',
  'hole',
  'unknown-reference',
  'unknown-level',
  'column-needed',
  'column-name-taken',
  'column-name-formula',
] as const;
export type ImportFault = (typeof importFaults)[number];

type Place = readonly PropertyKey[];
type Found = { readonly fault: ImportFault } & RefusalParams;

/** The refusal that names a place in the file, as `risks[3].probability`, and what is wrong there. */
export function faultAt(place: Place, fault: ImportFault, params: RefusalParams = {}): Refusal {
  return new Refusal('import-fault', { path: pathText(place), fault, ...params });
}

/** The schema's first issue as a refusal. `data` is what was checked: it tells what is missing from what is wrong. */
export function refusalOf(issue: z.core.$ZodIssue | undefined, data: unknown): Refusal {
  if (!issue) return faultAt([], 'wrong-form');
  if (issue.code === 'unrecognized_keys')
    return faultAt([...issue.path, issue.keys[0] ?? ''], 'unknown-field');
  const { fault, ...params } = foundIn(issue, data);
  return faultAt(issue.path, fault, params);
}

function foundIn(issue: z.core.$ZodIssue, data: unknown): Found {
  if (issue.code === 'custom') return customFault(issue.params);
  if (valueAt(data, issue.path) === undefined) return { fault: 'missing' };
  if (issue.code === 'invalid_type') return { fault: typeFaults[issue.expected] ?? 'wrong-form' };
  if (issue.code === 'invalid_value') return { fault: 'not-a-choice', choices: issue.values.join(', ') };
  if (issue.code === 'invalid_format')
    return { fault: issue.format === 'date' ? 'not-a-date' : 'wrong-form' };
  if (issue.code === 'too_big')
    return { fault: tooBig[issue.origin] ?? 'wrong-form', most: Number(issue.maximum) };
  if (issue.code === 'too_small')
    return { fault: tooSmall[issue.origin] ?? 'wrong-form', least: Number(issue.minimum) };
  // The only choice between forms is a date or nothing.
  if (issue.code === 'invalid_union') return { fault: 'not-a-date' };
  return { fault: 'wrong-form' };
}

const typeFaults: Readonly<Record<string, ImportFault>> = {
  string: 'not-text',
  number: 'not-number',
  int: 'not-number',
  array: 'not-list',
  object: 'not-object',
};
const tooBig: Readonly<Record<string, ImportFault>> = { number: 'number-too-large', array: 'too-many' };
const tooSmall: Readonly<Record<string, ImportFault>> = {
  number: 'not-number',
  array: 'too-few',
  string: 'text-empty',
};

function customFault(params: Record<string, unknown> | undefined): Found {
  const fault = importFaults.find((each) => each === params?.fault) ?? 'wrong-form';
  return { ...(params as RefusalParams), fault };
}

/** What stands at a place, or undefined where nothing does. */
export function valueAt(data: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : value,
    data,
  );
}

const plainName = /^[\w-]{1,40}$/;

/** A place in words a person can follow. Names that came with the file are shown short and escaped. */
function pathText(place: Place): string {
  const steps = place.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    const name = String(step);
    return `.${plainName.test(name) ? name : JSON.stringify(name.slice(0, 40))}`;
  });
  return steps.join('').replace(/^\./, '');
}
