import { memo, useMemo } from 'react';
import type { Threat, WorkGroup } from '../../../shared/domain/tables.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Board.module.css';
import { elementId, type Joined, type TrayGroup, trayGroups } from './board-model.ts';
import { CardList, type CardWords, Sign } from './item/Card.tsx';

type Props = {
  readonly threats: readonly Threat[];
  readonly joined: Joined;
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly editedId: string | null;
  readonly words: CardWords;
  /** Whether they fill the screen, group beside group. */
  readonly isSpread: boolean;
};

/** The threats not yet placed in a risk: one list, or spread out in fixed columns by group while they are most. */
export const Tray = memo(function Tray({ threats, groups, isSpread, ...cards }: Props) {
  const { t } = useWords('cluster');
  const columns = useMemo(() => (isSpread ? trayGroups(threats, groups) : []), [isSpread, threats, groups]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a tree is no fieldset.
    <div
      role="group"
      aria-label={t('common:unsorted')}
      // Not a stop by itself, which a part that scrolls would be.
      tabIndex={-1}
      className={styles.tray}
      data-list=""
      data-region="tray"
      data-column={isSpread ? undefined : ''}
      data-lasso-area
    >
      {isSpread ? (
        <div className={styles.groups} data-columns={Math.min(columns.length, 5)}>
          {columns.map((column) => (
            <Group key={column.group?.id ?? ''} column={column} groups={groups} {...cards} />
          ))}
        </div>
      ) : (
        <>
          <Head id="" label={t('unsortedHead', { count: threats.length })} count={threats.length}>
            {t('common:unsorted')}
          </Head>
          <CardList id={listId('')} threats={threats} groups={groups} {...cards} />
        </>
      )}
    </div>
  );
});

function Group({ column, ...cards }: Omit<Props, 'threats' | 'isSpread'> & { readonly column: TrayGroup }) {
  const { t } = useWords('cluster');
  const { group, threats } = column;
  const id = group?.id ?? '';
  const of = group ? t('common:group', { sign: group.sign }) : t('common:plenary');
  const name = group?.name ?? '';
  const label = t('unsortedOf', { group: name === '' ? of : `${of}, ${name}`, count: threats.length });
  return (
    <div className={styles.group} data-column="">
      <Head id={id} label={label} count={threats.length}>
        <Sign sign={group?.sign ?? cards.words.plenarySign} />
        <bdi>
          <Hyphenated text={name} otherwise={of} />
        </bdi>
      </Head>
      <CardList id={listId(id)} threats={threats} {...cards} />
    </div>
  );
}

type HeadProps = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly children: React.ReactNode;
};

function Head({ id, label, count, children }: HeadProps) {
  return (
    <div
      role="treeitem"
      aria-level={1}
      id={elementId({ kind: 'tray', id })}
      tabIndex={-1}
      aria-label={label}
      aria-expanded="true"
      aria-owns={listId(id)}
      className={styles.trayHead}
      data-item="tray"
      data-id={id}
    >
      {children} <span className={styles.trayCount}>{count}</span>
    </div>
  );
}

function listId(id: string): string {
  return `unsorted-${id}`;
}
