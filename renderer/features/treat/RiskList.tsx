import { memo } from 'react';
import type { Level } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './TreatScreen.module.css';
import { targetIds } from './use-treatment.ts';

type Props = {
  readonly rows: readonly RegisterRow[];
  readonly currentId: string;
  readonly onGo: (riskId: string) => void;
};

/**
 * All risks in register order: one stop for Tab, arrows go from risk to risk. A listbox, so that a screen reader leaves
 * the keys to it (ACCESSIBILITY.md).
 */
export function RiskList({ rows, currentId, onGo }: Props) {
  const { t } = useWords('treat');
  return (
    <div role="listbox" aria-label={t('risks')} className={styles.list}>
      {rows.map(({ risk, title, level }) => (
        <Item
          key={risk.id}
          id={risk.id}
          number={risk.number}
          title={title}
          level={level}
          isCurrent={risk.id === currentId}
          onGo={onGo}
        />
      ))}
    </div>
  );
}

type ItemProps = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly level: Level | null;
  readonly isCurrent: boolean;
  readonly onGo: (riskId: string) => void;
};

/** Drawn anew only when its own words change: there may be very many. */
const Item = memo(function Item({ id, number, title, level, isCurrent, onGo }: ItemProps) {
  const { t } = useWords('common');
  const method = useMethod();
  const language = useLanguage();
  return (
    <div role="presentation" className={styles.place}>
      <button
        type="button"
        role="option"
        id={targetIds.risk(id)}
        className={styles.item}
        aria-selected={isCurrent}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onGo(id)}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.title} dir="auto">
          <Hyphenated text={title} otherwise={t('common:noTitle')} />
        </span>
        <LevelChip method={method} level={level} language={language} />
      </button>
    </div>
  );
});
