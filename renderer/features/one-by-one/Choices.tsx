import { useMemo } from 'react';
import {
  riskSuggestionsFor,
  type SuggestedRisk,
  type WavedAway,
} from '../../../shared/domain/suggest/index.ts';
import { signsOf, titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { suggestionsNow } from '../../state/suggestions.ts';
import { useUi } from '../../state/ui-store.ts';
import type { Column } from '../cluster/board-model.ts';
import { place } from './actions.ts';
import styles from './OneByOne.module.css';

/** The keys of the risks shown, in their order. The letters leave out those that mean something else here. */
export const choiceKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'c', 'd'] as const;

/** The risks with the likeliest first; the others after them, in the order of the board. */
export function likeliestFirst(columns: readonly Column[], likely: readonly string[]): Column[] {
  const turn = new Map(likely.map((id, index) => [id, index]));
  const turnOf = ({ risk }: Column) => turn.get(risk.id) ?? likely.length;
  return columns.toSorted((a, b) => turnOf(a) - turnOf(b));
}

/** A risk that one key puts the threat in. */
export type Choice = { readonly column: Column; readonly key: string; readonly isLikeliest: boolean };

/** More are never shown at once. */
const most = choiceKeys.length;

/**
 * The risks shown for a threat, the likeliest first. What is likely is asked once, when the threat is taken up: a key
 * never changes its meaning under a hand that is about to press it.
 */
export function useChoices(columns: readonly Column[], threatId: string | null): Choice[] {
  const dismissedPairs = useUi((ui) => ui.dismissedPairs);
  const likely = useMemo(() => likelyRisks(threatId, dismissedPairs), [threatId, dismissedPairs]);
  const ids = likely.map(({ riskId }) => riskId);
  return likeliestFirst(columns, ids)
    .slice(0, most)
    .map((column, index) => ({
      column,
      key: choiceKeys[index] ?? '',
      isLikeliest: index === 0 && column.risk.id === ids[0] && (likely[0]?.isSure ?? false),
    }));
}

function likelyRisks(threatId: string | null, dismissedPairs: WavedAway): SuggestedRisk[] {
  if (threatId === null) return [];
  return riskSuggestionsFor(suggestionsNow(), threatId, most, dismissedPairs);
}

type Props = {
  readonly choices: readonly Choice[];
  /** The risk that the threat is in already. */
  readonly isIn: string | null;
};

/** The risks a threat may be put in, the likeliest first, each with its key. */
export function Choices({ choices, isIn }: Props) {
  const { t } = useWords('one-by-one');
  if (choices.length === 0) return <p className={styles.none}>{t('noRisks')}</p>;
  return (
    <ul className={styles.choices} aria-label={t('choices')}>
      {choices.map((choice) => (
        <li key={choice.column.risk.id}>
          <ChoiceCard choice={choice} isCurrent={choice.column.risk.id === isIn} />
        </li>
      ))}
    </ul>
  );
}

function ChoiceCard({ choice, isCurrent }: { readonly choice: Choice; readonly isCurrent: boolean }) {
  const { t } = useWords('one-by-one');
  const { risk, threats } = choice.column;
  return (
    <button
      type="button"
      className={styles.choice}
      aria-current={isCurrent || undefined}
      aria-keyshortcuts={choice.key}
      data-likely={choice.isLikeliest || undefined}
      onClick={() => place(risk.id)}
    >
      <KeyCap>{choice.key.toUpperCase()}</KeyCap>
      <span className={styles.words}>
        <bdi className={styles.title}>
          <Hyphenated text={titleOf(risk, threats)} otherwise={t('common:noTitle')} />
        </bdi>
        <Origin column={choice.column} />
      </span>
    </button>
  );
}

function Origin({ column: { risk, threats } }: { readonly column: Column }) {
  const { t } = useWords('one-by-one');
  const workGroup = useBoard((board) => board.tables.workGroup);
  const signs = signsOf({ workGroup }, threats);
  const number = t('risk', { number: risk.number });
  return (
    <span className={styles.origin}>
      {[number, t('common:threats', { count: threats.length }), ...signs].join(' · ')}
    </span>
  );
}
