import { groupSigns } from '../../../shared/domain/codes.ts';
import type { MergePlan } from '../../../shared/domain/workshop/merge-workshop.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups } from '../../state/selectors.ts';
import { Conflicts } from './Conflicts.tsx';
import { FileLine } from './FileLine.tsx';
import { choiceOf, groupLabel, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import { SelectField } from './SelectField.tsx';
import type { MergeStep } from './steps.ts';
import { changeMerge, sendTo, useMergePlan } from './use-merge.ts';

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
