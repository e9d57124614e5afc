import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { setUi } from '../../state/ui-store.ts';
import { showCompare } from '../compare/compare-store.ts';
import { openImport } from '../import-threats/import-store.ts';
import styles from './RegisterScreen.module.css';
import { unratedAmong } from './register-filter.ts';
import { setRegisterView, useRegisterView } from './register-view.ts';

type Props = { readonly rows: readonly RegisterRow[]; readonly total: number };

/** What one can do with the register, and how much there is in it. */
export function RegisterActions({ rows, total }: Props) {
  const { t } = useWords('register');
  const { filterShown } = useRegisterView();
  const risks =
    rows.length === total
      ? t('common:risks', { count: total })
      : t('someOf', { shown: rows.length, count: total });
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
      <p role="status" className={styles.counts}>
        {risks}, {t('unrated', { count: unratedAmong(rows) })}
      </p>
    </div>
  );
}
