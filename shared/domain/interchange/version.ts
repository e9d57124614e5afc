import { isDay } from '../workshop/typed-date.ts';
import type { InterchangeFile } from './schema.ts';

/** The newest version of the format. All are read alike, by the one schema. */
export const interchangeVersion = 3;

/**
 * What an object may hold, by the names of its properties; `true` is anything, a function says itself what it takes, and a
 * list has one shape for all in it.
 */
type Shape = true | ((value: unknown) => boolean) | readonly [Shape] | { readonly [name: string]: Shape };

const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, true as const]));

const level = named('code', 'sv', 'en', 'aliases', 'description', 'interval', 'step');
const method = {
  ...named('id', 'name', 'source', 'comment', 'matrix'),
  probability: [level],
  consequence: [level],
  levels: [level],
} as const;
/** A measure was done by a day, or nobody had said by when. */
const dayOrNull = (due: unknown) => due === null || (typeof due === 'string' && isDay(due));
const measure = { ...named('id', 'text', 'kind', 'owner', 'status', 'cost'), due: dayOrNull };
const treatment = { ...named('strategies', 'note'), acceptance: named('reason', 'by', 'on') };

/** All that the first version had. It never changes: a program that knows no other reads a file that fits it. */
const firstVersion: Shape = {
  ...named('format', 'version'),
  workshop: named(
    'title',
    'objectOfAnalysis',
    'purpose',
    'date',
    'place',
    'language',
    'facilitator',
    'organisations',
    'recommendations',
    'participantListing',
    'votingWay',
  ),
  method,
  risks: [
    {
      ...named('id', 'number', 'title', 'description', 'probability', 'consequence', 'rationale'),
      residual: named('probability', 'consequence'),
      rounds: [{ ...named('kind', 'roundId'), tallies: [named('probability', 'consequence', 'count')] }],
      treatment,
      measures: [measure],
    },
  ],
  rounds: [
    {
      ...named('id', 'way', 'state', 'riskIds', 'present', 'ballots', 'earlierId'),
      formerMethod: method,
    },
  ],
  groups: [named('id', 'sign', 'name')],
  participants: [named('id', 'name', 'organisation', 'role', 'groupId')],
  threats: [
    {
      ...named('id', 'number', 'groupId', 'text', 'cause', 'consequence', 'detail', 'properties'),
      ...named('origin', 'riskId'),
    },
  ],
  comparisons: [named('oneId', 'otherId', 'worse')],
};

/**
 * The version that a file says it is of: the first as long as it holds nothing that came later, so that earlier versions
 * of the app can read whatever they can understand, and a workshop that uses nothing new gives the same bytes as before.
 */
export function versionOf(file: Omit<InterchangeFile, 'version'>): InterchangeFile['version'] {
  if (fits(file, firstVersion)) return 1;
  return hasLater(file) ? interchangeVersion : 2;
}

/** Whether it holds something that the second version did not have. */
function hasLater({ workshop, threats }: Pick<InterchangeFile, 'workshop' | 'threats'>): boolean {
  return workshop.agenda !== undefined || (threats ?? []).some(({ joinedTo }) => joinedTo !== undefined);
}

/** What is undefined is not written. */
function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'function') return shape(value);
  if (shape === true || value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every((each) => fits(each, Array.isArray(shape) ? shape[0] : shape));
  const properties = shape as { readonly [name: string]: Shape };
  return Object.entries(value).every(
    ([name, inner]) => inner === undefined || (name in properties && fits(inner, properties[name] ?? true)),
  );
}
