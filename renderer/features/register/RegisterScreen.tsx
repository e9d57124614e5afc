import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { comparedOrder, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { countedRows, setAsideCounts } from '../../../shared/domain/workshop/risk-status.ts';
import { Button } from '../../components/Button.tsx';
import { ToggleChip } from '../../components/Choice.tsx';
import { SinceLine } from '../../components/Since.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { registerKeys } from '../../keys/tables/register.ts';
import { run, useBoard } from '../../state/board-store.ts';
import { useSince, useTables, useWholeRegister } from '../../state/selectors.ts';
import { goTo, setUi, useUi } from '../../state/ui-store.ts';
import { CompareDialog, showCompare, useCompare } from '../compare/CompareDialog.tsx';
import { openImport } from '../import-threats/import-store.ts';
import { FilterChips, FilterPanel } from './FilterPanel.tsx';
import { RegisterMatrix } from './RegisterMatrix.tsx';
import styles from './RegisterScreen.module.css';
import { RegisterTable, type TableHandle } from './RegisterTable.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { RiskDetails } from './RiskDetails.tsx';
import {
  filtered,
  isFiltering,
  noFilter,
  setFilter,
  setRegisterView,
  unratedAmong,
  useRegisterView,
} from './register-view.ts';
import { type Order, useRegisterKeys } from './use-register-keys.ts';

/** The register: every risk in its order beside the matrix, or beside all that is known of one risk. */
export function RegisterScreen() {
  const { t } = useWords('register');
  const all = useWholeRegister();
  const since = useSince();
  const { filter, filterShown, detailsShown, reportShown } = useRegisterView();
  const order = useOrder();
  const names = useBoard((board) => board.personNames);
  const rows = useMemo(() => filtered(all, filter, names), [all, filter, names]);
  const riskId = useUi((ui) => ui.riskId);
  const place = rows.findIndex((row) => row.risk.id === riskId);
  const current = place === -1 && rows.length > 0 ? 0 : place;
  const row = rows[current];
  const isComparing = useCompare((compare) => compare.isShown);
  const detailsId = useId();
  const table = useRef<TableHandle>(null);

  const select = useCallback((chosen: RegisterRow | undefined, at: number) => {
    if (!chosen) return;
    setUi({ riskId: chosen.risk.id });
    table.current?.focusRow(at);
  }, []);
  const onOpen = useOpening(row?.risk.id, detailsShown);
  // The keys at the foot of the screen work at once, and what was pressed to come here is not pressed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when one comes here.
  useEffect(() => table.current?.focusRow(current), []);
  useRegisterKeys({ rows, current, order, select: (at) => select(rows[at], at) });
  return (
    <div className={styles.screen} data-details={(detailsShown && row !== undefined) || undefined}>
      <h1 className="visually-hidden">{t('register')}</h1>
      <section className={styles.list} aria-label={t('list')}>
        {filterShown && <FilterPanel filter={filter} rows={all} />}
        {isFiltering(filter) && <FilterChips filter={filter} />}
        {since && <SinceLine since={since} />}
        {rows.length > 0 ? (
          <RegisterTable ref={table} {...{ rows, current, detailsId, onOpen }} detailsShown={detailsShown} />
        ) : (
          <Nothing isEmpty={all.length === 0} />
        )}
      </section>
      <section className={styles.side} aria-label={detailsShown ? t('detailsShort') : t('matrix')}>
        <RegisterActions rows={rows} total={countedRows(all).length} order={order} />
        {detailsShown && row ? (
          <RiskDetails id={detailsId} row={row} place={current} count={rows.length} />
        ) : (
          <RegisterMatrix
            rows={rows}
            currentId={row?.risk.id}
            onSelect={(chosen) => select(chosen, rows.indexOf(chosen))}
            onCell={(cell) => setFilter({ cell })}
          />
        )}
      </section>
      {reportShown && <ReportDialog onClose={() => setRegisterView({ reportShown: false })} />}
      {isComparing && <CompareDialog />}
    </div>
  );
}

/** The order of rows of one level, as comparisons give it: offered where it is another than by number. */
function useOrder(): Order {
  const tables = useTables();
  const order = useMemo(() => comparedOrder(tables), [tables]);
  const toggle = () => run({ type: 'workshop.edit', registerOrder: order.isOn ? 'number' : 'comparison' });
  return { ...order, toggle };
}

/** Opens a row's details; pressed again on the row whose details are shown, closes them. The same function always. */
function useOpening(currentId: string | undefined, detailsShown: boolean): (row: RegisterRow) => void {
  const newest = useRef({ currentId, detailsShown });
  useEffect(() => {
    newest.current = { currentId, detailsShown };
  });
  return useCallback(({ risk }) => {
    const { currentId, detailsShown } = newest.current;
    setUi({ riskId: risk.id });
    setRegisterView({ detailsShown: !(detailsShown && risk.id === currentId) });
  }, []);
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useWords('register');
  return (
    <div className={styles.nothing}>
      <p>{t(isEmpty ? 'noRisks' : 'noMatch')}</p>
      {isEmpty ? (
        <Button onClick={() => goTo('cluster')}>{t('toCluster')}</Button>
      ) : (
        <Button onClick={() => setFilter(noFilter)}>{t('clear')}</Button>
      )}
    </div>
  );
}

type Props = { readonly rows: readonly RegisterRow[]; readonly total: number; readonly order: Order };

/** What one can do with the register, and how much there is in it. */
function RegisterActions({ rows, total, order }: Props) {
  const { t } = useWords('register');
  const { filterShown } = useRegisterView();
  const shown = countedRows(rows).length;
  const risks = shown === total ? t('common:risks', { count: total }) : t('someOf', { shown, count: total });
  const aside = setAsideCounts(rows).map(({ status, count }) => t(`common:setAside.${status}`, { count }));
  return (
    <div className={styles.actions}>
      <Button look="main" onClick={() => setUi({ exportShown: true })}>
        {t('toFile')}
      </Button>
      <Button onClick={() => setRegisterView({ reportShown: true })}>{t('report.open')}</Button>
      <Button onClick={() => openImport()}>{t('fromExcel')}</Button>
      <Button aria-expanded={filterShown} onClick={() => setRegisterView({ filterShown: !filterShown })}>
        {t('filter')}
      </Button>
      {total > 1 && <Button onClick={() => showCompare(true)}>{t('compare')}</Button>}
      {order.isOffered && (
        <ToggleChip pressed={order.isOn} onToggle={order.toggle}>
          {t('byComparison')} <KeyCapOf table={registerKeys} row="order" />
        </ToggleChip>
      )}
      <p role="status" className={styles.counts}>
        {order.isOn && `${t('common:orderedByComparison')}. `}
        {[risks, t('unrated', { count: unratedAmong(rows) }), ...aside].join(', ')}
      </p>
    </div>
  );
}
