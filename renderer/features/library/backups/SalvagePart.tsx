import type { Fault } from '../../../../shared/api/result.ts';
import { Button } from '../../../components/Button.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Backups.module.css';

type Props = {
  readonly fault: Fault;
  readonly onSalvage: () => void;
};

/** What is wrong with the file, and the way to what is left in it where something may be. */
export function SalvagePart({ fault, onSalvage }: Props) {
  const { t } = useWords('library');
  const mayHoldSomething = fault.code === 'file-damaged' || fault.code === 'file-foreign';
  return (
    <section className={`${styles.part} ${styles.damaged}`}>
      <p className={styles.fault}>{sentenceOf(t, fault)}</p>
      {mayHoldSomething && (
        <>
          <p className={styles.text}>{t('salvage.text')}</p>
          <Button className={styles.salvage} onClick={onSalvage}>
            {t('salvage.do')}
          </Button>
        </>
      )}
    </section>
  );
}
