import { type Level, level } from '../../shared/domain/method/method.ts';
import type { BookView } from './book-view.ts';
import { Formula, fixedRange } from './sheet-writer.ts';
import { methodLayout } from './sheets/method.ts';
import { sheetName } from './table-sheet.ts';

/** A pair of ratings and the cells where they stand. */
export type RatedCells = {
  readonly probability: string | null;
  readonly consequence: string | null;
  readonly probabilityCell: string;
  readonly consequenceCell: string;
};

/** Makes the formula that finds the level of a pair in the matrix of the method sheet; "" while a rating is missing. */
export function levelFormulas(view: BookView): (pair: RatedCells) => Formula {
  const sheet = sheetName(view, 'method');
  const layout = methodLayout(view);
  const body = fixedRange(sheet, layout.body);
  const rows = fixedRange(sheet, layout.probabilityHeads);
  const columns = fixedRange(sheet, layout.consequenceHeads);
  const needle = (cell: string, names: ReadonlyMap<string, string>) =>
    [...names.values()].some((name) => /[*?~]/.test(name)) ? withoutWildcards(cell) : cell;
  return ({ probability, consequence, probabilityCell: p, consequenceCell: c }) =>
    new Formula(
      `IF(OR(${p}="",${c}=""),"",INDEX(${body},` +
        `MATCH(${needle(p, view.names.probability)},${rows},0),` +
        `MATCH(${needle(c, view.names.consequence)},${columns},0)))`,
      levelName(view, level(view.method, probability, consequence)),
    );
}

/** What a level is called in the workbook; nothing while unrated. */
function levelName({ names }: BookView, of: Level | null): string {
  return of === null ? '' : (names.levels.get(of.code) ?? '');
}

/** MATCH takes * and ? for wildcards; a tilde before them takes that away. */
function withoutWildcards(cell: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;
}
