import type { GroupSign } from '../../../../shared/domain/codes.ts';
import type { Risk } from '../../../../shared/domain/tables.ts';
import { mayBeTwo } from '../../../../shared/domain/workshop/board.ts';
import { isCounted } from '../../../../shared/domain/workshop/risk-status.ts';
import type { Words } from '../../../../shared/words/areas.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { elementId } from '../board-model.ts';
import { type CardWords, Sign } from './Card.tsx';
import styles from './Risk.module.css';
import { RiskForm } from './RiskForm.tsx';

type Props = {
  readonly risk: Risk;
  readonly title: string;
  readonly count: number;
  /** Its place among the risks, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly signs: readonly GroupSign[];
  readonly words: CardWords;
  readonly isMarked: boolean;
  readonly isCollapsed: boolean;
  /** What is open to be written: nothing, the name, or the description too. */
  readonly naming: 'name' | 'description' | null;
  readonly t: Words<'cluster'>;
};

/**
 * Number, name and origin of a risk: an item of the board's tree. Its parts can be pressed by pointer (`data-act`); all that
 * they do is in the item's menu too, so that they are no stops for a key.
 */
export function RiskHead(props: Props) {
  const { risk, title, count, place, of, isMarked, isCollapsed, naming, t } = props;
  const { id, number } = risk;
  const isOpen = count > 0 && !isCollapsed;
  return (
    <div
      role="treeitem"
      aria-level={1}
      id={elementId({ kind: 'risk', id })}
      tabIndex={-1}
      // While its name is edited, the field within names it.
      aria-label={naming ? undefined : labelOf(props)}
      aria-expanded={count > 0 ? isOpen : undefined}
      aria-owns={isOpen ? `cards-${id}` : undefined}
      aria-selected={isMarked}
      aria-posinset={place}
      aria-setsize={of}
      aria-haspopup="menu"
      className={styles.head}
      data-item="risk"
      data-id={id}
      data-drag={id}
    >
      <div className={styles.title}>
        <span className={styles.number} data-act="mark" title={t('markRisk', { number })}>
          {number}
        </span>{' '}
        {naming ? (
          <RiskForm risk={risk} title={title} isDescribed={naming === 'description'} />
        ) : (
          <bdi
            className={risk.title === '' ? `${styles.name} ${styles.unnamed}` : styles.name}
            data-act="name"
          >
            <Hyphenated text={title} />
          </bdi>
        )}
      </div>{' '}
      <Origin {...props} />
    </div>
  );
}

/** All that the head shows, for those who hear it. */
function labelOf({ risk, title, count, signs, words, t }: Props): string {
  // The name is as it is shown, soft hyphens and all: whoever speaks to the page says what stands there.
  const shown = words.shown(title);
  const parts = [t('risk', { number: risk.number, title: shown }), t('common:threats', { count })];
  if (!isCounted(risk)) parts.push(t(`common:riskStatus.${risk.status}`));
  if (mayBeTwo(count)) parts.push(t('mayBeTwo'));
  if (signs.length > 0) parts.push(t('fromGroups', { signs: signs.join(', ') }));
  return parts.join(', ');
}

function Origin({ risk, count, signs, isCollapsed, t }: Props) {
  return (
    <p className={styles.origin}>
      <span className={styles.fold} data-act="fold">
        {t('common:threats', { count })} {count > 0 && (isCollapsed ? '▸' : '▾')}
      </span>
      {!isCounted(risk) && <span>{capital(t(`common:riskStatus.${risk.status}`))}</span>}{' '}
      {mayBeTwo(count) && <span className={styles.mayBeTwo}>{capital(t('mayBeTwo'))}</span>}
      {signs.length > 0 && (
        <span className={styles.signs} data-many={signs.length > 6 || undefined}>
          {signs.map((sign) => (
            <Sign key={sign} sign={sign} />
          ))}
        </span>
      )}
    </p>
  );
}
