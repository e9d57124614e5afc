import { memo, type Ref } from 'react';
import { type Axis, axes, type Language } from '../../../shared/domain/codes.ts';
import { type Method, placeOf, scaleOf } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './RegisterScreen.module.css';

type Props = {
  readonly row: RegisterRow;
  readonly index: number;
  readonly method: Method;
  readonly language: Language;
  readonly isCurrent: boolean;
  readonly detailsShown: boolean;
  readonly detailsId: string;
  readonly onOpen: (row: RegisterRow) => void;
  readonly ref: Ref<HTMLTableRowElement>;
};

/** A risk on one line. Its name is a button that covers the row, so that the whole row can be pressed. */
export const RiskRow = memo(function RiskRow(props: Props) {
  const { row, index, method, language, isCurrent, detailsShown, detailsId, onOpen, ref } = props;
  const { t } = useWords('register');
  const label = (axis: Axis) => {
    const scale = scaleOf(method, axis);
    return scale[placeOf(scale, row.risk[axis])]?.[language] ?? '–';
  };
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} className={isCurrent ? styles.current : ''}>
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
      </th>
      {!detailsShown &&
        axes.map((axis) => (
          <td key={axis} className={styles.axis}>
            {label(axis)}
          </td>
        ))}
      <td className={styles.level}>
        <LevelChip method={method} level={row.level} language={language} />
      </td>
    </tr>
  );
});
