// The table of the register and its rows.

import { type CSSProperties, memo, type Ref, useImperativeHandle, useRef } from 'react';
import { axes, type Language } from '../../../shared/domain/codes.ts';
import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import { type Level, type Method, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isUnconfirmed } from '../../../shared/domain/workshop/risk-status.ts';
import { type RiskSince, sinceKinds } from '../../../shared/domain/workshop/since-earlier.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { SinceWord } from '../../components/Since.tsx';
import { useVisibleRows, VisibleRows } from '../../components/VisibleRows.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod, useSince } from '../../state/selectors.ts';
import { isAxis, leastWidth, OwnCell, ownWidth, tableColumns, useHead } from './own-columns.tsx';
import { highestNumber } from './RegisterMatrix.tsx';
import styles from './RegisterTable.module.css';

/** Lets the screen's keys reach into the table. */
export type TableHandle = { focusRow(index: number): void };

type Props = {
  readonly rows: readonly RegisterRow[];
  /** Place of the risk under discussion; -1 without rows. */
  readonly current: number;
  readonly detailsShown: boolean;
  readonly detailsId: string;
  readonly onOpen: (row: RegisterRow) => void;
  readonly ref: Ref<TableHandle>;
};

/** The register as a table in its order. Of very many rows only those in sight are in the page. */
export function RegisterTable({ rows, current, detailsShown, detailsId, onOpen, ref }: Props) {
  const { t } = useWords('register');
  const method = useMethod();
  const language = useLanguage();
  const since = useSince();
  const columns = tableColumns(method, detailsShown);
  const headOf = useHead();
  const isOwn = method.register !== undefined && !detailsShown;
  const widths = useColumnWidths(rows, method, language, since !== null);
  const scroller = useRef<HTMLDivElement>(null);
  const visible = useVisibleRows(scroller, {
    count: rows.length,
    current,
    keyOf: (index) => rows[index]?.risk.id ?? String(index),
  });
  useImperativeHandle(ref, () => ({
    focusRow: (index) => {
      visible.virtualizer.scrollToIndex(index, { align: 'auto' });
      requestAnimationFrame(() => focusIn(scroller.current, index));
    },
  }));
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        style={isOwn ? { ...widths, ...leastWidth(columns) } : widths}
        data-own={isOwn || undefined}
        aria-rowcount={rows.length + 1}
      >
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={classOf(column)}
                style={isUsual(column) ? undefined : { width: ownWidth(column) }}
              >
                {headOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <VisibleRows visible={visible}>
            {({ index }) => {
              const row = rows[index];
              return (
                row && (
                  <RiskRow
                    ref={visible.virtualizer.measureElement}
                    {...{ row, method, language, detailsShown, detailsId, onOpen, index, isOwn }}
                    isCurrent={index === current}
                    since={since?.byRisk.get(row.risk.id)}
                  />
                )
              );
            }}
          </VisibleRows>
        </tbody>
      </table>
    </div>
  );
}

/** Columns as wide as their longest word asks for, up to a limit; rows out of sight cannot be measured. */
function useColumnWidths(
  rows: readonly RegisterRow[],
  method: Method,
  language: Language,
  isCompared: boolean,
): CSSProperties {
  const { t } = useWords('register');
  const headOf = useHead();
  const wide = (words: readonly string[], extra: number, letter = 0.56) =>
    `${Math.min(10, letter * Math.max(...words.map((word) => word.length)) + extra).toFixed(2)}rem`;
  const names = (levels: readonly Level[]) => levels.map((level) => level[language]);
  // Levels that no row has need no room; the words of an unrated row may stand on two lines.
  const levels = rows.flatMap(({ risk, level }) => [
    ...(risk.status === 'dismissed' ? [] : [level?.[language] ?? t('common:unrated').split(' ')].flat()),
    ...(risk.status === 'open' ? [] : [t(`common:riskStatus.${risk.status}`)]),
  ]);
  // What became of a risk stands below its level, on as many lines as it takes.
  const changes = isCompared
    ? sinceKinds
        .filter((kind) => kind !== 'pending' && kind !== 'neither')
        .flatMap((kind) => t(`since:kind.${kind}`).split(' '))
    : [];
  const heads = axes.map(headOf);
  return {
    '--number-width': wide([String(highestNumber(rows)), headOf('number')], 1.8),
    '--axis-width': wide([...names(method.probability), ...names(method.consequence), ...heads], 0.9),
    // In bold, within a chip and after its sign.
    '--level-width': wide([...new Set(levels), ...changes, headOf('level')], 2.7, 0.6),
  } as CSSProperties;
}

