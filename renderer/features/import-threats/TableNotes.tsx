import type { TableThreats } from '../../../shared/domain/threat-table/index.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ImportDialog.module.css';

const shown = 8;

/** All that would not be recorded as it stands in the file, so that nothing is left out unseen. */
export function TableNotes({ read }: { readonly read: TableThreats }) {
  const { t } = useWords('import-threats');
  const { withoutText, unknownGroups, rowsOfUnknownGroups, unknownProperties, tooLong } = read;
  const notes = [
    withoutText.length > 0 && t('withoutText', { count: withoutText.length, rows: some(withoutText) }),
    unknownGroups.length > 0 &&
      t('unknownGroups', { count: rowsOfUnknownGroups, names: some(unknownGroups) }),
    unknownProperties.length > 0 && t('unknownProperties', { words: some(unknownProperties) }),
  ].filter((note) => note !== false);
  return (
    <>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {tooLong.slice(0, shown).map(({ row, length, longest }) => (
        <p key={`${row}/${length}/${longest}`} role="alert" className={styles.fault}>
          {t('row', { row })} {sentenceOf(t, { code: 'text-too-long', params: { length, longest } })}
        </p>
      ))}
    </>
  );
}

function some(list: readonly (string | number)[]): string {
  return list.length > shown ? `${list.slice(0, shown).join(', ')} …` : list.join(', ');
}
