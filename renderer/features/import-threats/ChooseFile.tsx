import { useSlow } from '../../components/use-time.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FileButton } from './FileButton.tsx';
import styles from './ImportDialog.module.css';
import { useImport } from './import-store.ts';

/** What can be fetched, and the ways to point it out. */
export function ChooseFile() {
  const { t } = useWords('import-threats');
  const reading = useImport((state) => state.reading);
  const isSlow = useSlow(reading !== null);
  return (
    <>
      <dl className={styles.kinds}>
        <dt>{t('kind.table')}</dt>
        <dd>{t('kind.tableFiles')}</dd>
        <dt>{t('kind.group')}</dt>
        <dd>{t('kind.groupFiles')}</dd>
        <dt>{t('kind.book')}</dt>
        <dd>{t('kind.bookFiles')}</dd>
      </dl>
      <p className={styles.choose}>
        <FileButton label={t('choose')} look="main" /> <span>{t('orDrop')}</span>
      </p>
      <p role="status" className={styles.reading}>
        {isSlow ? t('reading', { name: reading }) : ''}
      </p>
    </>
  );
}
