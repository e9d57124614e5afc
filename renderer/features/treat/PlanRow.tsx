import { measureStatuses } from '../../../shared/domain/codes.ts';
import { lastDay } from '../../../shared/domain/workshop/loose-date.ts';
import { isOverdue, type MeasureRow } from '../../../shared/domain/workshop/measures.ts';
import { capital, localeOf } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { DoneToday, MeasureNotes } from './MeasureDetails.tsx';
import styles from './Plan.module.css';
import { Choice } from './TreatFrame.tsx';
import { editMeasure } from './treat-actions.ts';

type Props = {
  readonly row: MeasureRow;
  readonly today: string;
  /** What stands between the risks and the date: the owner, or the kind under an owner's name. */
  readonly between: string;
  readonly onOpen: () => void;
};

/** A measure in the plan: leads to its risk, and its status can be changed where it stands. */
export function PlanRow({ row: { measure, risks }, today, between, onOpen }: Props) {
  const { t } = useWords('treat');
  const language = useInterfaceLanguage();
  const late = isOverdue(measure, today);
  const last = measure.due === null ? null : lastDay(measure.due);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          data-focus-item={measure.id}
          className={styles.open}
          title={t('openRisk')}
          onClick={onOpen}
        >
          <Hyphenated text={measure.text} />
        </button>
        <MeasureNotes className={styles.notes} measure={measure} />
      </th>
      <td>{risks.map(({ risk }) => risk.number).join(', ')}</td>
      <td>
        <Hyphenated text={between} />
      </td>
      <td className={styles.due} data-overdue={late}>
        {measure.due ?? '–'}
        {last !== null && last !== measure.due && (
          <span className={styles.latest}>{t('common:latest', { day: unbroken(last) })}</span>
        )}
        {late && <span className={styles.late}> {t('late')}</span>}
      </td>
      <td className={styles.cost}>
        {measure.cost === null
          ? ''
          : t('thousands', { cost: new Intl.NumberFormat(localeOf(language)).format(measure.cost) })}
      </td>
      <td className={styles.status}>
        <Choice
          label={t('statusOf', { measure: measure.text })}
          value={measure.status}
          options={measureStatuses.map((code) => ({ code, label: capital(t(`common:status.${code}`)) }))}
          onChoose={(status) => editMeasure(measure, { status })}
        />
        <DoneToday measure={measure} />
      </td>
    </tr>
  );
}

/** A date that is not parted at its hyphens. */
function unbroken(day: string): string {
  return day.replaceAll('-', '\u2011');
}
