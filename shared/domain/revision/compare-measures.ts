// The sheet of measures on its way back: what differs in its rows, rows that are new, and measures that are gone.

import type { MeasureColumn } from '../fields/columns.ts';
import type { Measure } from '../tables.ts';
import { folded } from '../text/signs.ts';
import type { BookRow, BookTable } from './book.ts';
import {
  type Compared,
  isCleared,
  isFilled,
  isNewSince,
  missingColumns,
  noteOf,
  type States,
  tellApart,
} from './compared.ts';
import { derivedMeasureNotes } from './derived.ts';
import { compareRow, type Difference, editOf, newRow, same } from './differences.ts';
import { revisedMeasure } from './fields.ts';
import { identifyMeasures } from './identify.ts';
import { keptAsNote } from './kept-as-note.ts';
import type { State } from './state.ts';
import { unreadCells } from './unread.ts';
import { readNumbers } from './values.ts';

/** What differs in the sheet of measures; numbers of new risks stand for these. */
export function compareMeasures(
  table: BookTable<MeasureColumn>,
  states: States,
  newByNumber: ReadonlyMap<number, string>,
): Compared {
  const { rows, columns } = table;
  const isWhole = missingColumns(table, revisedMeasure).length === 0;
  const found: Compared = { differences: [], notes: [], matched: 0, newByNumber: new Map() };
  const seen = new Set<string>();
  const filled = rows.filter((row) => isFilled(row) && !isCleared(row, revisedMeasure));
  const identified = identifyMeasures(filled, states);
  for (const row of filled) {
    const { is, isApart } = identified.get(row) ?? { is: null, isApart: false };
    if (typeof is === 'string') found.notes.push(noteOf('measures', row, is, row.cells.measure ?? ''));
    else if (is === null) takeNewMeasure(row, columns, found, states, newByNumber);
    else {
      seen.add(is.id);
      compareMeasure(isWhole ? row : { ...row, strange: [] }, is, isApart, states, newByNumber, found);
    }
  }
  tellApart('measures', [...identified.values()], found);
  found.matched = seen.size;
  if (columns.has('code')) found.differences.push(...goneMeasures(seen, states));
  return found;
}

function compareMeasure(
  row: BookRow<MeasureColumn>,
  measure: Measure,
  isApart: boolean,
  states: States,
  newByNumber: ReadonlyMap<number, string>,
  found: Compared,
): void {
  const { now, base } = states;
  const number = now.risks.get(now.served(measure.id)[0] ?? '')?.number ?? null;
  const subject = { kind: 'measure', id: measure.id, number, title: measure.text } as const;
  const was = base.measures.get(measure.id);
  const compared = compareRow(row, subject, revisedMeasure, { now: measure, base: was }, states);
  const kept = keptAsNote(row, subject, 'progress', measure.progress, compared.differences);
  found.differences.push(...compared.differences, ...kept);
  found.notes.push(...compared.notes, ...derivedMeasureNotes(row, was ?? measure, was ? base : now));
  if (!isApart) found.notes.push(...unreadCells(row, 'measures'));
  compareServed(row, subject, states, newByNumber, found);
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
  { now, base }: States,
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
  const isHere = [...now.measures.values()].some(
    (each) =>
      isNewSince(each.id, now.measures, base.measures) &&
      folded(each.text) === folded(text) &&
      now.served(each.id).some((risk) => risks.includes(risk)),
  );
  const doubt = isHere ? { doubt: 'already-here' as const } : {};
  const own = { values, risks: risks as string[], ...doubt };
  found.differences.push({ is: 'new', key: `measure/${id}`, subject, ...own });
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
