// The formulas that find the level of a pair of ratings in the matrix of the method sheet. They know what people write in a
// cell beside what its list offers: a blank too many, or the number of a level.

import { type Axis, axes } from '../../shared/domain/codes.ts';
import { type Level, level, type Method, placeOf } from '../../shared/domain/method/method.ts';
import type { BookView } from './book-view.ts';
import { Formula, fixedRange, inThisRow } from './sheet-writer.ts';
import { methodLayout } from './sheets/method.ts';
import { sheetName } from './table-sheet.ts';

/** Shown as the number of a level that the scale does not have. */
const strange = '?';

/** The heads of a pair of ratings in a table, of their numbers, and of their level. */
type RatedHeads = {
  readonly [A in Axis]: { readonly name: string; readonly step: string };
} & { readonly level: string };
/** A pair of ratings by their codes. */
export type Rated = { readonly [A in Axis]: string | null };

/** The formulas of one pair in every row of a table, and what they come to for a row. */
type LevelFormulas = {
  readonly step: { readonly [A in Axis]: (pair: Rated) => Formula };
  readonly level: (pair: Rated) => Formula;
  readonly levelStep: (pair: Rated) => Formula;
};

/** Makes the formulas of a pair. They come to "" while a rating is missing, and to a word where one is no level at all. */
export function levelFormulas(view: BookView, table: string, heads: RatedHeads): LevelFormulas {
  const { method } = view;
  const step = (axis: Axis) => {
    const text = stepFormula(view, axis, inThisRow(table, heads[axis].name));
    return (pair: Rated) => new Formula(text, stepOf(method, axis, pair[axis]));
  };
  const [p, c] = axes.map((axis) => inThisRow(table, heads[axis].step));
  const isMissing = `OR(${p}="",${c}="")`;
  const levelText = `IF(${isMissing},"",IFERROR(INDEX(${bodyOf(view)},${method.probability.length + 1}-${p},${c}),"${strangeLevel(view)}"))`;
  const found = inThisRow(table, heads.level);
  const stepText = `IFERROR(MATCH(${needle(found, view.names.levels)},${namesOf(view, 'levels')},0),"")`;
  const of = ({ probability, consequence }: Rated) => level(method, probability, consequence);
  return {
    step: { probability: step('probability'), consequence: step('consequence') },
    level: (pair) => new Formula(levelText, levelName(view, of(pair))),
    levelStep: (pair) => new Formula(stepText, levelStepOf(method, of(pair))),
  };
}

/** What stands instead of the level of a pair that names no level of the scales. */
export function strangeLevel({ label }: Pick<BookView, 'label'>): string {
  return label('workbook:strangeLevel');
}

/** The number of a level by its name, by its name with blanks around it, or by the number itself. */
function stepFormula(view: BookView, axis: Axis, cell: string): string {
  const names = namesOf(view, axis);
  const numbers = view.method[axis].map((_, place) => `"${place + 1}"`).join(',');
  const byName = `MATCH(${needle(cell, view.names[axis])},${names},0)`;
  const trimmed = `MATCH(${needle(`TRIM(${cell})`, view.names[axis])},${names},0)`;
  const byNumber = `MATCH(TRIM(${cell}),{${numbers}},0)`;
  return `IF(TRIM(${cell})="","",IFERROR(${byName},IFERROR(${trimmed},IFERROR(${byNumber},"${strange}"))))`;
}

function bodyOf(view: BookView): string {
  return fixedRange(sheetName(view, 'method'), methodLayout(view).body);
}

function namesOf(view: BookView, scale: Axis | 'levels'): string {
  return fixedRange(sheetName(view, 'method'), methodLayout(view)[`${scale}Names`]);
}

function stepOf(method: Method, axis: Axis, code: string | null): number | '' {
  const place = placeOf(method[axis], code);
  return place < 0 ? '' : place + 1;
}

function levelStepOf({ levels }: Method, of: Level | null): number | '' {
  return of === null ? '' : placeOf(levels, of.code) + 1;
}

/** What a level is called in the workbook; nothing while unrated. */
function levelName({ names }: BookView, of: Level | null): string {
  return of === null ? '' : (names.levels.get(of.code) ?? '');
}

/** MATCH takes * and ? for wildcards; a tilde before them takes that away. */
function needle(cell: string, names: ReadonlyMap<string, string>): string {
  const isPlain = ![...names.values()].some((name) => /[*?~]/.test(name));
  return isPlain ? cell : `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;
}
