import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { typedRisk } from './board-commands.ts';
import { useCluster } from './cluster-store.ts';
import type { Lists } from './lists.ts';
import styles from './TypedNumber.module.css';

/** The number being typed, large enough for the room, and the risk that it means. */
export function TypedNumber({ lists }: { readonly lists: Lists }) {
  const { t } = useWords('cluster');
  const digits = useCluster((state) => state.digits);
  const column = typedRisk(lists, digits);
  return (
    <div role="status">
      {digits !== '' && (
        <p className={styles.panel}>
          <b className={styles.number}>{digits}</b>
          <bdi className={styles.title}>
            {column ? (
              <Hyphenated text={titleOf(column.risk, column.threats) || t('common:noTitle')} />
            ) : (
              t('noRisk', { number: digits })
            )}
          </bdi>
          {column && <KeyCap>Enter</KeyCap>}
        </p>
      )}
    </div>
  );
}
