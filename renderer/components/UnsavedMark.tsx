import { useWords } from '../i18n/use-words.ts';
import styles from './UnsavedMark.module.css';

/** Under a field whose text was typed earlier and never saved. Named in the field's `aria-describedby`, so that it is heard. */
export function UnsavedMark({ id }: { readonly id: string }) {
  const { t } = useWords('common');
  return (
    <p id={id} className={styles.mark}>
      <span aria-hidden="true">✎ </span>
      {t('unsaved')}
    </p>
  );
}
