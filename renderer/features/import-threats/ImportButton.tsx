import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ImportButton.module.css';
import { openImport } from './import-store.ts';

/** The quiet way to a file of threats. */
export function ImportButton() {
  const { t } = useWords('import-threats');
  return (
    <Button look="quiet" className={styles.button} onClick={() => openImport()}>
      {t('open')} <KeyCap>Ctrl O</KeyCap>
    </Button>
  );
}
