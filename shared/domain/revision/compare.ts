import { messages } from '../../words/index.ts';
import { textLanguage } from '../codes.ts';
import type { MeasureColumn, RegisterColumn } from '../fields/columns.ts';
import { ownName } from '../method/register-columns.ts';
import type { Risk } from '../tables.ts';
import { folded } from '../text/signs.ts';
import type { Book, BookRow, BookTable } from './book.ts';
import { compareMeasures } from './compare-measures.ts';
import {
  type Compared,
  isCleared,
  isFilled,
  isNewSince,
  missingColumns,
  none,
  noteOf,
  type States,
  tellApart,
} from './compared.ts';
import { derivedNotes } from './derived.ts';
import { compareRow, type Found, type Note, newRow } from './differences.ts';
import { type FieldSpec, revisedMeasure, revisedRisk } from './fields.ts';
import { identifyRisks } from './identify.ts';
import { keptAsNote } from './kept-as-note.ts';
import { unreadCells, unreadSheet } from './unread.ts';
import { readNumber } from './values.ts';

/**
 * What an analyst has changed in a workbook, against the workshop as it is: differences to accept line by line, and
 * everything that cannot be taken in. What the workshop itself changed since the export is no difference unless the
 * analyst changed it too. Null where no row belongs to this workshop.
 */
export function compareBook(book: Book, states: States): Found | null {
  const risks = book.register ? compareRisks(book.register, states) : none;
  const measures = book.measures ? compareMeasures(book.measures, states, risks.newByNumber) : none;
  if (risks.matched + measures.matched === 0) return null;
  const unknownColumns = [
    ...unknownIn('register', book.register, revisedRisk, states),
    ...unknownIn('measures', book.measures, revisedMeasure, states),
  ];
  const copies = book.copies.map(
    (text): Note => ({
      reason: 'copied-sheet',
      sheet: 'other',
      sheetName: text,
      row: null,
      column: null,
      text,
    }),
  );
  return {
    differences: [...risks.differences, ...measures.differences],
    notes: [
      ...risks.notes,
      ...measures.notes,
      ...unknownColumns,
      ...copies,
      ...book.others.flatMap((sheet) => unreadSheet(sheet)),
    ],
  };
}

/** Columns that are none of the app's, with the heads that are missing: one of them may have been renamed. */
function unknownIn<C extends RegisterColumn | MeasureColumn>(
  sheet: 'register' | 'measures',
  table: BookTable<C> | null,
  fields: Readonly<Record<string, FieldSpec<C>>>,
  { now }: States,
): Note[] {
  if (!table) return [];
  const { language, method } = now.workshop;
  const allowed = missingColumns(table, fields).map(
    (column) =>
      (sheet === 'register' && ownName(method, column as RegisterColumn, textLanguage(language))) ||
      messages[textLanguage(language)].workbook.head[column],
  );
  return table.unknownColumns.map((text) => ({
    reason: 'unknown-column',
    sheet,
    row: null,
    column: null,
    text,
    ...(allowed.length > 0 && { allowed }),
  }));
}

function compareRisks(table: BookTable<RegisterColumn>, states: States): Compared {
  const { rows, columns } = table;
  // A strange column beside a missing one may be that one under another name: nothing for a note.
  const isWhole = missingColumns(table, revisedRisk).length === 0;
  const { now, base } = states;
  const found: Compared = { differences: [], notes: [], matched: 0, newByNumber: new Map() };
  const seen = new Set<string>();
  const strange: BookRow<RegisterColumn>[] = [];
  const filled = rows.filter((row) => isFilled(row) && !isCleared(row, revisedRisk));
  const identified = identifyRisks(filled, states);
  for (const row of filled) {
    const { is, isDoubted, isApart } = identified.get(row) ?? { is: null, isDoubted: false, isApart: false };
    if (typeof is === 'string') found.notes.push(noteOf('register', row, is, titleIn(row)));
    else if (is === null) strange.push(row);
    else {
      seen.add(is.id);
      compareRisk(isWhole ? row : { ...row, strange: [] }, is, { isDoubted, isApart }, states, found);
    }
  }
  found.matched = seen.size;
  tellApart('register', [...identified.values()], found);
  for (const row of strange) takeNewRisk(row, found, states);
  if (columns.has('code') || columns.has('number'))
    for (const risk of now.risks.values())
      if (!seen.has(risk.id) && base.risks.has(risk.id) && found.matched > 0)
        found.notes.push(missing('register', `${risk.number} ${now.title(risk)}`));
  return found;
}

/** What differs in a row about a risk. What another cell of the row speaks against is not proposed. */
function compareRisk(
  row: BookRow<RegisterColumn>,
  risk: Risk,
  { isDoubted, isApart }: { readonly isDoubted: boolean; readonly isApart: boolean },
  states: States,
  found: Compared,
): void {
  const { now, base } = states;
  const subject = { kind: 'risk', id: risk.id, number: risk.number, title: now.title(risk) } as const;
  const was = base.risks.get(risk.id);
  const compared = compareRow(row, subject, revisedRisk, { now: risk, base: was }, states);
  const derived = derivedNotes(row, was ?? risk, was ? base : now);
  const against = new Set(derived.flatMap(({ column }) => pairOf[column ?? ''] ?? []));
  const edits = compared.differences.map((each) =>
    isDoubted || (each.is === 'edit' && against.has(each.field))
      ? { ...each, doubt: 'contradicts' as const }
      : each,
  );
  const kept = keptAsNote(row, subject, 'treatmentNote', risk.treatmentNote, edits);
  found.differences.push(...edits, ...kept);
  found.notes.push(...compared.notes, ...derived, ...(isApart ? [] : unreadCells(row, 'register')));
  const number = readNumber(row.cells.number ?? '');
  if (row.cells.number !== undefined && number !== risk.number)
    found.notes.push({ ...noteOf('register', row, 'number-changed', row.cells.number), column: 'number' });
}

/** The pair that a level follows from: somebody who has written over the level may mean another pair. */
const pairOf: Readonly<Record<string, readonly string[]>> = {
  level: ['probability', 'consequence'],
  residualLevel: ['residualProbability', 'residualConsequence'],
};

function takeNewRisk(row: BookRow<RegisterColumn>, found: Compared, { now, base }: States): void {
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
  const isHere = [...now.risks.values()].some(
    (risk) => isNewSince(risk.id, now.risks, base.risks) && folded(now.title(risk)) === folded(title),
  );
  const doubt = isHere ? { doubt: 'already-here' as const } : {};
  found.differences.push({ is: 'new', key: `risk/${id}`, subject, values, risks: [], ...doubt });
  found.notes.push(...notes);
}

function titleIn({ cells }: BookRow<RegisterColumn>): string {
  return cells.risk?.trim() || (Object.values(cells).find((cell) => cell.trim() !== '') ?? '');
}

function missing(sheet: Note['sheet'], text: string): Note {
  return { reason: 'not-in-workbook', sheet, row: null, column: null, text };
}
