import { type RefObject, useId, useRef, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { strategies } from '../../../shared/domain/codes.ts';
import { criterionText } from '../../../shared/domain/method/meaning.ts';
import { isToBeAccepted } from '../../../shared/domain/workshop/acceptance.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { ToggleChip } from '../../components/Choice.tsx';
import { CommitField, type TextField } from '../../components/CommitField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { QuietField } from '../../components/QuietField.tsx';
import { useAcceptanceLacks } from '../../components/use-acceptance.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { treatPartKeys } from '../../keys/tables/treat.ts';
import { leaveField } from '../../keys/text-fields.ts';
import { useBoard } from '../../state/board-store.ts';
import { useLanguage } from '../../state/selectors.ts';
import styles from './TreatScreen.module.css';
import {
  acceptedLevel,
  acceptRisk,
  askAcceptance,
  chooseStrategy,
  setAcceptance,
  setAcceptedBy,
  setReview,
  setRiskOwner,
  toggleStrategy,
  useAcceptAsked,
} from './treat-actions.ts';
import { targetIds } from './use-treatment.ts';

/** The ways to treat a risk, one or more. */
export function Strategies({ row }: { readonly row: RegisterRow }) {
  const { t } = useWords('treat');
  const { risk } = row;
  const isAsked = useAcceptAsked(({ riskId }) => riskId === risk.id);
  return (
    <fieldset className={styles.strategies}>
      <legend className={styles.strategyLegend}>{t('strategies')}</legend>
      {strategies.map((strategy, index) => (
        <ToggleChip
          key={strategy}
          pressed={risk.strategies.includes(strategy)}
          onToggle={() => chooseStrategy(row, strategy)}
        >
          {capital(t(`common:strategy.${strategy}`))}{' '}
          <KeyCapOf table={treatPartKeys} row="strategy" alternative={index} />
        </ToggleChip>
      ))}
      {isAsked && <AboveLineDialog row={row} />}
    </fieldset>
  );
}

/**
 * Accepting above the line needs a reason, a name and a date, and may be proposed without them. What is filled in here
 * is kept either way.
 */
function AboveLineDialog({ row }: { readonly row: RegisterRow }) {
  const { t } = useWords('treat');
  const language = useLanguage();
  const reason = useRef<TextField>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const close = () => askAcceptance(null);
  const propose = () => {
    if (!leaveField()) return;
    close();
    toggleStrategy(row.risk, 'accept');
  };
  const accept = () => {
    if (!leaveField()) return;
    const refused = acceptRisk(row.risk).fault;
    setFault(refused);
    if (refused === null) close();
  };
  return (
    <Dialog
      title={t('above.title')}
      onClose={close}
      firstFocus={reason}
      wide
      actions={
        <>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button onClick={propose}>{t('above.propose')}</Button>
          <Button look="main" onClick={accept}>
            {t('above.accept')}
          </Button>
        </>
      }
    >
      <p>{t('above.text', { level: acceptedLevel(row)?.[language] ?? '' })}</p>
      <AcceptanceFields row={row} reason={reason} />
      <p role="alert" className={styles.missing}>
        {fault && sentenceOf(t, fault)}
      </p>
    </Dialog>
  );
}

type FieldsProps = { readonly row: RegisterRow; readonly reason?: RefObject<TextField | null> };

/** The decision in its parts, each saved by itself; beside the name who the method says must decide. */
function AcceptanceFields({ row, reason }: FieldsProps) {
  const { t } = useWords('treat');
  const language = useLanguage();
  const { risk } = row;
  const by = useBoard((board) => board.personNames.get(risk.acceptedById ?? '')) ?? '';
  const must = acceptedLevel(row)?.acceptance?.by?.[language];
  return (
    <div className={styles.fields}>
      <CommitField
        ref={reason}
        className={styles.reason}
        label={t('acceptedReason')}
        unsaved={`risk/${risk.id}/acceptedReason`}
        rows={2}
        value={risk.acceptedReason}
        onCommit={(text) => setAcceptance(risk, { reason: text })}
      />
      <CommitField
        label={must ? t('acceptedByRole', { role: must }) : t('acceptedBy')}
        unsaved={`risk/${risk.id}/acceptedBy`}
        type="person"
        value={by}
        onCommit={(text) => setAcceptedBy(risk, text)}
      />
      <CommitField
        label={t('acceptedOn')}
        unsaved={`risk/${risk.id}/acceptedOn`}
        type="date"
        value={risk.acceptedOn ?? ''}
        onCommit={(on) => setAcceptance(risk, { on: on || null })}
      />
    </div>
  );
}

/** Why the risk is accepted, by whom and when, and what may forbid it. Only where accepting is a strategy. */
export function Acceptance({ row }: { readonly row: RegisterRow }) {
  const id = useId();
  const { t } = useWords('treat');
  const language = useLanguage();
  const lacks = useAcceptanceLacks(row);
  const { risk } = row;
  if (!isToBeAccepted(risk)) return null;
  const level = acceptedLevel(row);
  const criterion = level ? criterionText(level, language) : '';
  const missing = risk.acceptedReason === '' || risk.acceptedById === null;
  return (
    <section aria-labelledby={id} className={styles.acceptance}>
      <h2 id={id} className={styles.heading}>
        {t('acceptance')} <KeyCapOf table={treatPartKeys} row="accept" />
      </h2>
      <p>{t('mayBeForbidden')}</p>
      {criterion && <p className={styles.criterion}>{criterion}</p>}
      <div id={targetIds.accept}>
        <AcceptanceFields row={row} />
      </div>
      <p role="status" className={styles.missing}>
        {lacks || (missing && t('acceptanceMissing'))}
      </p>
    </section>
  );
}

/** Who answers for the risk, and when it is looked at next. */
export function OwnerAndReview({ row: { risk } }: { readonly row: RegisterRow }) {
  const { t } = useWords('treat');
  const owner = useBoard((board) => board.personNames.get(risk.riskOwnerId ?? '')) ?? '';
  return (
    <div className={styles.quiet}>
      <QuietField
        id={targetIds.owner}
        cap={<KeyCapOf table={treatPartKeys} row="owner" />}
        label={t('terms:riskOwner')}
        unsaved={`risk/${risk.id}/riskOwner`}
        type="person"
        value={owner}
        onCommit={(text) => setRiskOwner(risk, text)}
      />
      <QuietField
        id={targetIds.review}
        cap={<KeyCapOf table={treatPartKeys} row="review" />}
        label={t('terms:nextReview')}
        unsaved={`risk/${risk.id}/reviewOn`}
        type="date"
        value={risk.reviewOn ?? ''}
        onCommit={(day) => setReview(risk, day)}
      />
    </div>
  );
}
