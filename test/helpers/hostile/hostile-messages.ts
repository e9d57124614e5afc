import { z } from 'zod';
import { contract } from '../../../shared/api/contract.ts';
import type { Random } from '../random/random.ts';

/** What of a JSON schema the contract's questions use. */
type Schema = {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A place in a message, and what may stand there. */
type Place = {
  readonly schemas: readonly Schema[];
  readonly value: Json;
  readonly put: (value: Json | Raw | undefined) => void;
};
/** Text put into the message as it is, for what JavaScript's own writer would not write. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Question = { readonly name: string; readonly schema: Schema };
const questions: readonly Question[] = Object.entries(contract).map(([name, { input }]) => ({
  name,
  schema: z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema,
}));
/** The call that changes a workshop: all commands, so every other message is one. */
const running = questions.find(({ name }) => name === 'workshop.run') as Question;

const nests = 5_000;
const strays: readonly (Json | Raw)[] = [
  null,
  true,
  -1,
  7,
  1.5,
  'text',
  '\u{d800}',
  [],
  [[]],
  {},
  { length: 3 },
  new Raw('1e999'),
  new Raw('-1e999'),
  new Raw('{"__proto__":{"type":"risk.remove"}}'),
  new Raw('{"toString":1,"valueOf":2}'),
  new Raw('['.repeat(nests) + ']'.repeat(nests)),
];
const strangeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'more', '', '\u{dc00}'];
const notMessages = [
  '',
  '{',
  '\u0000',
  'null',
  '[]',
  'NaN',
  '"history.undo"',
  '{"name":"history.undo","input":{}',
  '{"name":"history.undo"}',
  '{"name":["history.undo"],"input":{}}',
  '{"name":"__proto__","input":{}}',
  '{"name":"constructor","input":{}}',
  '{"name":"hasOwnProperty","input":{}}',
  '{"name":"history.undo ","input":{}}',
  `{"name":"history.undo","input":${'['.repeat(nests)}${']'.repeat(nests)}}`,
  `{"name":"${'x'.repeat(100_000)}","input":{}}`,
];

/**
 * A message that no host may act on: a sound question of the contract, derived from its schema, with one fault put
 * in where the schema forbids it; or no question at all.
 */
export function hostileMessage(random: Random): string {
  if (random.next() < 0.1) return random.pick(notMessages) as string;
  for (;;) {
    const { name, schema } = random.next() < 0.5 ? running : (random.pick(questions) as Question);
    const holder = { input: sound(schema, random) as Json | Raw };
    const places: Place[] = [];
    collect([schema], holder.input as Json, (value) => put(holder, 'input', value), places);
    if (spoil(random.pick(places) as Place, random))
      return `{"name":${JSON.stringify(name)},"input":${write(holder.input)}}`;
  }
}

/** A value the schema allows. */
function sound(schema: Schema, random: Random): Json {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sound(random.pick(choices) as Schema, random);
  if (schema.const !== undefined) return schema.const as Json;
  if (schema.enum) return random.pick(schema.enum) as Json;
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([key]) => schema.required?.includes(key) || random.next() < 0.5)
        .map(([key, value]) => [key, sound(value, random)]),
    );
  if (schema.type === 'array')
    return Array.from({ length: Math.max(schema.minItems ?? 0, random.below(3)) }, () =>
      sound(schema.items ?? {}, random),
    );
  if (schema.type === 'string') return schema.format === 'date' ? '2014-05-06' : 'b3';
  if (schema.type === 'boolean') return random.next() < 0.5;
  return schema.type === 'null' ? null : Math.max(schema.minimum ?? 1, 1);
}

/** Every place in a value, with the schemas that may hold there. */
function collect(schemas: readonly Schema[], value: Json, putHere: Place['put'], places: Place[]): void {
  const open = schemas.flatMap((schema) => schema.anyOf ?? schema.oneOf ?? [schema]);
  const leaves = open.flatMap((schema) => schema.anyOf ?? schema.oneOf ?? [schema]);
  places.push({ schemas: leaves, value, put: putHere });
  if (Array.isArray(value)) {
    const items = leaves.flatMap(({ items }) => items ?? []);
    for (const [index, each] of value.entries())
      collect(items, each, (other) => put(value, index, other), places);
  } else if (value !== null && typeof value === 'object') {
    const variants = leaves.filter(({ properties }) => properties && isVariant(properties, value));
    for (const [key, each] of Object.entries(value))
      collect(
        variants.flatMap(({ properties }) => properties?.[key] ?? []),
        each,
        (other) => put(value, key, other),
        places,
      );
  }
}

