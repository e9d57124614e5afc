import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import card from './Card.module.css';
import { type Drag, useCluster } from './cluster-store.ts';
import styles from './DragShadow.module.css';
import { listsNow } from './use-lists.ts';

/** The card that follows the hand. */
export function DragShadow() {
  const drag = useCluster((state) => state.drag);
  if (!drag) return null;
  const { point, grip, width } = drag;
  return (
    <div
      aria-hidden="true"
      className={styles.shadow}
      style={{ width, translate: `${point.x - grip.x}px ${point.y - grip.y}px` }}
    >
      {drag.source.kind === 'risk' ? <RiskShadow id={drag.source.id} /> : <CardShadow drag={drag} />}
    </div>
  );
}

function CardShadow({ drag }: { readonly drag: Drag }) {
  const { t } = useWords('cluster');
  const ids = drag.source.kind === 'threats' ? drag.source.ids : [];
  const threat = useBoard((board) => board.tables.threat.get(ids[0] ?? ''));
  const sign = useBoard((board) => board.tables.workGroup.get(threat?.groupId ?? '')?.sign);
  return (
    <div className={`${card.card} ${styles.lifted}`} data-sign={sign ?? '–'} data-letters="">
      <span className={card.text} dir="auto">
        <Hyphenated text={threat?.text ?? ''} />
      </span>
      {ids.length > 1 && <b className={styles.count}>{t('common:threats', { count: ids.length })}</b>}
    </div>
  );
}

function RiskShadow({ id }: { readonly id: string }) {
  const { t } = useWords('cluster');
  const column = listsNow().columns.find(({ risk }) => risk.id === id);
  if (!column) return null;
  const { risk, threats } = column;
  return (
    <div className={`${styles.risk} ${styles.lifted}`}>
      <b>{risk.number}</b>
      <bdi>
        <Hyphenated text={titleOf(risk, threats) || t('common:noTitle')} />
      </bdi>
      <span className={styles.count}>{t('common:threats', { count: threats.length })}</span>
    </div>
  );
}
