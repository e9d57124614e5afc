// Steps by which the columns of a method's register are edited, and what one edit came to. Each gives a method that the
// schema accepts; one that would give two columns the same name is refused.

import { type Language, languages } from '../codes.ts';
import { type Column, type RegisterColumn, registerColumns } from '../fields/columns.ts';
import { Refusal } from '../refusal.ts';
import type { Method } from './method.ts';
import {
  choosableColumns,
  columnName,
  isShown,
  nameTwice,
  neededColumns,
  type RegisterChoice,
} from './register-columns.ts';

type Register = NonNullable<Method['register']>;
const described: Readonly<Record<RegisterColumn, Column>> = registerColumns;

/** What a workshop has in sight that uses nothing which only some use. */
const usualRegister: Register = choosableColumns
  .filter((column) => !described[column].ifAny)
  .map((column) => ({ column }));

/** The method with a register of its own, which begins as the usual one. */
export function withOwnRegister(method: Method): Method {
  return method.register ? method : { ...method, register: usualRegister };
}

/** The method with the usual register again. */
export function withUsualRegister({ register: _, ...method }: Method): Method {
  return method;
}

/** The columns that are hidden, in the usual order. */
export function hiddenColumns(method: RegisterChoice): RegisterColumn[] {
  return choosableColumns.filter((column) => !isShown(method, column));
}

/** Whether a column may be hidden. */
export function canHide(column: RegisterColumn): boolean {
  return !neededColumns.includes(column);
}

/** A column in sight, last. Throws `column-name-taken` where another is called as it usually is. */
export function columnShown(method: Method, column: RegisterColumn): Method {
  if (isShown(method, column)) return method;
  return checked(method, [...(method.register ?? []), { column }]);
}

/** A column hidden, and its name with it; those that are needed stay. */
export function columnHidden(method: Method, column: RegisterColumn): Method {
  if (!canHide(column) || !method.register) return method;
  return { ...method, register: method.register.filter((each) => each.column !== column) };
}

/** A column some places further on. */
export function columnMoved(method: Method, column: RegisterColumn, steps: number): Method {
  const { register = [] } = method;
  const from = register.findIndex((each) => each.column === column);
  const to = from + steps;
  const moved = register[from];
  if (!moved || to < 0 || to >= register.length) return method;
  return { ...method, register: register.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/**
 * A column with a name of its own in a language; an empty one gives it the usual name again. Throws `text-too-long`,
 * `column-name-formula` or `column-name-taken`.
 */
export function columnNamed(
  method: Method,
  column: RegisterColumn,
  language: Language,
  typed: string,
): Method {
  const name = columnName(typed);
  const register = (method.register ?? []).map((each): Register[number] => {
    if (each.column !== column) return each;
    const names = { ...(each.name ?? { sv: '', en: '' }), [language]: name };
    return languages.every((other) => names[other] === '') ? { column } : { column, name: names };
  });
  return checked(method, register);
}

function checked(method: Method, register: Register): Method {
  const changed = { ...method, register };
  const twice = nameTwice(changed);
  if (twice) throw new Refusal('column-name-taken', { name: twice.name });
  return changed;
}

/** What has changed between the registers of two methods. */
export type RegisterChange = {
  readonly isUsual: boolean;
  readonly shown: readonly RegisterColumn[];
  readonly hidden: readonly RegisterColumn[];
  readonly named: readonly RegisterColumn[];
  readonly isReordered: boolean;
};

/** What another register is beside the one before; null where both are the same. */
export function registerChange(
  before: Pick<Method, 'register'>,
  after: Pick<Method, 'register'>,
): RegisterChange | null {
  if (JSON.stringify(before.register) === JSON.stringify(after.register)) return null;
  const [then, now] = [before, after].map(({ register }) => register ?? usualRegister) as [
    Register,
    Register,
  ];
  const [old, own] = [then, now].map((register) => register.map(({ column }) => column));
  const within = (columns: readonly RegisterColumn[] = [], others: readonly RegisterColumn[] = []) =>
    columns.filter((column) => others.includes(column));
  const without = (columns: readonly RegisterColumn[] = [], others: readonly RegisterColumn[] = []) =>
    columns.filter((column) => !others.includes(column));
  const nameIn = (register: Register, column: RegisterColumn) =>
    JSON.stringify(register.find((each) => each.column === column)?.name);
  return {
    isUsual: after.register === undefined,
    shown: without(own, old),
    hidden: without(old, own),
    named: (own ?? []).filter((column) => nameIn(then, column) !== nameIn(now, column)),
    isReordered: within(own, old).join() !== within(old, own).join(),
  };
}
