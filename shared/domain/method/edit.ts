import type { Language } from '../codes.ts';
import type { MethodPart } from './lint.ts';
import { type Level, type Method, placeOf, sourceOf } from './method.ts';
import {
  type Acceptance,
  type Conventions,
  type Frequency,
  fewestLevels,
  fewestSteps,
  mostLevels,
  mostSteps,
} from './schema.ts';

/**
 * Steps by which a method is edited. Each gives a method that the schema accepts, and none changes the code of a level:
 * ratings hold codes, so a new name never moves one. A step that cannot be taken gives the method as it was.
 */

type Words = { readonly sv: string; readonly en: string };
/** What may be said of a level. Empty words take away; `step` and `acceptance` are for risk levels. */
export type LevelPatch = {
  readonly sv?: string;
  readonly en?: string;
  readonly description?: Words;
  readonly interval?: Words;
  readonly frequency?: Frequency;
  readonly domains?: Level['domains'];
  readonly step?: number;
  readonly acceptance?: Acceptance;
};

/** The method with another name. */
export function named(method: Method, language: Language, name: string): Method {
  return { ...method, name: { ...method.name, [language]: name } };
}

/** The method with another word, in a language, on where it comes from. */
export function sourced(method: Method, language: Language, text: string): Method {
  const before = { sv: sourceOf(method, 'sv'), en: sourceOf(method, 'en') };
  return { ...method, source: { ...before, [language]: text } };
}

/** Whether a part has room for another level, and can spare one. */
export function canAdd(method: Method, part: MethodPart): boolean {
  return method[part].length < (part === 'levels' ? mostLevels : mostSteps);
}
export function canRemove(method: Method, part: MethodPart): boolean {
  return method[part].length > (part === 'levels' ? fewestLevels : fewestSteps);
}

/** A level with other words or another step. */
export function levelEdited(method: Method, part: MethodPart, code: string, patch: LevelPatch): Method {
  return withLevels(
    method,
    part,
    method[part].map((level) => (level.code === code ? withoutEmpty({ ...level, ...patch }) : level)),
  );
}

/** A new level at a place, lowest 0. Its row or column is that of the level below it, so that nothing falls. */
export function levelAdded(method: Method, part: MethodPart, at: number, level: Level): Method {
  const isTaken = placeOf(method[part], level.code) >= 0;
  if (!canAdd(method, part) || isTaken) return method;
  const levels = method[part].toSpliced(at, 0, level);
  const below = Math.max(0, at - 1);
  if (part === 'levels') return withLevels(method, part, levels);
  return withLines(withLevels(method, part, levels), part, (lines) =>
    lines.toSpliced(at, 0, lines[below] ?? []),
  );
}

/** A level gone, with its row or column; cells that had a risk level get the one below it, or above the lowest. */
export function levelRemoved(method: Method, part: MethodPart, code: string): Method {
  const place = placeOf(method[part], code);
  if (place < 0 || !canRemove(method, part)) return method;
  const rest = withLevels(method, part, method[part].toSpliced(place, 1));
  if (part !== 'levels') return withLines(rest, part, (lines) => lines.toSpliced(place, 1));
  const heir = method.levels[place === 0 ? 1 : place - 1]?.code ?? code;
  return withCells(rest, (each) => (each === code ? heir : each));
}

/** A level some places higher or lower, its row or column with it: every pair keeps its level. */
export function levelMoved(method: Method, part: MethodPart, code: string, steps: number): Method {
  const from = placeOf(method[part], code);
  const to = from + steps;
  if (from < 0 || to < 0 || to >= method[part].length) return method;
  const moved = withLevels(method, part, shifted(method[part], from, to));
  return part === 'levels' ? moved : withLines(moved, part, (lines) => shifted(lines, from, to));
}

/** One cell with another risk level. */
export function cellSet(method: Method, row: number, column: number, code: string): Method {
  if (placeOf(method.levels, code) < 0) return method;
  return withCells(method, (each, at) => (at.row === row && at.column === column ? code : each));
}

function withLevels(method: Method, part: MethodPart, levels: readonly Level[]): Method {
  return { ...method, [part]: levels };
}

function withCells(
  method: Method,
  cellOf: (code: string, at: { row: number; column: number }) => string,
): Method {
  const cells = method.matrix.cells.map((codes, row) =>
    codes.map((code, column) => cellOf(code, { row, column })),
  );
  return { ...method, matrix: { ...method.matrix, cells } };
}

/** The cells changed line by line: rows for probability, columns for consequence. */
function withLines(
  method: Method,
  part: MethodPart,
  change: (lines: readonly string[][]) => string[][],
): Method {
  const { cells } = method.matrix;
  const changed = part === 'probability' ? change(cells) : turned(change(turned(cells)));
  return { ...method, matrix: { ...method.matrix, cells: changed } };
}

function turned(cells: readonly (readonly string[])[]): string[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
}

function shifted<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  return item === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** What holds for every judgement, with other words; what is emptied goes. */
export function conventionsEdited(method: Method, patch: Conventions): Method {
  const { conventions, ...rest } = method;
  const kept = onlySaid({ ...conventions, ...patch });
  return kept ? { ...rest, conventions: kept } : rest;
}

function withoutEmpty({ description, interval, frequency, domains, acceptance, ...level }: Level): Level {
  const [keptDomains, keptAcceptance] = [onlySaid(domains ?? {}), onlySaid(acceptance ?? {})];
  return {
    ...level,
    ...(isSaid(description) && { description }),
    ...(isSaid(interval) && { interval }),
    ...(frequency && (frequency.from ?? frequency.to) !== null && { frequency }),
    ...(keptDomains && { domains: keptDomains }),
    ...(keptAcceptance && { acceptance: keptAcceptance }),
  };
}

/** The parts that say something; null where none does. */
function onlySaid<T extends object>(parts: T): T | null {
  const said = Object.entries(parts).filter(([, part]) =>
    typeof part === 'object' ? isSaid(part as Words) : part !== undefined,
  );
  return said.length === 0 ? null : (Object.fromEntries(said) as T);
}

function isSaid(words: Words | undefined): boolean {
  return words !== undefined && (words.sv !== '' || words.en !== '');
}
