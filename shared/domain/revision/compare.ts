import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import type { Risk } from '../tables.ts';
import type { Book, BookRow, BookTable } from './book.ts';
import { derivedMeasureNotes, derivedNotes } from './derived.ts';
import { compareRow, type Difference, editOf, type Found, type Note, newRow, same } from './differences.ts';
import { revisedMeasure, revisedRisk } from './fields.ts';
import type { State } from './state.ts';
import { readNumber, readNumbers } from './values.ts';

/** The workshop as it is, and as it was when the workbook was made (as it is, where that is not known). */
export type States = { readonly now: State; readonly base: State };

/**
 * What an analyst has changed in a workbook, against the workshop as it is: differences to accept line by line, and
 * everything that cannot be taken in. What the workshop itself changed since the export is no difference unless the
 * analyst changed it too. Null where no row belongs to this workshop.
 */
export function compareBook(book: Book, states: States): Found | null {
  const risks = book.register ? compareRisks(book.register, states) : none;
  const measures = book.measures ? compareMeasures(book.measures, states, risks.newByNumber) : none;
  if (risks.matched + measures.matched === 0) return null;
  const unknownColumns = (['register', 'measures'] as const).flatMap((sheet) =>
    (book[sheet]?.unknownColumns ?? []).map(
      (text): Note => ({ reason: 'unknown-column', sheet, row: null, column: null, text }),
    ),
  );
  return {
    differences: [...risks.differences, ...measures.differences],
    notes: [...risks.notes, ...measures.notes, ...unknownColumns],
  };
}

type Compared = {
  differences: Difference[];
  notes: Note[];
  matched: number;
  newByNumber: Map<number, string>;
};
const none: Compared = { differences: [], notes: [], matched: 0, newByNumber: new Map() };

function compareRisks({ rows, columns }: BookTable<RegisterColumn>, states: States): Compared {
  const { now, base } = states;
  const found: Compared = { differences: [], notes: [], matched: 0, newByNumber: new Map() };
  const seen = new Set<string>();
  const coded = new Set(rows.map(({ cells }) => cells.code?.trim() ?? ''));
  const strange: BookRow<RegisterColumn>[] = [];
  for (const row of rows.filter(isFilled)) {
    const match = riskOf(row, states, coded);
    if (typeof match === 'string') found.notes.push(noteOf('register', row, match, titleIn(row)));
    else if (match === null) strange.push(row);
    else if (seen.has(match.id)) found.notes.push(noteOf('register', row, 'twice', titleIn(row)));
    else {
      seen.add(match.id);
      const subject = { kind: 'risk', id: match.id, number: match.number, title: now.title(match) } as const;
      const was = base.risks.get(match.id);
      const compared = compareRow(row, subject, revisedRisk, { now: match, base: was }, states);
      found.differences.push(...compared.differences);
      found.notes.push(...compared.notes, ...derivedNotes(row, was ?? match, was ? base : now));
    }
  }
  found.matched = seen.size;
  for (const row of strange) takeNewRisk(row, found, now);
  if (columns.has('code') || columns.has('number'))
    for (const risk of now.risks.values())
      if (!seen.has(risk.id) && base.risks.has(risk.id) && found.matched > 0)
        found.notes.push(missing('register', `${risk.number} ${now.title(risk)}`));
  return found;
}

/** By its code, or by its number where there is no code; null of a row that is new. */
function riskOf(
  { cells }: BookRow<RegisterColumn>,
  { now, base }: States,
  coded: ReadonlySet<string>,
): Risk | null | 'unknown-code' | 'removed-since' | 'twice' {
  const code = cells.code?.trim() ?? '';
  if (code !== '') return now.risks.get(code) ?? (base.risks.has(code) ? 'removed-since' : 'unknown-code');
  const number = readNumber(cells.number ?? '');
  const numbered = typeof number === 'number' ? now.riskByNumber.get(number) : undefined;
  if (!numbered) return null;
  return coded.has(numbered.id) ? 'twice' : numbered;
}

function takeNewRisk(row: BookRow<RegisterColumn>, found: Compared, now: State): void {
  const { values, notes } = newRow(row, 'register', revisedRisk, now);
  const { title } = values;
  if (typeof title !== 'string' || title === '' || found.matched === 0) {
    found.notes.push(noteOf('register', row, 'no-title', titleIn(row)));
    return;
  }
  const id = `new-risk-${row.row}`;
  const number = readNumber(row.cells.number ?? '');
  if (typeof number === 'number') found.newByNumber.set(number, id);
  const subject = { kind: 'risk', id, number: null, title } as const;
  found.differences.push({ is: 'new', key: `risk/${id}`, subject, values, risks: [] });
  found.notes.push(...notes);
}

