import { refusalOf } from '../interchange/faults.ts';
import { parseJson, smallJson } from '../interchange/json.ts';
import { Refusal } from '../refusal.ts';
import type { Method } from './method.ts';
import { givenMethodSchema, methodSchema } from './schema.ts';

/** Far above any method; what is larger is something else. */
export const largestMethodFile = 1_000_000;

/**
 * A method as another program or person wrote it. Throws `import-not-json`, `method-file-foreign` where it is no object
 * with scales, or `import-fault` with the first path and fault.
 */
export function parseMethodFile(text: string): Method {
  const value = parseJson(text, smallJson);
  const isMethod = value !== null && typeof value === 'object' && 'matrix' in value && 'probability' in value;
  if (!isMethod) throw new Refusal('method-file-foreign');
  const parsed = givenMethodSchema.safeParse(value);
  if (!parsed.success) throw refusalOf(parsed.error.issues[0], value);
  return parsed.data;
}

/** A method as the content of a file: the order of the schema, two blanks a step, a line end last. */
export function methodFileText(method: Method): string {
  return `${JSON.stringify(methodSchema.parse(method), null, 2)}\n`;
}

/** Whether two methods say the same in every word and cell. */
export function isSameMethod(one: Method, other: Method): boolean {
  return methodFileText(one) === methodFileText(other);
}
