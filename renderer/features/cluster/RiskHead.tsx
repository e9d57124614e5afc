import type { GroupSign } from '../../../shared/domain/codes.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { activate, toggleCollapsed } from './board-commands.ts';
import { elementId } from './board-model.ts';
import { Sign } from './Card.tsx';
import { toggleRisk } from './cluster-store.ts';
import styles from './Risk.module.css';
import { RiskForm } from './RiskForm.tsx';

type Props = {
  readonly risk: Risk;
  readonly title: string;
  readonly count: number;
  readonly signs: readonly GroupSign[];
  readonly isMarked: boolean;
  readonly isCollapsed: boolean;
  /** What is open to be written: nothing, the name, or the description too. */
  readonly naming: 'name' | 'description' | null;
  readonly t: Words<'cluster'>;
};

/** Number, name and origin of a risk. The number marks it, the name is pressed to be written; both can be dragged. */
export function RiskHead(props: Props) {
  const { risk, title, isMarked, naming, t } = props;
  const { id, number } = risk;
  return (
    <header className={styles.head} data-drag={id}>
      <div className={styles.title}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.number}
          aria-pressed={isMarked}
          aria-label={t('markRisk', { number })}
          title={t('markRisk', { number })}
          onClick={() => toggleRisk(id, number)}
        >
          {number}
        </button>
        {naming ? (
          <RiskForm risk={risk} title={title} isDescribed={naming === 'description'} />
        ) : (
          <Name {...props} />
        )}
      </div>
      <Origin {...props} />
    </header>
  );
}

function Name({ risk, title }: Props) {
  const item = { kind: 'risk', id: risk.id } as const;
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        id={elementId(item)}
        tabIndex={-1}
        className={risk.title === '' ? `${styles.name} ${styles.unnamed}` : styles.name}
        data-item="risk"
        data-id={risk.id}
        onClick={() => activate(item)}
      >
        <span className="visually-hidden">{risk.number} </span>
        <bdi>
          <Hyphenated text={title} />
        </bdi>
      </button>
    </h3>
  );
}

function Origin({ risk, count, signs, isCollapsed, t }: Props) {
  return (
    <p className={styles.origin}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.fold}
        aria-expanded={!isCollapsed}
        onClick={() => toggleCollapsed(risk.id)}
      >
        {t('common:threats', { count })} <span aria-hidden="true">{isCollapsed ? '▸' : '▾'}</span>
      </button>
      {!isCounted(risk) && <span>{capital(t(`common:riskStatus.${risk.status}`))}</span>}
      {signs.length > 0 && (
        <span className={styles.signs} data-many={signs.length > 6 || undefined}>
          <span className="visually-hidden">{t('fromGroups', { signs: signs.join(', ') })}</span>
          {signs.map((sign) => (
            <Sign key={sign} sign={sign} />
          ))}
        </span>
      )}
    </p>
  );
}
