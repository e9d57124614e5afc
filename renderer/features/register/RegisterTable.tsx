// The table of the register and its rows.

import { type CSSProperties, memo, type Ref, useImperativeHandle, useRef } from 'react';
import { type Axis, axes, type Language } from '../../../shared/domain/codes.ts';
import { type Level, type Method, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isUnconfirmed } from '../../../shared/domain/workshop/risk-status.ts';
import { type RiskSince, sinceKinds } from '../../../shared/domain/workshop/since-earlier.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { SinceWord } from '../../components/Since.tsx';
import { LevelChip } from '../../components/signs.tsx';
import { useVisibleRows, VisibleRows } from '../../components/VisibleRows.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod, useSince } from '../../state/selectors.ts';
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
      <table className={styles.table} style={widths} aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.rowNumber}>
              {t('column.number')}
            </th>
            <th scope="col">{t('column.risk')}</th>
            {!detailsShown &&
              axes.map((axis) => (
                <th key={axis} scope="col" className={styles.axis}>
                  {t(`common:axis.${axis}`)}
                </th>
              ))}
            <th scope="col" className={styles.level}>
              {t('common:level')}
            </th>
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
                    {...{ row, method, language, detailsShown, detailsId, onOpen, index }}
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
  const wide = (words: readonly string[], extra: number) =>
    `${Math.min(10, 0.56 * Math.max(...words.map((word) => word.length)) + extra).toFixed(2)}rem`;
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
  const heads = axes.map((axis) => t(`common:axis.${axis}`));
  return {
    '--number-width': wide([String(highestNumber(rows))], 1.8),
    '--axis-width': wide([...names(method.probability), ...names(method.consequence), ...heads], 0.9),
    '--level-width': wide([...new Set(levels), ...changes, t('common:level')], 1.9),
  } as CSSProperties;
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
  readonly detailsShown: boolean;
  readonly detailsId: string;
  readonly onOpen: (row: RegisterRow) => void;
  readonly ref: Ref<HTMLTableRowElement>;
};

/** A risk on one line. Its name is a button that covers the row, so that the whole row can be pressed. */
const RiskRow = memo(function RiskRow(props: RiskRowProps) {
  const { row, index, method, language, since, isCurrent, detailsShown, detailsId, onOpen, ref } = props;
  const { t } = useWords('register');
  const label = (axis: Axis) => {
    const scale = scaleOf(method, axis);
    return scale[placeOf(scale, row.risk[axis])]?.[language] ?? '–';
  };
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      data-status={row.risk.status}
      data-current={isCurrent || undefined}
    >
      <td className={styles.rowNumber}>{row.risk.number}</td>
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
            <Hyphenated text={row.title || t('common:noTitle')} />
          </bdi>
        </button>
        {row.risk.status !== 'open' && (
          <p className={styles.reason} dir="auto">
            <Hyphenated text={row.risk.statusReason || capital(t('common:noReason'))} />
          </p>
        )}
      </th>
      {!detailsShown &&
        axes.map((axis) => (
          <td key={axis} className={styles.axis}>
            {label(axis)}
          </td>
        ))}
      <td className={styles.level}>
        {row.risk.status !== 'dismissed' && (
          <LevelChip method={method} level={row.level} language={language} />
        )}
        {row.risk.status !== 'open' && <span> {capital(t(`common:riskStatus.${row.risk.status}`))}</span>}
        {isUnconfirmed(row) && <span className={styles.unconfirmed}> {t('common:unconfirmed')}</span>}
        {since && <SinceWord since={since} />}
      </td>
    </tr>
  );
});