/** Whether an object is the variant of a union that its constants say. */
function isVariant(properties: Readonly<Record<string, Schema>>, value: object): boolean {
  return Object.entries(properties).every(
    ([key, each]) => each.const === undefined || (value as Record<string, unknown>)[key] === each.const,
  );
}

function put(holder: object, key: string | number, value: Json | Raw | undefined): void {
  if (value === undefined) delete (holder as Record<string, unknown>)[key];
  else (holder as Record<string, unknown>)[key] = value;
}

/** Puts a fault in; false where this kind of fault has no room there. */
function spoil(place: Place, random: Random): boolean {
  const kind = random.below(4);
  if (kind === 0) return addKey(place, random);
  if (kind === 1) return leaveOut(place, random);
  if (kind === 2) return overfill(place);
  const stray = random.pick(strays) as Json | Raw;
  if (place.schemas.length === 0 || place.schemas.some((schema) => mayBe(schema, stray))) return false;
  place.put(stray);
  return true;
}

function addKey({ schemas, value, put: putHere }: Place, random: Random): boolean {
  const isStrict =
    schemas.length > 0 &&
    schemas.every((each) => each.type !== 'object' || each.additionalProperties === false);
  if (!isStrict || value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const key = random.pick(strangeKeys) as string;
  const own = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${write(each)}`);
  putHere(new Raw(`{${[...own, `${JSON.stringify(key)}:{"id":"b3"}`].join(',')}}`));
  return true;
}

function leaveOut({ schemas, value, put: putHere }: Place, random: Random): boolean {
  const required = schemas.map((schema) => schema.required ?? []);
  const key = random.pick(required.flat());
  if (key === undefined || !required.every((keys) => keys.includes(key))) return false;
  const rest = { ...(value as Record<string, Json>) };
  delete rest[key];
  putHere(rest);
  return true;
}

function overfill({ schemas, value, put: putHere }: Place): boolean {
  // Where nothing is known of what may stand there, nothing is known to be too much.
  if (schemas.length === 0) return false;
  const longest = Math.max(
    ...schemas.map((schema) => (schema.type === 'string' ? (schema.maxLength ?? 0) : 0)),
  );
  if (
    typeof value === 'string' &&
    longest > 0 &&
    longest <= 100_000 &&
    !schemas.some(({ type }) => type !== 'string')
  ) {
    putHere('x'.repeat(longest + 1));
    return true;
  }
  const most = Math.max(...schemas.map((schema) => schema.maxItems ?? 0));
  if (!Array.isArray(value) || most === 0 || most > 10_000 || value.length === 0) return false;
  putHere(Array.from({ length: most + 1 }, () => value[0] as Json));
  return true;
}

/** Whether a schema might allow a value; when in doubt, yes. */
function mayBe(schema: Schema, value: Json | Raw): boolean {
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  if (value instanceof Raw) return schema.type === 'object' ? schema.additionalProperties !== false : false;
  if (schema.type === 'string') return typeof value === 'string' && matches(schema, value);
  if (schema.type === 'integer')
    return Number.isInteger(value) && (value as number) >= (schema.minimum ?? -Infinity);
  if (schema.type === 'number') return typeof value === 'number' && value >= (schema.minimum ?? -Infinity);
  if (schema.type === 'boolean') return typeof value === 'boolean';
  if (schema.type === 'null') return value === null;
  if (schema.type === 'array') return Array.isArray(value) && !schema.minItems;
  return schema.type !== 'object' || (isObject(value) && !schema.required?.length);
}

function matches({ pattern = '' }: Schema, value: string): boolean {
  return new RegExp(pattern, 'u').test(value);
}

function isObject(value: Json): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function write(value: Json | Raw): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${write(each)}`);
  return `{${parts.join(',')}}`;
}