/** The columns that the table has as long as the method says nothing of them. */
function isUsual(column: RegisterColumn): boolean {
  return classOf(column) !== undefined;
}

function classOf(column: RegisterColumn): string | undefined {
  if (isAxis(column)) return styles.axis;
  if (column === 'number') return styles.rowNumber;
  return column === 'level' ? styles.level : column === 'risk' ? styles.nameHead : undefined;
}

function focusIn(scroller: HTMLElement | null, index: number): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.querySelector('button')?.focus({ preventScroll: true });
  // Whole: a row may be higher than it was taken for when it was scrolled to.
  row?.scrollIntoView({ block: 'nearest' });
}

type RiskRowProps = {
  readonly row: RegisterRow;
  readonly index: number;
  readonly since: RiskSince | undefined;
  readonly method: Method;
  readonly language: Language;
  readonly isCurrent: boolean;
  /** Whether the method has columns of its own: then a row may be wider than the screen. */
  readonly isOwn: boolean;
  readonly detailsShown: boolean;
  readonly detailsId: string;
  readonly onOpen: (row: RegisterRow) => void;
  readonly ref: Ref<HTMLTableRowElement>;
};

/** A risk on one line. Its name is a button that covers the row, so that the whole row can be pressed. */
const RiskRow = memo(function RiskRow(props: RiskRowProps) {
  const { row, index, method, isCurrent, isOwn, detailsShown, onOpen, ref } = props;
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      data-status={row.risk.status}
      data-current={isCurrent || undefined}
      // Where the name stays in sight while the row is scrolled, its button covers the name alone.
      onClick={isOwn ? ({ target }) => !isInButton(target) && onOpen(row) : undefined}
    >
      {tableColumns(method, detailsShown).map((column) => (
        <RowCell key={column} {...props} column={column} />
      ))}
    </tr>
  );
});

function isInButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

function RowCell({ column, ...props }: RiskRowProps & { readonly column: RegisterColumn }) {
  const { row, method, language } = props;
  if (column === 'number') return <td className={styles.rowNumber}>{row.risk.number}</td>;
  if (column === 'risk') return <NameCell {...props} />;
  if (column === 'level') return <LevelCell {...props} />;
  if (!isAxis(column)) return <OwnCell row={row} column={column} />;
  const scale = scaleOf(method, column);
  return <td className={styles.axis}>{scale[placeOf(scale, row.risk[column])]?.[language] ?? '–'}</td>;
}

function NameCell({ row, isCurrent, detailsShown, detailsId, onOpen }: RiskRowProps) {
  const { t } = useWords('register');
  return (
    <th scope="row">
      <button
        type="button"
        className={styles.name}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isCurrent && detailsShown}
        aria-controls={isCurrent && detailsShown ? detailsId : undefined}
        onClick={() => onOpen(row)}
      >
        <bdi>
          <Hyphenated text={row.title} otherwise={t('common:noTitle')} />
        </bdi>
      </button>
      {row.risk.status !== 'open' && (
        <p className={styles.reason} dir="auto">
          <Hyphenated text={row.risk.statusReason} otherwise={capital(t('common:noReason'))} />
        </p>
      )}
    </th>
  );
}

function LevelCell({ row, method, language, since }: RiskRowProps) {
  const { t } = useWords('register');
  return (
    <td className={styles.level}>
      {row.risk.status !== 'dismissed' && <LevelChip method={method} level={row.level} language={language} />}
      {row.risk.status !== 'open' && <span> {capital(t(`common:riskStatus.${row.risk.status}`))}</span>}
      {isUnconfirmed(row) && <span className={styles.unconfirmed}> {t('common:unconfirmed')}</span>}
      {since && <SinceWord since={since} />}
    </td>
  );
}
