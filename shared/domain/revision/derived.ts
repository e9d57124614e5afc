import { messages } from '../../words/index.ts';
import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import { level } from '../method/method.ts';
import type { Measure, Risk } from '../tables.ts';
import { folded } from '../text/signs.ts';
import { lastDay } from '../workshop/loose-date.ts';
import { latestDue } from '../workshop/measures.ts';
import type { BookRow } from './book.ts';
import { amongOf, type Note } from './differences.ts';
import type { State } from './state.ts';
import { readDay, readLevel, readLooseDate } from './values.ts';

type Row = BookRow<RegisterColumn>;

/**
 * Cells of the register that only show what stands elsewhere. Where somebody has written in one it is said, since it
 * cannot be taken in: measures are changed in their own sheet, and a level follows from its pair.
 */
export function derivedNotes(row: Row, risk: Risk, state: State): Note[] {
  const columns: RegisterColumn[] = [];
  if (levelWrittenOver(row, 'level', ['probability', 'consequence'], risk, state)) columns.push('level');
  if (levelWrittenOver(row, 'residualLevel', ['residualProbability', 'residualConsequence'], risk, state))
    columns.push('residualLevel');
  const basis = folded(row.cells.residualBasis ?? '');
  const bases = Object.values(messages).flatMap(({ common }) => Object.values(common.residualBasis));
  if (basis !== '' && !bases.some((word) => folded(word) === basis)) columns.push('residualBasis');
  if (isMoreThanParts(row.cells.acceptanceLacks ?? '')) columns.push('acceptanceLacks');
  const measures = state.measuresOf(risk.id);
  if (
    linesDiffer(
      row.cells.measures,
      measures.map(({ text }) => text),
    )
  )
    columns.push('measures');
  const owners = measures.map(({ ownerId }) => state.name(ownerId));
  if (!owners.includes(undefined)) {
    const names = new Set(owners.filter((owner) => owner !== null && owner !== ''));
    if (linesDiffer(row.cells.owners, [...names] as string[])) columns.push('owners');
  }
  const due = row.cells.due;
  if (due !== undefined && readLooseDate(due, state.workshop) !== latestDue(measures)) columns.push('due');
  return columns.map((column) => ({
    reason: 'derived',
    sheet: 'register',
    row: row.row,
    column,
    text: row.cells[column] ?? '',
  }));
}

/** Whether a cell that names what is missing for acceptance says anything else, in either language. */
function isMoreThanParts(cell: string): boolean {
  const parts = Object.values(messages).flatMap(({ common }) => Object.values(common.acceptancePart));
  const said = cell.split(',').filter((each) => each.trim() !== '');
  return said.some((each) => !parts.some((part) => folded(part) === folded(each)));
}

/** As `derivedNotes`, of the sheet of measures: the day to sort by follows from the time, and being overdue from both. */
export function derivedMeasureNotes(row: BookRow<MeasureColumn>, measure: Measure, state: State): Note[] {
  const { due = '', dueDay = '', overdue = '' } = row.cells;
  const written = readLooseDate(due, state.workshop) ?? null;
  const days = [null, ...[measure.due, written].map((time) => time && lastDay(time))];
  const columns: MeasureColumn[] = [];
  const shown = readDay(dueDay, state.workshop);
  if (shown === undefined || !days.includes(shown)) columns.push('dueDay');
  const words = Object.values(messages).map(({ workbook }) => folded(workbook.overdue));
  if (overdue.trim() !== '' && !words.includes(folded(overdue))) columns.push('overdue');
  return columns.map((column) => ({
    reason: 'derived',
    sheet: 'measures',
    row: row.row,
    column,
    text: row.cells[column] ?? '',
  }));
}

/** Lines of a cell against what they were made of: as many, and each with its words. Very long cells end in a remark. */
function linesDiffer(cell: string | undefined, items: readonly string[]): boolean {
  if (cell === undefined) return false;
  const lines = cell.split('\n').filter((each) => each.trim() !== '');
  if (/^… /.test(lines.at(-1) ?? '')) return false;
  return (
    lines.length !== items.length ||
    items.some((item, index) => !folded(lines[index] ?? '').includes(folded(item)))
  );
}

/** A program that does not calculate leaves the level of the export: only a third level has been typed. */
function levelWrittenOver(
  { cells }: Row,
  column: 'level' | 'residualLevel',
  [p, c]: readonly ['probability' | 'residualProbability', 'consequence' | 'residualConsequence'],
  risk: Risk,
  state: State,
): boolean {
  const cell = folded(cells[column] ?? '');
  if (cell === '' || cells[p] === undefined || cells[c] === undefined) return false;
  const { method } = state.workshop;
  const among = amongOf(state);
  const probability = readLevel('probability', cells[p], among);
  const consequence = readLevel('consequence', cells[c], among);
  const pairs = [
    [risk[p], risk[c]],
    [probability, consequence],
  ] as const;
  return !pairs.some(([one, other]) => {
    const code = level(method, (one ?? null) as string | null, (other ?? null) as string | null)?.code;
    const found = method.levels.findIndex((each) => each.code === code);
    const names = found < 0 ? [] : [method.levels[found]?.sv, method.levels[found]?.en];
    return names.some((name) => name && (folded(name) === cell || folded(`${found + 1}. ${name}`) === cell));
  });
}
