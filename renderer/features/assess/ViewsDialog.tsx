import { type KeyboardEvent, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import type { View } from '../../../shared/domain/fields/kinds.ts';
import { isSamePair, level, type Pair, scaleOf } from '../../../shared/domain/method/method.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { isVotedFor, proposedViews, viewsToDiffer } from '../../../shared/domain/voting/views.ts';
import { pairInWords } from '../../../shared/words/views.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { viewsKeys } from '../../keys/tables/assess.ts';
import { isTextField, leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { isPressedTooSoon } from '../../presses/press-guard.ts';
import { useBoard } from '../../state/board-store.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { useInterfaceLanguage, useLanguage, useMethod } from '../../state/selectors.ts';
import { agreeToDiffer, setReason } from './assess-actions.ts';
import type { RiskVotes } from './axis-votes.ts';
import styles from './ViewsDialog.module.css';

type Props = { readonly risk: Risk; readonly votes: RiskVotes; readonly onClose: () => void };

/**
 * A room that does not come closer agrees to differ: both views, which of them is set, and why. The votes propose the
 * views; what nobody voted for is said to be so.
 */
export function ViewsDialog({ risk, votes, onClose }: Props) {
  const { t } = useWords('assess');
  const { views, change, chosen, setChosen, choices, fault, record, remove } = useViews({
    risk,
    votes,
    onClose,
  });
  const isOutside = useIsOutside(votes);
  const actions = (
    <>
      {risk.views.length > 0 && <Button onClick={remove}>{t('views.remove')}</Button>}
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button look="main" onClick={record}>
        {t('views.record')} <KeyCapOf table={viewsKeys} row="record" />
      </Button>
    </>
  );
  return (
    <Dialog wide title={t('views.title', { number: risk.number })} onClose={onClose} actions={actions}>
      <div className={styles.content} onKeyDownCapture={recordFromField(record)}>
        <ViewsKeys onRecord={record} />
        <p>{t('views.explained')}</p>
        {views.map((view, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two, and each is its place.
          <ViewFields key={at} at={at} view={view} isOutside={isOutside(view)} onChange={change} />
        ))}
        <p>{t('views.which')}</p>
        <Choice label={t('views.which')} options={choices} value={chosen} onChoose={setChosen} />
        <CommitField
          label={t('views.reason')}
          unsaved={`risk/${risk.id}/rationale`}
          value={risk.rationale}
          rows={3}
          onCommit={(text) => setReason(risk, text)}
        />
        {fault && (
          <p role="alert" className={styles.fault}>
            {typeof fault === 'string' ? t(`views.${fault}`) : sentenceOf(t, fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

type Kept = { readonly views: readonly View[]; readonly chosen: string };

const none: View = { probability: null, consequence: null, count: null };

function useViews({ risk, votes, onClose }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const spoken = useInterfaceLanguage();
  const [{ views, chosen }, keep, forget] = useKeptForm<Kept>(`views/${risk.id}`, () => {
    const starting = startingViews(risk, () => proposedOf(votes, method));
    return { views: starting, chosen: String(starting.findIndex((view) => isSamePair(view, risk))) };
  });
  const setChosen = (place: string) => keep({ chosen: place });
  const [fault, setFault] = useState<Fault | 'chooseFirst' | 'reasonFirst' | null>(null);
  const isSet = level(method, risk.probability, risk.consequence) !== null;
  const pairs: readonly Pair[] = [
    ...views,
    ...(isSet && !views.some((view) => isSamePair(view, risk)) ? [risk] : []),
  ];
  const choices = pairs.map((pair, at) => ({
    value: at < views.length ? String(at) : '-1',
    text: at < views.length ? t('views.view', { place: at + 1 }) : pairInWords(method, pair, spoken),
  }));
  const change = (at: number, edit: Partial<View>) => {
    setFault(null);
    keep({ views: views.map((view, place) => (place === at ? { ...view, ...edit } : view)) });
  };
  const record = () => {
    if (!leaveField()) return;
    const pair = views[Number(chosen)] ?? (isSet ? risk : null);
    if (!pair || (chosen === '-1' && views.some((view) => isSamePair(view, risk))))
      return setFault('chooseFirst');
    const reason = useBoard.getState().tables.risk.get(risk.id)?.rationale ?? '';
    if (!hasWords(reason)) return setFault('reasonFirst');
    const refused = agreeToDiffer(risk.id, pair, views).fault;
    if (refused) return setFault(refused);
    forget();
    onClose();
  };
  const remove = () => {
    agreeToDiffer(risk.id, risk, []);
    forget();
    onClose();
  };
  return { views, change, chosen, setChosen, choices, fault, record, remove };
}

function proposedOf(votes: RiskVotes, method: ReturnType<typeof useMethod>): View[] {
  const results = { probability: votes.probability.result, consequence: votes.consequence.result };
  return proposedViews(method, results, votes.pairs);
}

/** The ones that are noted, else what the votes propose, else two empty ones. */
function startingViews(risk: Risk, proposed: () => readonly View[]): readonly View[] {
  const own = risk.views.length > 0 ? risk.views : proposed();
  return Array.from({ length: viewsToDiffer }, (_, at) => own[at] ?? none);
}

/** Whether a whole pair is one that nobody voted for. */
function useIsOutside(votes: RiskVotes): (pair: Pair) => boolean {
  const method = useMethod();
  const results = { probability: votes.probability.result, consequence: votes.consequence.result };
  return (pair) =>
    level(method, pair.probability, pair.consequence) !== null &&
    !isVotedFor(method, results, votes.pairs, pair);
}

type FieldsProps = {
  readonly at: number;
  readonly view: View;
  readonly isOutside: boolean;
  readonly onChange: (at: number, edit: Partial<View>) => void;
};

/** One view: its pair, the level that this gives, and how many held it. */
function ViewFields({ at, view, isOutside, onChange }: FieldsProps) {
  const { t } = useWords('assess');
  const method = useMethod();
  const language = useLanguage();
  const optionsOf = (axis: Axis) => [
    { value: '', label: '–' },
    ...scaleOf(method, axis).map((each, place) => ({
      value: each.code,
      label: `${place + 1} ${each[language]}`,
    })),
  ];
  return (
    <fieldset className={styles.view}>
      <legend>{t('views.view', { place: at + 1 })}</legend>
      {axes.map((axis) => (
        <SelectField
          key={axis}
          label={t(`common:axis.${axis}`)}
          value={view[axis] ?? ''}
          options={optionsOf(axis)}
          onChoose={(code) => onChange(at, { [axis]: code || null })}
        />
      ))}
      <label className={styles.count}>
        {t('views.count')}
        <input
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={view.count ?? ''}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/gu, '');
            onChange(at, { count: digits === '' ? null : Number(digits) });
          }}
        />
      </label>
      <LevelChip
        method={method}
        level={level(method, view.probability, view.consequence)}
        language={language}
      />
      <p role="status" className={styles.outside}>
        {isOutside && t('views.outside')}
      </p>
    </fieldset>
  );
}

/** The field of the reason would keep the key that saves it to itself: here it saves all. */
function recordFromField(record: () => void) {
  return (event: KeyboardEvent) => {
    const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isTextField(event.target);
    if (!isMeant) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isPressedTooSoon(event.nativeEvent)) record();
  };
}

/** Stands in the dialog, so that its keys are those of the dialog and not of the screen below. */
function ViewsKeys({ onRecord }: { readonly onRecord: () => void }) {
  useKeys(viewsKeys, { record: onRecord });
  return null;
}
