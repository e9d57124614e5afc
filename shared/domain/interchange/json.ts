import { Refusal } from '../refusal.ts';

/** How much a JSON text may hold. Ten million empty objects are a small file, and all the memory there is. */
export type JsonLimits = { readonly characters: number; readonly values: number; readonly depth: number };

/** A whole workshop: ten thousand threats with all that can be said of them are a fifth of this. */
export const workshopJson: JsonLimits = { characters: 64_000_000, values: 2_000_000, depth: 32 };
/** A method, a policy. */
export const smallJson: JsonLimits = { characters: 1_000_000, values: 20_000, depth: 32 };

/**
 * A JSON text as a value; a byte order mark is passed over. Throws `import-not-json` with the character, from 1, and
 * `json-too-large` before anything is made of a text that holds too much.
 */
export function parseJson(text: string, limits = workshopJson): unknown {
  refuseTooMuch(text, limits);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal('import-not-json', { position: faultPosition(json) + 1 });
  }
}

function refuseTooMuch(text: string, { characters, values, depth }: JsonLimits): void {
  const found = text.length > characters ? null : countsOf(text, values);
  if (found !== null && found.values <= values && found.depth <= depth) return;
  throw new Refusal('json-too-large', { millions: characters / 1_000_000, values, depth });
}

const quote = 34;
const backslash = 92;

/** Values and the deepest nesting, without making anything; no further than `most` values. */
function countsOf(text: string, most: number): { readonly values: number; readonly depth: number } {
  let [values, open, depth, isString] = [1, 0, 0, false];
  for (let at = 0; at < text.length && values <= most; at += 1) {
    const sign = text.charCodeAt(at);
    if (isString) {
      if (sign === backslash) at += 1;
      else if (sign === quote) isString = false;
    } else if (sign === quote) isString = true;
    else if (sign === 44) values += 1;
    else if (sign === 91 || sign === 123) {
      values += 1;
      open += 1;
      depth = Math.max(depth, open);
    } else if (sign === 93 || sign === 125) open -= 1;
  }
  return { values, depth };
}

/** What the grammar allows next. */
type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

const blanks = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Anything from the blank upwards but quote and backslash, or an escape. */
const stringPart = /[ !#-[\]-\uFFFF]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/**
 * Where a text stops being JSON (RFC 8259), as an index from 0: the engine's own message seldom says.
 * Without recursion, so that depth does not matter. The length of the text where it ends too early.
 */
function faultPosition(json: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = skip(blanks, json, 0);
  while (at < json.length) {
    const sign = json.charAt(at);
    const next: Expected | null = structure(expected, sign, open);
    if (next !== null) {
      expected = next;
      at += 1;
    } else if (expected.startsWith('name') && sign === '"') {
      const end = endOfString(json, at);
      if (end.fault) return end.at;
      at = end.at;
      expected = 'colon';
    } else if (expected.startsWith('value')) {
      const end = sign === '"' ? endOfString(json, at) : { at: skip(scalar, json, at), fault: false };
      if (end.fault || end.at === at) return end.at;
      at = end.at;
      expected = 'comma-or-end';
    } else return at;
    at = skip(blanks, json, at);
  }
  return at;
}

/** Takes a bracket, comma or colon where the grammar allows it, and tells what comes next; null where it does not. */
function structure(expected: Expected, sign: string, open: string[]): Expected | null {
  if (expected === 'colon') return sign === ':' ? 'value' : null;
  if (expected === 'comma-or-end' && sign === ',' && open.length > 0)
    return open.at(-1) === '{' ? 'name' : 'value';
  if (expected.startsWith('value') && (sign === '{' || sign === '[')) {
    open.push(sign);
    return sign === '{' ? 'name-or-end' : 'value-or-end';
  }
  const closes = (sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[');
  if (!closes || !expected.endsWith('-or-end')) return null;
  open.pop();
  return 'comma-or-end';
}

function endOfString(json: string, start: number): { at: number; fault: boolean } {
  let at = start + 1;
  for (let next = skip(stringPart, json, at); next > at; next = skip(stringPart, json, at)) at = next;
  return json[at] === '"' ? { at: at + 1, fault: false } : { at, fault: true };
}

function skip(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(json)?.[0].length ?? 0);
}
