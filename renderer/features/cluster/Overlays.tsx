import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { typedRisk } from './board-commands.ts';
import { type Lists, listsNow } from './board-model.ts';
import { type Drag, useCluster } from './cluster-store.ts';
import styles from './item/Card.module.css';
import ownStyles from './Overlays.module.css';

/** The card that follows the pointer. */
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
    <div className={`${styles.card} ${styles.lifted}`} data-sign={sign ?? '–'} data-letters="">
      <span className={styles.text} dir="auto">
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
        <Hyphenated text={titleOf(risk, threats)} otherwise={t('common:noTitle')} />
      </bdi>
      <span className={styles.count}>{t('common:threats', { count: threats.length })}</span>
    </div>
  );
}

/** The rectangle that is drawn round cards. */
export function Lasso() {
  const lasso = useCluster((state) => state.lasso);
  if (!lasso) return null;
  const { left, top, right, bottom } = lasso;
  return (
    <div
      aria-hidden="true"
      className={styles.lasso}
      style={{
        translate: `${left}px ${top}px`,
        width: Math.max(0, right - left),
        height: Math.max(0, bottom - top),
      }}
    />
  );
}

/** The number being typed, large enough for the room, and the risk that it means. */
export function TypedNumber({ lists }: { readonly lists: Lists }) {
  const { t } = useWords('cluster');
  const digits = useCluster((state) => state.digits);
  const column = typedRisk(lists, digits);
  return (
    <div role="status">
      {digits !== '' && (
        <p className={ownStyles.panel}>
          <b className={ownStyles.number}>{digits}</b>
          <bdi className={ownStyles.typedTitle} title={column && titleOf(column.risk, column.threats)}>
            {column ? (
              <Hyphenated text={titleOf(column.risk, column.threats)} otherwise={t('common:noTitle')} />
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
