import { type Axis, axes, languages } from '../codes.ts';
import { frequencyWarnings } from './lint-frequency.ts';
import { codesOf, hasFigures, type Level, levelStep, type Method, placeOf } from './method.ts';
import { isShown } from './register-columns.ts';

/** The parts of a method that are lists of levels. */
export type MethodPart = Axis | 'levels';
export const methodParts: readonly MethodPart[] = [...axes, 'levels'];

const methodWarnings = [
  'falls',
  'step-without-effect',
  'top-in-lowest',
  'lowest-beside-highest',
  'lowest-corner-highest',
  'too-few-levels',
  'level-unused',
  'names-alike',
  'looks-alike',
  'looks-out-of-order',
  'interval-turned',
  'interval-order',
  'interval-overlap',
  'interval-gap',
  'register-without-pair',
] as const;
export type MethodWarningCode = (typeof methodWarnings)[number];

/** A cell of the matrix by its places, lowest 0. */
export type CellPlace = { readonly row: number; readonly column: number };

/** Something to think over; nothing is ever forbidden by it. */
export type MethodWarning = {
  readonly code: MethodWarningCode;
  readonly part: MethodPart;
  /** The levels it is about, by name; none where it is about the matrix as a whole. */
  readonly about: readonly Level[];
  /** The cells it points at, row by row from the lowest. */
  readonly cells: readonly CellPlace[];
};

type Seen = CellPlace & { readonly height: number };

/**
 * What speaks against a method, in the order of `methodWarnings`.
 *
 * Three are the axioms of L. A. Cox, "What's Wrong with Risk Matrices?", Risk Analysis 28 (2008), pp. 497–512: from weak
 * consistency follows that the top level stands neither in the lowest row nor in the lowest column (lemma 2) and never
 * shares an edge with the lowest (lemma 1); betweenness, that a rise from the lowest to the highest passes through a
 * level between them, also over a corner, for which three levels at least are needed.
 */
export function lintMethod(method: Method): MethodWarning[] {
  const cells = seenCells(method);
  const found = [
    ...axes.flatMap((axis) => [
      ...falls(cells, axis),
      ...stepsWithoutEffect(method, cells, axis),
      ...topInLowest(method, cells, axis),
    ]),
    ...extremesThatMeet(method, cells),
    ...levelWarnings(method, cells),
    ...methodParts.flatMap((part) => namesAlike(method, cells, part)),
    ...frequencyWarnings(method),
    ...(hasLevelAlone(method) ? [warning('register-without-pair', 'levels', [])] : []),
  ];
  return found.sort((a, b) => methodWarnings.indexOf(a.code) - methodWarnings.indexOf(b.code));
}

/** A register that shows the level but not both judgements that it follows from. */
function hasLevelAlone(method: Method): boolean {
  return !axes.every((axis) => isShown(method, axis));
}

function seenCells(method: Method): Seen[] {
  return method.probability.flatMap((_, row) =>
    method.consequence.map((_level, column) => {
      const code = method.matrix.cells[row]?.[column] ?? null;
      return { row, column, height: placeOf(method.levels, code) };
    }),
  );
}

/** The neighbour one step higher on an axis, or on both. */
function neighbour(cells: readonly Seen[], cell: CellPlace, step: CellPlace): Seen | undefined {
  return cells.find((each) => each.row === cell.row + step.row && each.column === cell.column + step.column);
}

const oneUp: Readonly<Record<Axis, CellPlace>> = {
  probability: { row: 1, column: 0 },
  consequence: { row: 0, column: 1 },
};

/** Pairs of a cell and its neighbour that are as asked, each cell once. */
function pairsWhere(
  cells: readonly Seen[],
  step: CellPlace,
  isSo: (cell: Seen, next: Seen) => boolean,
): CellPlace[] {
  const hits = cells.flatMap((cell) => {
    const next = neighbour(cells, cell, step);
    return next && isSo(cell, next) ? [cell, next] : [];
  });
  return placesOf(cells.filter((cell) => hits.includes(cell)));
}

function placesOf(cells: readonly Seen[]): CellPlace[] {
  return cells.map(({ row, column }) => ({ row, column }));
}

function warning(
  code: MethodWarningCode,
  part: MethodPart,
  cells: readonly CellPlace[],
  about: readonly Level[] = [],
): MethodWarning {
  return { code, part, about, cells };
}

