import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { type RiskStatus, riskStatuses } from '../../../shared/domain/codes.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CommitField, type TextField } from '../../components/CommitField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { digitOf } from '../../keys/key-table.ts';
import { assessKeys, statusKeys } from '../../keys/tables/assess.ts';
import { useKeys } from '../../keys/use-keys.ts';
import styles from './AssessScreen.module.css';
import { setStatus, setStatusDay, setStatusReason } from './assess-actions.ts';
import { setVoting } from './voting-store.ts';

type Props = { readonly risk: Risk; readonly onClose: () => void };

/** What has become of a risk: open, closed, or found to be none; then also why, and since when. */
export function StatusDialog({ risk, onClose }: Props) {
  const { t } = useWords('assess');
  const { id, number, status } = risk;
  const reason = useRef<TextField>(null);
  // Why it is set aside is asked for in the same step; the room need not stop for it.
  const choose = (chosen: RiskStatus) => {
    flushSync(() => setStatus(risk, chosen));
    reason.current?.focus();
  };
  return (
    <Dialog title={t('status.title', { number })} onClose={onClose}>
      <div className={styles.status}>
        <StatusKeys onChoose={choose} />
        <Choice
          label={t('status.choose')}
          value={status}
          options={riskStatuses.map((each, at) => ({
            value: each,
            text: `${at + 1} ${capital(t(`common:riskStatus.${each}`))}`,
          }))}
          onChoose={choose}
        />
        <p role="status">{t(`status.means.${status}`)}</p>
        {!isCounted(risk) && (
          <>
            <CommitField
              ref={reason}
              label={t('terms:statusReason')}
              unsaved={`risk/${id}/statusReason`}
              rows={3}
              value={risk.statusReason}
              onCommit={(text) => setStatusReason(risk, text)}
            />
            {risk.statusReason === '' && <p className={styles.reasonMissing}>{t('status.reasonMissing')}</p>}
            <CommitField
              className={styles.statusDay}
              label={t('terms:statusOn')}
              unsaved={`risk/${id}/statusOn`}
              type="date"
              value={risk.statusOn ?? ''}
              onCommit={(day) => setStatusDay(risk, day)}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Opens it; in sight only where a risk is set aside, behind its key before that. */
export function StatusButton() {
  const { t } = useWords('assess');
  return (
    <Button look="quiet" onClick={() => setVoting({ statusShown: true })}>
      {t('status.open')} <KeyCapOf table={assessKeys} row="status" />
    </Button>
  );
}

/** Stands in the dialog, so that its keys are those of the dialog and not of the screen below. */
function StatusKeys({ onChoose }: { readonly onChoose: (status: RiskStatus) => void }) {
  useKeys(statusKeys, {
    choose: (event) => {
      const chosen = riskStatuses[digitOf(event) - 1];
      if (chosen) onChoose(chosen);
    },
  });
  return null;
}
