import { memo } from 'react';
import type { Threat, WorkGroup } from '../../../shared/domain/tables.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { goTo } from '../../state/ui-store.ts';
import { WalkEntry } from '../one-by-one/WalkEntry.tsx';
import { CardList } from './CardList.tsx';
import { Hint } from './Hint.tsx';
import styles from './Tray.module.css';
import type { CardWords } from './use-card-words.ts';

type Props = {
  readonly threats: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly words: CardWords;
  /** Whether any threat was recorded at all. */
  readonly isBegun: boolean;
};

/** The threats not yet placed in a risk. */
export const Tray = memo(function Tray({ threats, groups, marked, words, isBegun }: Props) {
  const { t } = useWords('cluster');
  return (
    <section className={styles.tray} aria-labelledby="tray-title" data-list="" data-region="tray" data-ground>
      <h2 id="tray-title" className={styles.title}>
        {t('common:unsorted')}
        <span className={styles.count}>{threats.length}</span>
      </h2>
      {threats.length > 0 && <WalkEntry />}
      <CardList
        label={t('common:unsorted')}
        threats={threats}
        groups={groups}
        marked={marked}
        words={words}
      />
      {isBegun && threats.length === 0 && <p className={styles.empty}>{t('allPlaced')}</p>}
      {!isBegun && (
        <p className={styles.empty}>
          {t('noThreats')} <Button onClick={() => goTo('record')}>{t('toRecord')}</Button>
        </p>
      )}
      {threats.length > 0 && <Hint />}
    </section>
  );
});
