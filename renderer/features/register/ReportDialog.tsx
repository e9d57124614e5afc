import { supervisionParts } from '../../../shared/domain/codes.ts';
import { Choice } from '../../components/Choice.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useWorkshop } from '../../state/selectors.ts';
import styles from './ExportDialog.module.css';

/** What only the report shows: what the analyst recommends, and whether participants are named in it. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('register');
  const { recommendations, participantListing, supervisionPart } = useWorkshop();
  return (
    <Dialog title={t('report.title')} onClose={onClose}>
      <div className={styles.form}>
        <CommitField
          label={t('report.recommendations')}
          unsaved="workshop/recommendations"
          value={recommendations}
          rows={9}
          autoFocus
          onCommit={(text) => run({ type: 'workshop.edit', recommendations: text })}
        />
        <div className={styles.side}>
          <div className={styles.listing}>
            <span className={styles.label} aria-hidden="true">
              {t('report.participants')}
            </span>
            <Choice
              label={t('report.participants')}
              options={[
                { value: 'counted', text: t('report.counted') },
                { value: 'named', text: t('report.named') },
              ]}
              value={participantListing}
              onChoose={(chosen) => run({ type: 'workshop.edit', participantListing: chosen })}
            />
          </div>
          <div className={styles.listing}>
            <span className={styles.label} aria-hidden="true">
              {t('report.supervision.label')}
            </span>
            <Choice
              label={t('report.supervision.label')}
              options={supervisionParts.map((value) => ({ value, text: t(`report.supervision.${value}`) }))}
              value={supervisionPart}
              onChoose={(chosen) => run({ type: 'workshop.edit', supervisionPart: chosen })}
            />
          </div>
        </div>
        <p className={styles.label}>{t('report.help')}</p>
      </div>
    </Dialog>
  );
}
