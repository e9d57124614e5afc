import { signsOf, titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import type { Column } from '../cluster/board-model.ts';
import { place } from './actions.ts';
import styles from './Choices.module.css';
import type { Choice } from './use-choices.ts';

type Props = {
  readonly choices: readonly Choice[];
  /** The risk that the threat is in already. */
  readonly isIn: string | null;
};

/** The risks a threat may be put in, the likeliest first, each with its key. */
export function Choices({ choices, isIn }: Props) {
  const { t } = useWords('walk');
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
  const { t } = useWords('walk');
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
          <Hyphenated text={titleOf(risk, threats) || t('common:noTitle')} />
        </bdi>
        <Origin column={choice.column} />
      </span>
    </button>
  );
}

function Origin({ column: { risk, threats } }: { readonly column: Column }) {
  const { t } = useWords('walk');
  const workGroup = useBoard((board) => board.tables.workGroup);
  const signs = signsOf({ workGroup }, threats);
  const number = t('risk', { number: risk.number });
  return (
    <span className={styles.origin}>
      {[number, t('common:threats', { count: threats.length }), ...signs].join(' · ')}
    </span>
  );
}