function compareMeasures(
  { rows, columns }: BookTable<MeasureColumn>,
  states: States,
  newByNumber: ReadonlyMap<number, string>,
): Compared {
  const { now, base } = states;
  const found: Compared = { differences: [], notes: [], matched: 0, newByNumber: new Map() };
  const seen = new Set<string>();
  for (const row of rows.filter(isFilled)) {
    const code = row.cells.code?.trim() ?? '';
    const measure = now.measures.get(code);
    const text = row.cells.measure ?? '';
    if (!measure && code !== '')
      found.notes.push(
        noteOf('measures', row, base.measures.has(code) ? 'removed-since' : 'unknown-code', text),
      );
    else if (measure && seen.has(code)) found.notes.push(noteOf('measures', row, 'twice', text));
    else if (measure) {
      seen.add(code);
      const served = now.served(code);
      const number = now.risks.get(served[0] ?? '')?.number ?? null;
      const subject = { kind: 'measure', id: code, number, title: measure.text } as const;
      const was = base.measures.get(code);
      const compared = compareRow(row, subject, revisedMeasure, { now: measure, base: was }, states);
      found.differences.push(...compared.differences);
      found.notes.push(...compared.notes, ...derivedMeasureNotes(row, was ?? measure, was ? base : now));
      compareServed(row, subject, states, newByNumber, found);
    } else takeNewMeasure(row, columns, found, now, newByNumber);
  }
  found.matched = seen.size;
  if (columns.has('code')) found.differences.push(...goneMeasures(seen, states));
  return found;
}

/** Which risks a measure serves: by their numbers, in any order. */
function compareServed(
  row: BookRow<MeasureColumn>,
  subject: Difference['subject'],
  { now, base }: States,
  newByNumber: ReadonlyMap<number, string>,
  found: Compared,
): void {
  const cell = row.cells.number;
  if (cell === undefined) return;
  const before = inOrder(now.served(subject.id), now);
  const was = base.measures.has(subject.id) ? inOrder(base.served(subject.id), now) : before;
  const ids = readNumbers(cell)?.map((number) => newByNumber.get(number) ?? now.riskByNumber.get(number)?.id);
  if (!ids || ids.length === 0 || ids.includes(undefined))
    return void found.notes.push({ ...noteOf('measures', row, 'not-understood', cell), column: 'number' });
  const after = inOrder(ids as string[], now);
  if (!same(after, was) && !same(after, before))
    found.differences.push(editOf(subject, 'risks', before, after, was));
}

function inOrder(ids: readonly string[], now: State): string[] {
  const numberOf = (id: string) => now.risks.get(id)?.number ?? Number.MAX_SAFE_INTEGER;
  return ids.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** A row without a code is a new measure; where codes have been taken away nobody can tell, and it is listed. */
function takeNewMeasure(
  row: BookRow<MeasureColumn>,
  columns: ReadonlySet<MeasureColumn>,
  found: Compared,
  now: State,
  newByNumber: ReadonlyMap<number, string>,
): void {
  const { values, notes } = newRow(row, 'measures', revisedMeasure, now);
  const { text } = values;
  const words = row.cells.measure ?? '';
  if (typeof text !== 'string' || text === '' || !columns.has('code'))
    return void found.notes.push(
      noteOf('measures', row, columns.has('code') ? 'no-title' : 'unknown-code', words),
    );
  const numbers = readNumbers(row.cells.number ?? '') ?? [];
  const risks = numbers.map((number) => newByNumber.get(number) ?? now.riskByNumber.get(number)?.id);
  if (risks.length === 0 || risks.includes(undefined))
    return void found.notes.push(noteOf('measures', row, 'no-risk', words));
  const id = `new-measure-${row.row}`;
  const number = now.risks.get(risks[0] ?? '')?.number ?? null;
  const subject = { kind: 'measure', id, number, title: text } as const;
  found.differences.push({ is: 'new', key: `measure/${id}`, subject, values, risks: risks as string[] });
  found.notes.push(...notes);
}

function goneMeasures(seen: ReadonlySet<string>, { now, base }: States): Difference[] {
  return [...now.measures.values()]
    .filter(({ id }) => !seen.has(id) && base.measures.has(id))
    .map(({ id, text }) => {
      const number = now.risks.get(now.served(id)[0] ?? '')?.number ?? null;
      const subject = { kind: 'measure', id, number, title: text } as const;
      return { is: 'gone', key: `measure/${id}`, subject };
    });
}

function isFilled({ cells }: BookRow<string>): boolean {
  return Object.values(cells).some((cell) => cell !== undefined && cell.trim() !== '');
}

function titleIn({ cells }: BookRow<RegisterColumn>): string {
  return cells.risk?.trim() || (Object.values(cells).find((cell) => cell.trim() !== '') ?? '');
}

function noteOf(
  sheet: Note['sheet'],
  { row }: { readonly row: number },
  reason: Note['reason'],
  text: string,
): Note {
  return { reason, sheet, row, column: null, text };
}

function missing(sheet: Note['sheet'], text: string): Note {
  return { reason: 'not-in-workbook', sheet, row: null, column: null, text };
}
