// Merging another laptop's workshop: which groups and risks come in, and the command made of them.

import { useId, useMemo } from 'react';
import { groupSigns } from '../../../shared/domain/codes.ts';
import {
  type Conflict,
  type MergeChoices,
  type MergePlan,
  mergeCommand,
  planOfMerge,
} from '../../../shared/domain/workshop/merge-workshop.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useGroups, useTables } from '../../state/selectors.ts';
import { FileLine } from './FileChoice.tsx';
import { choiceOf, groupLabel, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import { finish, type MergeStep, useImport } from './import-store.ts';
import { Wording } from './ThreatPreview.tsx';

/** What a group's file would bring, and the choices that are the room's. */
export function MergeFields({ step }: { readonly step: MergeStep }) {
  const { t } = useWords('import-threats');
  const plan = useMergePlan(step);
  if (!plan) return null;
  const { fresh, same, conflicts, risks, notes } = plan;
  const summary = [
    t('fresh', { count: fresh.length }),
    ...(same > 0 ? [t('same', { count: same })] : []),
    ...(notes.length > 0 ? [t('notes', { count: notes.length })] : []),
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
          const group = sign ? groupLabel({ sign, name }, t) : t('common:noGroup');
          const label = threats > 0 ? `${group} (${t('common:threats', { count: threats })})` : group;
          const asNew =
            id !== null && !match && mayAdd ? [{ value: id, label: t('newGroup', { name }) }] : [];
          return (
            <SelectField
              key={id ?? ''}
              label={label}
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

/** What the file would bring to the workshop as it is now. */
export function useMergePlan(step: MergeStep | null): MergePlan | null {
  const { threat, workGroup, risk, parkedNote } = useTables();
  const file = step?.file;
  return useMemo(
    () => (file ? planOfMerge({ threat, workGroup, risk, parkedNote }, file) : null),
    [file, threat, workGroup, risk, parkedNote],
  );
}

function changeMerge(change: Partial<MergeChoices>): void {
  useImport.setState(({ step }) => ({
    fault: null,
    step: step?.kind === 'merge' ? { ...step, ...change } : step,
  }));
}

function sendTo(senderId: string | null, groupId: string | null): void {
  const { step } = useImport.getState();
  if (step?.kind === 'merge')
    changeMerge({ destinations: new Map(step.destinations).set(senderId, groupId) });
}

/** Takes the wording of the file for some threats, or keeps ours. */
function takeTheirs(ids: readonly string[], take: boolean): void {
  const { step } = useImport.getState();
  if (step?.kind !== 'merge') return;
  const taken = new Set(step.taken);
  for (const id of ids)
    if (take) taken.add(id);
    else taken.delete(id);
  changeMerge({ taken });
}

/** Brings in what was chosen, in one change. */
export function merge(plan: MergePlan, choices: MergeChoices): void {
  const command = mergeCommand(plan, choices);
  if (!command) return;
  void finish(run(command));
}