function falls(cells: readonly Seen[], axis: Axis): MethodWarning[] {
  const fallen = pairsWhere(cells, oneUp[axis], (cell, next) => next.height < cell.height);
  return fallen.length === 0 ? [] : [warning('falls', axis, fallen)];
}

/** Two neighbouring steps of a scale that give the same level everywhere: the room would vote on nothing. */
function stepsWithoutEffect(method: Method, cells: readonly Seen[], axis: Axis): MethodWarning[] {
  const along = axis === 'probability' ? 'row' : 'column';
  const line = (place: number) => cells.filter((cell) => cell[along] === place);
  return method[axis].slice(1).flatMap((upper, place) => {
    const [low, high] = [line(place), line(place + 1)];
    const isSame = low.every((cell, index) => cell.height === high[index]?.height);
    const lower = method[axis][place];
    if (!isSame || !lower) return [];
    const both = cells.filter((cell) => low.includes(cell) || high.includes(cell));
    return [warning('step-without-effect', axis, placesOf(both), [lower, upper])];
  });
}

function topInLowest(method: Method, cells: readonly Seen[], axis: Axis): MethodWarning[] {
  const along = axis === 'probability' ? 'row' : 'column';
  const top = method.levels.length - 1;
  const there = cells.filter((cell) => cell[along] === 0 && cell.height === top);
  const about = [method.levels[top], method[axis][0]].filter((level) => level !== undefined);
  return there.length === 0 ? [] : [warning('top-in-lowest', axis, placesOf(there), about)];
}

function extremesThatMeet(method: Method, cells: readonly Seen[]): MethodWarning[] {
  const top = method.levels.length - 1;
  const about = [method.levels[0], method.levels[top]].filter((level) => level !== undefined);
  const areExtremes = (a: Seen, b: Seen) =>
    Math.min(a.height, b.height) === 0 && Math.max(a.height, b.height) === top;
  const edges = axes.flatMap((axis) => pairsWhere(cells, oneUp[axis], areExtremes));
  const rises = (low: Seen, high: Seen) => low.height === 0 && high.height === top;
  const corners = pairsWhere(cells, { row: 1, column: 1 }, rises);
  const beside = placesOf(
    cells.filter((cell) => edges.some(({ row, column }) => row === cell.row && column === cell.column)),
  );
  return [
    ...(beside.length > 0 ? [warning('lowest-beside-highest', 'levels', beside, about)] : []),
    ...(corners.length > 0 ? [warning('lowest-corner-highest', 'levels', corners, about)] : []),
    ...(method.levels.length < 3 ? [warning('too-few-levels', 'levels', [])] : []),
  ];
}

function levelWarnings(method: Method, cells: readonly Seen[]): MethodWarning[] {
  const used = new Set(cells.map(({ height }) => height));
  const unused = method.levels.filter((_, place) => !used.has(place));
  const steps = method.levels.map((level) => levelStep(method, level));
  const looks = method.levels.slice(1).flatMap((upper, place) => {
    const difference = (steps[place + 1] ?? 0) - (steps[place] ?? 0);
    const lower = method.levels[place];
    if (difference > 0 || !lower || (difference === 0 && hasFigures(method))) return [];
    const there = cells.filter(({ height }) => height === place || height === place + 1);
    const code = difference === 0 ? 'looks-alike' : 'looks-out-of-order';
    return [warning(code, 'levels', placesOf(there), [lower, upper])];
  });
  return [...unused.map((level) => warning('level-unused', 'levels', [], [level])), ...looks];
}

/** Levels of one part with the same name in a language, capitals apart. */
function namesAlike(method: Method, cells: readonly Seen[], part: MethodPart): MethodWarning[] {
  const levels: readonly Level[] = method[part];
  const sets = languages.flatMap((language) => [
    ...Map.groupBy(levels, (level) => level[language].trim().toLowerCase()).values(),
  ]);
  const twins = sets.filter((set) => set.length > 1);
  const isFirst = (set: readonly Level[], index: number) =>
    twins.findIndex((other) => codesOf(other) === codesOf(set)) === index;
  return twins.filter(isFirst).map((set) => {
    const places = set.map((level) => placeOf(levels, level.code));
    const along = { probability: 'row', consequence: 'column', levels: 'height' } as const;
    const there = cells.filter((cell) => places.includes(cell[along[part]]));
    return warning('names-alike', part, placesOf(there), set);
  });
}
