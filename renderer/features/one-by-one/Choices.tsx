import { useMemo } from 'react';
import {
  riskSuggestionsFor,
  type SuggestedRisk,
  type WavedAway,
} from '../../../shared/domain/suggest/index.ts';
import { withJoined } from '../../../shared/domain/workshop/joined.ts';
import { signsOf, titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useCapOf } from '../../keys/KeyCapOf.tsx';
import { keysOf } from '../../keys/key-table.ts';
import { oneByOneKeys } from '../../keys/tables/cluster.ts';
import { useBoard } from '../../state/board-store.ts';
import { useJoined } from '../../state/selectors.ts';
import { suggestionsNow } from '../../state/suggestions.ts';
import { useUi } from '../../state/ui-store.ts';
import type { Column } from '../cluster/board-model.ts';
import { place } from './actions.ts';
import styles from './OneByOne.module.css';
import { useOneByOne } from './one-by-one-store.ts';

/** The risks with the likeliest first; the others after them, in the order of the board. */
export function likeliestFirst(columns: readonly Column[], likely: readonly string[]): Column[] {
  const turn = new Map(likely.map((id, index) => [id, index]));
  const turnOf = ({ risk }: Column) => turn.get(risk.id) ?? likely.length;
  return columns.toSorted((a, b) => turnOf(a) - turnOf(b));
}

/** A risk that its number puts the threat in. */
export type Choice = { readonly column: Column; readonly isLikeliest: boolean };

/** More are never shown at once. */
const most = 12;

/** The risks shown for a threat, the likeliest first. What is likely is asked once, when the threat is taken up. */
export function useChoices(columns: readonly Column[], threatId: string | null): Choice[] {
  const dismissedPairs = useUi((ui) => ui.dismissedPairs);
  const likely = useMemo(() => likelyRisks(threatId, dismissedPairs), [threatId, dismissedPairs]);
  const ids = likely.map(({ riskId }) => riskId);
  return likeliestFirst(columns, ids)
    .slice(0, most)
    .map((column, index) => ({
      column,
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

/** The risks a threat may be put in, the likeliest first, each with its number. What cannot be meant by a number steps back. */
export function Choices({ choices, isIn }: Props) {
  const { t } = useWords('one-by-one');
  const digits = useOneByOne((state) => state.digits);
  if (choices.length === 0) return <p className={styles.none}>{t('noRisks')}</p>;
  return (
    <ul className={styles.choices} aria-label={t('choices')}>
      {choices.map((choice) => (
        <li key={choice.column.risk.id}>
          <ChoiceCard
            choice={choice}
            isCurrent={choice.column.risk.id === isIn}
            isMeant={String(choice.column.risk.number).startsWith(digits)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The number of a risk, which is a key where numbers are typed. */
function NumberOfRisk({ number }: { readonly number: number }) {
  const { t } = useWords('one-by-one');
  const { digit } = oneByOneKeys.rows;
  const isTyped = useCapOf(keysOf(digit, t), digit) !== null;
  return isTyped ? <KeyCap>{String(number)}</KeyCap> : <span className={styles.number}>{number}</span>;
}

type CardProps = { readonly choice: Choice; readonly isCurrent: boolean; readonly isMeant: boolean };

function ChoiceCard({ choice, isCurrent, isMeant }: CardProps) {
  const { t } = useWords('one-by-one');
  const { risk, threats } = choice.column;
  return (
    <button
      type="button"
      className={styles.choice}
      aria-current={isCurrent || undefined}
      data-meant={isMeant || undefined}
      data-likely={choice.isLikeliest || undefined}
      onClick={() => place(risk.id)}
    >
      <NumberOfRisk number={risk.number} />
      <span className={styles.words}>
        <bdi className={styles.title}>
          <Hyphenated text={titleOf(risk, threats)} otherwise={t('common:noTitle')} />
        </bdi>
        <Origin column={choice.column} />
      </span>
    </button>
  );
}

function Origin({ column: { threats } }: { readonly column: Column }) {
  const { t } = useWords('one-by-one');
  const workGroup = useBoard((board) => board.tables.workGroup);
  const signs = signsOf({ workGroup }, withJoined(threats, useJoined()));
  return (
    <span className={styles.origin}>
      {[t('common:threats', { count: threats.length }), ...signs].join(' · ')}
    </span>
  );
}
