import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import {
  choosableColumns,
  neededColumns,
  usualHead,
} from '../../../shared/domain/method/register-columns.ts';
import type { Random } from './random.ts';

type Register = NonNullable<Method['register']>;

/** A register such as some organisation might have: any columns in any order, some under names of its own. */
export function randomRegister(random: Random): Register {
  const others = choosableColumns.filter((column) => !neededColumns.includes(column));
  const columns = [...neededColumns, ...random.some(others, others.length)];
  return columns.sort(() => random.next() - 0.5).map((column, at) => named(column, at, random));
}

function named(column: RegisterColumn, at: number, random: Random): Register[number] {
  const choice = random.below(3);
  if (choice === 0) return { column: column };
  const sv = choice === 1 ? `Kolumn ${at} & "åäö"` : usualHead(column, 'sv').toUpperCase();
  return { column: column, name: { sv, en: choice === 1 ? `Col ${at}` : '' } };
}

/** What a municipality's register of risks looks like, after the columns that a Swedish authority's own tool has. */
export const municipalRegister: Register = [
  { column: 'number', name: { sv: 'Löpnr', en: 'ID' } },
  { column: 'properties', name: { sv: 'Aspekt', en: 'Aspect' } },
  { column: 'risk', name: { sv: 'Scenario', en: 'Scenario' } },
  { column: 'description', name: { sv: 'Konsekvens', en: 'Consequence' } },
  { column: 'probability', name: { sv: 'S', en: 'P' } },
  { column: 'consequence', name: { sv: 'K', en: 'C' } },
  { column: 'level', name: { sv: 'Riskvärde', en: 'Risk value' } },
  { column: 'riskOwner', name: { sv: 'Ägare', en: '' } },
  { column: 'measures' },
  { column: 'owners', name: { sv: 'Utförare', en: 'Done by' } },
  { column: 'due', name: { sv: 'Tidpunkt', en: 'When' } },
  { column: 'residualLevel', name: { sv: 'Värde efter åtgärd', en: 'Value after' } },
];
