// Which risk or measure a row of the workbook is about. Its hidden code says so, unless what is in sight says otherwise: rows
// are copied with their codes, and sorted without them.

import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import type { Measure, Risk } from '../tables.ts';
import { folded } from '../text/signs.ts';
import type { BookRow } from './book.ts';
import type { States } from './compared.ts';
import { readNumber } from './values.ts';

/** Why a row matches nothing in the workshop. */
type Strange = 'unknown-code' | 'removed-since' | 'twice';
/** What a row is about; null of one that is new. `isDoubted` where its number and its name are those of different risks. */
export type Identified<T> = {
  readonly is: T | null | Strange;
  readonly isDoubted: boolean;
  /** The code of the row belongs to another one: it was sorted without its hidden columns. */
  readonly isApart: boolean;
};

type RiskRow = BookRow<RegisterColumn>;
type MeasureRow = BookRow<MeasureColumn>;

/** The risks that rows of the register are about. */
export function identifyRisks(rows: readonly RiskRow[], states: States): Map<RiskRow, Identified<Risk>> {
  const { now, base } = states;
  const coded = new Set(rows.map(({ cells }) => cells.code?.trim() ?? ''));
  const found = new Map(rows.map((row) => [row, riskOf(row, states, coded)]));
  const scoreOf = (row: RiskRow, risk: Risk) =>
    Number(readNumber(row.cells.number ?? '') === risk.number) +
    Number(isCalled(row.cells.risk, [now.title(risk), titleIn(base, risk.id)]));
  return withoutCopies(rows, found, scoreOf);
}

/** The measures that rows are about. */
export function identifyMeasures(
  rows: readonly MeasureRow[],
  { now, base }: States,
): Map<MeasureRow, Identified<Measure>> {
  const textsOf = ({ id, text }: Measure) => [text, base.measures.get(id)?.text ?? text];
  const codeOf = ({ cells }: MeasureRow) => cells.code?.trim() ?? '';
  const isOwn = (row: MeasureRow, measure: Measure) => isCalled(row.cells.measure, textsOf(measure));
  const byText = Map.groupBy(now.measures.values(), ({ text }) => folded(text));
  const rowOf = new Map(rows.map((row) => [codeOf(row), row]));
  const found = rows.map((row): readonly [MeasureRow, Identified<Measure>] => {
    const code = codeOf(row);
    const measure = now.measures.get(code);
    if (code === '') return [row, sure<Measure>(null)];
    if (!measure) return [row, sure<Measure>(base.measures.has(code) ? 'removed-since' : 'unknown-code')];
    const [other, ...more] = byText.get(folded(row.cells.measure ?? '')) ?? [];
    const itsRow = other && rowOf.get(other.id);
    const isApart =
      !isOwn(row, measure) &&
      more.length === 0 &&
      itsRow !== undefined &&
      other !== undefined &&
      !isOwn(itsRow, other);
    return [row, isApart ? { is: other, isDoubted: false, isApart } : sure(measure)];
  });
  return withoutCopies(rows, new Map(found), (row, measure) => Number(isOwn(row, measure)));
}

/** By its code, or by its number where there is no code, or where number and name agree on another risk. */
function riskOf(row: RiskRow, { now, base }: States, coded: ReadonlySet<string>): Identified<Risk> {
  const { cells } = row;
  const code = cells.code?.trim() ?? '';
  const number = readNumber(cells.number ?? '');
  const numbered = typeof number === 'number' ? now.riskByNumber.get(number) : undefined;
  if (code === '') {
    if (!numbered) return sure<Risk>(null);
    return sure<Risk>(coded.has(numbered.id) ? 'twice' : numbered);
  }
  const risk = now.risks.get(code);
  if (!risk) return sure<Risk>(base.risks.has(code) ? 'removed-since' : 'unknown-code');
  if (cells.number === undefined || number === risk.number || isOf(cells.risk, risk, { now, base }))
    return sure(risk);
  if (numbered && isOf(cells.risk, numbered, { now, base }))
    return { is: numbered, isDoubted: false, isApart: true };
  return { is: risk, isDoubted: typeof number === 'number', isApart: false };
}

/** Of several rows about one and the same, the one that still looks like it is; the others are copies of it. */
function withoutCopies<R, T extends { readonly id: string }>(
  rows: readonly R[],
  found: ReadonlyMap<R, Identified<T>>,
  scoreOf: (row: R, of: T) => number,
): Map<R, Identified<T>> {
  const result = new Map(found);
  const about = rows.flatMap((row) => {
    const is = found.get(row)?.is;
    return is !== null && typeof is === 'object' ? [{ row, of: is }] : [];
  });
  for (const own of Map.groupBy(about, ({ of }) => of.id).values()) {
    if (own.length === 1) continue;
    const [, ...copies] = own.toSorted((a, b) => scoreOf(b.row, b.of) - scoreOf(a.row, a.of));
    for (const { row } of copies) result.set(row, sure<T>('twice'));
  }
  return result;
}

function sure<T>(is: T | null | Strange): Identified<T> {
  return { is, isDoubted: false, isApart: false };
}

function isOf(cell: string | undefined, risk: Risk, { now, base }: States): boolean {
  return isCalled(cell, [now.title(risk), titleIn(base, risk.id)]);
}

function titleIn(base: States['base'], id: string): string | undefined {
  const risk = base.risks.get(id);
  return risk && base.title(risk);
}

function isCalled(cell: string | undefined, names: readonly (string | undefined)[]): boolean {
  return cell === undefined || names.some((name) => name !== undefined && folded(name) === folded(cell));
}
