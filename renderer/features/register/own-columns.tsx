// The columns of the register on the screen: the usual few, or those that the method shows, under its names.

import type { CSSProperties } from 'react';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { type Column, type RegisterColumn, registerColumns } from '../../../shared/domain/fields/columns.ts';
import { type EditedField, edited } from '../../../shared/domain/fields/field.ts';
import type { View } from '../../../shared/domain/fields/kinds.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { type Method, placeOf } from '../../../shared/domain/method/method.ts';
import { columnOrder, isShown, ownName } from '../../../shared/domain/method/register-columns.ts';
import { costOf, latestDue } from '../../../shared/domain/workshop/measures.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { agreementFigure, capital } from '../../../shared/words/locale.ts';
import { viewsInWords } from '../../../shared/words/views.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useInterfaceLanguage, useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './RegisterTable.module.css';

const beside: readonly RegisterColumn[] = ['number', 'risk', 'level'];
/** What the details of a risk show whole, and what only the log knows. */
const notHere: readonly RegisterColumn[] = ['cards', 'merged'];

/** The columns of the table in their order; few where the details of a risk stand beside it. */
export function tableColumns(method: Method, detailsShown: boolean): readonly RegisterColumn[] {
  const usual: readonly RegisterColumn[] = ['number', 'risk', 'probability', 'consequence', 'level'];
  const wanted = method.register
    ? columnOrder(method).filter((column) => isShown(method, column) && !notHere.includes(column))
    : usual;
  return detailsShown ? wanted.filter((column) => beside.includes(column)) : wanted;
}

/** What a column is called: as the method has it, or else as the screen usually says. */
export function useColumnName(): (column: string, usual: string) => string {
  const method = useMethod();
  const language = useLanguage();
  return (column, usual) => ownName(method, column as RegisterColumn, language) || usual;
}

/** What stands above a column. */
export function useHead(): (column: RegisterColumn) => string {
  const { t } = useWords('register');
  const nameOf = useColumnName();
  return (column) => nameOf(column, usualHead(column, t));
}

function usualHead(column: RegisterColumn, t: ReturnType<typeof useWords<'register'>>['t']): string {
  if (column === 'number' || column === 'risk') return t(`column.${column}`);
  if (isAxis(column)) return t(`common:axis.${column}`);
  return column === 'level' ? t('common:level') : t(`workbook:head.${column}`);
}

export function isAxis(column: RegisterColumn): column is Axis {
  return axes.some((axis) => axis === column);
}

/** As wide as in the workbook, but no wider than leaves room for the next ones. */
export function ownWidth(column: RegisterColumn): string {
  const { width }: Column = registerColumns[column];
  return `${Math.min(15, Math.max(4.5, 0.48 * width)).toFixed(2)}rem`;
}

/** Room for the names of the risks, whatever other columns there are. */
export function leastWidth(columns: readonly RegisterColumn[]): CSSProperties {
  const widths = columns.flatMap((column) => (column === 'risk' ? [] : [widthOf(column)]));
  return { minWidth: `calc(16rem + ${widths.join(' + ')})` };
}

function widthOf(column: RegisterColumn): string {
  if (column === 'number' || column === 'level') return `var(--${column}-width)`;
  return isAxis(column) ? 'var(--axis-width)' : ownWidth(column);
}

type CellProps = { readonly row: RegisterRow; readonly column: RegisterColumn };

/** A cell that only an organisation's own register has. Long texts are cut to a few lines: the details have them whole. */
export function OwnCell({ row, column }: CellProps) {
  const method = useMethod();
  const language = useLanguage();
  const textOf = useCellText();
  if (column === 'residualLevel')
    return <td>{row.residualLevel && <LevelChip {...{ method, language }} level={row.residualLevel} />}</td>;
  const text = textOf(row, column);
  return (
    <td className={styles.own}>
      <span dir="auto" title={text || undefined}>
        <Hyphenated text={text} />
      </span>
    </td>
  );
}

const fieldOf = new Map(
  edited(riskFields).map(([name, field]) => [field.column as string, { name, field: field as EditedField }]),
);

function useCellText(): (row: RegisterRow, column: RegisterColumn) => string {
  const derivedText = useDerivedText();
  const fieldText = useFieldText();
  return (row, column) => {
    const own = fieldOf.get(column);
    if (!own) return derivedText(row, column);
    return fieldText(own.field, (row.risk as Readonly<Record<string, unknown>>)[own.name]);
  };
}

function useFieldText(): (field: EditedField, value: unknown) => string {
  const { t } = useWords('register');
  const people = useBoard((board) => board.personNames);
  const method = useMethod();
  const language = useLanguage();
  return (field, value) => {
    if (value === null || value === undefined) return '';
    if (field.kind === 'person') return people.get(String(value)) ?? '';
    if (field.kind === 'level') {
      const scale = method[field.axis];
      return scale[placeOf(scale, String(value))]?.[language] ?? '';
    }
    if (field.kind === 'views') return viewsInWords(method, value as readonly View[], language).join('\n');
    if (field.kind !== 'choice' && field.kind !== 'choices') return String(value);
    const codes = [value].flat() as string[];
    return capital(codes.map((code) => t(`common:${field.named}.${code}` as WordKey)).join(', '));
  };
}

/** What no field holds. */
function useDerivedText(): (row: RegisterRow, column: RegisterColumn) => string {
  const { t } = useWords('register');
  const people = useBoard((board) => board.personNames);
  const spoken = useInterfaceLanguage();
  const agreement = (row: RegisterRow, axis: Axis) => {
    const figure = row.votes?.[axis].agreement ?? null;
    return figure === null ? '' : agreementFigure(figure, spoken);
  };
  const texts: { readonly [column: string]: (row: RegisterRow) => string } = {
    properties: ({ properties }) =>
      capital(properties.map((each) => t(`common:property.${each}`)).join(', ')),
    residualBasis: ({ residualBasis }) =>
      residualBasis ? capital(t(`common:residualBasis.${residualBasis}`)) : '',
    agreementProbability: (row) => agreement(row, 'probability'),
    agreementConsequence: (row) => agreement(row, 'consequence'),
    threats: ({ threats }) => String(threats.length),
    groups: ({ groups }) => groups.join(', '),
    measures: ({ measures }) => measures.map(({ text }) => text).join('\n'),
    owners: ({ measures }) => {
      const names = measures.flatMap(({ ownerId }) => people.get(ownerId ?? '') ?? []);
      return [...new Set(names)].join('\n');
    },
    due: ({ measures }) => latestDue(measures) ?? '',
    cost: ({ measures }) => String(costOf(measures) ?? ''),
  };
  return (row, column) => texts[column]?.(row) ?? '';
}
