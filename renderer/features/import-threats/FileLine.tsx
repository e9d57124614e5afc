import { useWords } from '../../i18n/use-words.ts';
import { FileButton } from './FileButton.tsx';
import styles from './ImportDialog.module.css';

type Props = { readonly name: string; readonly children: string };

/** Which file is looked at, what there is in it, and the way to another one. */
export function FileLine({ name, children }: Props) {
  const { t } = useWords('import-threats');
  return (
    <div className={styles.file}>
      <p>
        <b dir="auto" className={styles.name}>
          {name}
        </b>
        <span role="status">{children}</span>
      </p>
      <FileButton label={t('chooseOther')} look="quiet" />
    </div>
  );
}
