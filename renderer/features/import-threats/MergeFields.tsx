import { useId } from 'react';
import { groupSigns } from '../../../shared/domain/codes.ts';
import type { Conflict, MergePlan } from '../../../shared/domain/workshop/merge-workshop.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups } from '../../state/selectors.ts';
import { FileLine } from './FileChoice.tsx';
import { choiceOf, groupLabel, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import type { MergeStep } from './import-store.ts';
import { Wording } from './ThreatPreview.tsx';
import { changeMerge, sendTo, takeTheirs, useMergePlan } from './use-merge.ts';

/** What a group's file would bring, and the choices that are the room's. */
export function MergeFields({ step }: { readonly step: MergeStep }) {
  const { t } = useWords('import-threats');
  const plan = useMergePlan(step);
  if (!plan) return null;
  const { fresh, same, conflicts, risks } = plan;
  const summary = [
    t('fresh', { count: fresh.length }),
    ...(same > 0 ? [t('same', { count: same })] : []),
    ...(conflicts.length > 0 ? [t('differing', { count: conflicts.length })] : []),
  ].join(' · ');
  return (
    <>
      <FileLine name={step.name}>{summary}</FileLine>
      {fresh.length + conflicts.length === 0 && <p>{t('nothingNew')}</p>}
      {plan.senders.length > 0 && <Senders plan={plan} step={step} />}
      {risks.length > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={step.withRisks}
            onChange={(event) => changeMerge({ withRisks: event.target.checked })}
          />
          <span>
            {t('withRisks', { count: risks.length })}{' '}
            <span className={styles.quiet}>{t('otherwiseTray')}</span>
          </span>
        </label>
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} taken={step.taken} />}
    </>
  );
}

/** Which group here each group of the file is. */
function Senders({ plan, step }: { readonly plan: MergePlan; readonly step: MergeStep }) {
  const { t } = useWords('import-threats');
  const groups = useGroups();
  const mayAdd = groups.length < groupSigns.length;
  return (
    <fieldset>
      <legend className={styles.legend}>{t('senders')}</legend>
      <div className={styles.senders}>
        {plan.senders.map(({ id, sign, name, threats, match }) => {
          const label = sign ? groupLabel({ sign, name }, t) : t('common:noGroup');
          const asNew =
            id !== null && !match && mayAdd ? [{ value: id, label: t('newGroup', { name }) }] : [];
          return (
            <SelectField
              key={id ?? ''}
              label={`${label} (${t('common:threats', { count: threats })})`}
              value={choiceOf(step.destinations.get(id) ?? null)}
              options={[...asNew, ...groupOptions(groups, t)]}
              onChoose={(value) => sendTo(id, idOf(value))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

type Props = { readonly conflicts: readonly Conflict[]; readonly taken: ReadonlySet<string> };

/** Threats with two wordings, side by side; the one that stands here stays unless the other is chosen. */
function Conflicts({ conflicts, taken }: Props) {
  const { t } = useWords('import-threats');
  const ids = conflicts.map(({ ours }) => ours.id);
  return (
    <section className={styles.conflicts}>
      <div className={styles.head}>
        <h3 className={styles.conflictHeading}>{t('conflicts', { count: conflicts.length })}</h3>
        {conflicts.length > 1 && (
          <span>
            <Button look="quiet" onClick={() => takeTheirs(ids, false)}>
              {t('keepAll')}
            </Button>
            <Button look="quiet" onClick={() => takeTheirs(ids, true)}>
              {t('takeAll')}
            </Button>
          </span>
        )}
      </div>
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.ours.id} conflict={conflict} isTaken={taken.has(conflict.ours.id)} />
      ))}
    </section>
  );
}

function ConflictChoice({ conflict, isTaken }: { readonly conflict: Conflict; readonly isTaken: boolean }) {
  const { t } = useWords('import-threats');
  const name = useId();
  const { ours, theirs } = conflict;
  const sides = [
    { label: t('here'), said: ours, isChosen: !isTaken, take: false },
    { label: t('inFile'), said: theirs, isChosen: isTaken, take: true },
  ];
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.number}>{t('threatNumbered', { number: ours.number })}</legend>
      {sides.map(({ label, said, isChosen, take }) => (
        <label key={label} className={styles.side}>
          <input type="radio" name={name} checked={isChosen} onChange={() => takeTheirs([ours.id], take)} />
          <span className={styles.said}>
            <span className={styles.where}>{label}</span>
            <Wording said={said} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
