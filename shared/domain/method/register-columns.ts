// The columns of the register as a method has them: which are shown, in which order and under which names. A method that
// says nothing of it has the usual register. Nothing here is part of the scale: no vote and no level depends on it.

import { z } from 'zod';
import { messages } from '../../words/index.ts';
import { type Language, languages } from '../codes.ts';
import { type Column, columnNames, type RegisterColumn, registerColumns } from '../fields/columns.ts';
import { cleaned } from '../fields/in-file.ts';
import { Refusal } from '../refusal.ts';
import { folded } from '../text/signs.ts';
import { line } from '../text/text.ts';

const described: Readonly<Record<RegisterColumn, Column>> = registerColumns;
const usualOrder = columnNames(registerColumns);
/** Codes for machines, which are always there and never in sight. */
const codeColumns = usualOrder.filter((column) => described[column].hidden);

/** The columns that a method chooses among, in the usual order. */
export const choosableColumns = usualOrder.filter((column) => !described[column].hidden);

/**
 * No register is without these: the number is what matrix, measures and report call a risk by, the name is what it is,
 * and the level is what all of it is for, and what the rows are ordered by.
 */
export const neededColumns: readonly RegisterColumn[] = ['number', 'risk', 'level'];

/** The longest name of a column: longer ones make a head of many lines. */
const longestColumnName = 60;

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@＝＋－＠]/u;

/** A name as it may stand in a head. Throws `text-too-long`, or `column-name-formula` for what looks like one. */
export function columnName(typed: string): string {
  const name = line(typed, longestColumnName);
  if (formula.test(name)) throw new Refusal('column-name-formula');
  return name;
}

const name = z.string().transform(cleaned(columnName));
const shownColumn = z.object({
  column: z.enum(choosableColumns),
  /** What it is called in a language; where that is empty, as usual. */
  name: z.object({ sv: name, en: name }).optional(),
});

/** The columns in sight, in their order; every other one is hidden behind them. */
export const registerSchema = z
  .array(shownColumn)
  .max(choosableColumns.length)
  .superRefine((shown, context) => {
    const columns = shown.map(({ column }) => column);
    columns.forEach((column, at) => {
      if (columns.indexOf(column) < at)
        context.addIssue({ code: 'custom', path: [at, 'column'], params: { fault: 'duplicate' } });
    });
    const missing = neededColumns.find((column) => !columns.includes(column));
    if (missing) context.addIssue({ code: 'custom', params: { fault: 'column-needed', column: missing } });
  });

type ShownColumn = z.infer<typeof shownColumn>;
/** What is asked of a method here. */
export type RegisterChoice = { readonly register?: readonly ShownColumn[] | undefined };

/** What a column is usually called in a language. */
export function usualHead(column: RegisterColumn, language: Language): string {
  return messages[language].workbook.head[column];
}

/** What a method calls a column in a language; empty where it is called as usual. */
export function ownName({ register }: RegisterChoice, column: RegisterColumn, language: Language): string {
  return register?.find((each) => each.column === column)?.name?.[language] ?? '';
}

/** Whether a column is in sight; of a method that says nothing those are, that the workshop uses. */
export function isShown({ register }: RegisterChoice, column: RegisterColumn): boolean {
  return register === undefined || register.some((each) => each.column === column);
}

/** Every column of the register: those in sight in their order, the others as usual, and last the codes. */
export function columnOrder({ register }: RegisterChoice): RegisterColumn[] {
  if (register === undefined) return usualOrder;
  const shown = register.map(({ column }) => column);
  return [...shown, ...choosableColumns.filter((column) => !shown.includes(column)), ...codeColumns];
}

/**
 * What stands at the head of every column, no head twice: a hidden column whose usual head another one has been given
 * gets its key beside it. `usual` says what a column is called where the method does not.
 */
export function columnHeads(
  method: RegisterChoice,
  language: Language,
  usual: (column: RegisterColumn) => string,
): ReadonlyMap<RegisterColumn, string> {
  const heads = new Map<RegisterColumn, string>();
  const taken = new Set<string>();
  for (const column of columnOrder(method)) {
    const wanted = ownName(method, column, language) || usual(column);
    const isTaken = method.register !== undefined && taken.has(folded(wanted));
    const head = isTaken ? `${wanted} (${column})` : wanted;
    taken.add(folded(head));
    heads.set(column, head);
  }
  return heads;
}

/**
 * The column in sight that is called so already in a language. The head of the codes is nobody else's: rows are known
 * again by it.
 */
export function columnCalled(
  { register = [] }: RegisterChoice,
  called: string,
  language: Language,
): RegisterColumn | null {
  const wanted = folded(called);
  const headOf = ({ column, name: own }: ShownColumn) => own?.[language] || usualHead(column, language);
  if (folded(usualHead('code', language)) === wanted) return 'code';
  return register.find((each) => folded(headOf(each)) === wanted)?.column ?? null;
}

/** Where in a register a name stands that another column has, and in which language; null where all differ. */
export function nameTwice(
  method: RegisterChoice,
): { readonly at: number; readonly language: Language; readonly name: string } | null {
  for (const [at, { column, name: own }] of (method.register ?? []).entries())
    for (const language of languages) {
      const called = own?.[language] || usualHead(column, language);
      const first = columnCalled(method, called, language);
      if (first !== column) return { at, language, name: called };
    }
  return null;
}

/** The heads of a method's own register, as they stand beside each other. */
export function registerText(method: RegisterChoice, language: Language): string {
  const shown = method.register ?? [];
  return shown
    .map(({ column }) => ownName(method, column, language) || usualHead(column, language))
    .join(' · ');
}

/** The names that a method gives, in either language, each with its column: by them a table is known again. */
export function givenNames({
  register = [],
}: RegisterChoice): readonly (readonly [string, RegisterColumn])[] {
  return register.flatMap(({ column, name: own }) =>
    languages.flatMap((language) => (own?.[language] ? [[own[language], column] as const] : [])),
  );
}
