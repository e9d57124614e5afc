import type { Note } from '../../../shared/domain/revision/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './DifferenceTable.module.css';

type Props = {
  readonly note: Note;
  readonly index: number;
  readonly measure: (element: Element | null) => void;
  readonly isFirst: boolean;
};

/** Something in the workbook that cannot be taken in: where it stands, what it says, and why. */
export function NoteRow({ note, index, measure, isFirst }: Props) {
  const { t } = useWords('revise');
  const { sheet, row, column, reason, text } = note;
  const places = [
    t(`workbook:sheet.${sheet}`),
    ...(row === null ? [] : [t('row', { row })]),
    ...(column === null ? [] : [t(`workbook:head.${column}`)]),
  ];
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td colSpan={4}>
        {isFirst && <p className={styles.noteHead}>{t('notTakenHead')}</p>}
        <p className={styles.note}>
          <span className={styles.quiet}>{places.join(', ')}:</span>{' '}
          <bdi className={styles.title}>{text}</bdi>
          <span>{t(`reason.${reason}`)}</span>
        </p>
      </td>
    </tr>
  );
}
