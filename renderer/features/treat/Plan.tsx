import { useEffect, useMemo } from 'react';
import { todayOf } from '../../../shared/domain/workshop/date.ts';
import { byOwner, measureRows, type PlanGroup } from '../../../shared/domain/workshop/measures.ts';
import {
  byDate,
  type PlanFigures as Figures,
  figuresOf,
  type PlanTime,
} from '../../../shared/domain/workshop/plan.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital, localeOf } from '../../../shared/words/locale.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useWords } from '../../i18n/use-words.ts';
import { planKeys } from '../../keys/tables/treat.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useAlphabet, useInterfaceLanguage } from '../../state/selectors.ts';
import { setUi } from '../../state/ui-store.ts';
import styles from './Plan.module.css';
import { PlanRow } from './PlanRow.tsx';
import { TreatFrame } from './TreatFrame.tsx';

type Props = { readonly view: 'owner' | 'date'; readonly rows: readonly RegisterRow[] };

/** Every measure once, by who is to do it or by when: what is overdue says so. */
export function Plan({ view, rows }: Props) {
  const { t } = useWords('treat');
  const names = useBoard((board) => board.personNames);
  const today = todayOf(new Date());
  const all = useMemo(() => measureRows(rows), [rows]);
  const nameOf = (id: string | null) => names.get(id ?? '') ?? '';
  const compare = useAlphabet();
  const groups = view === 'owner' ? byOwner(all, nameOf, compare) : byDate(all, today);
  const { container, step, focusItem } = useKeptFocus<HTMLDivElement>();
  const first = groups[0]?.rows[0]?.measure.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is moved on arrival only.
  useEffect(() => {
    if (first) focusItem(first);
  }, [view]);
  useKeys(planKeys, { up: () => step(-1), down: () => step(1), open: () => undefined });
  return (
    <TreatFrame side={<PlanFigures figures={figuresOf(all, today)} />}>
      <div ref={container} className={styles.plan}>
        <h1 className={styles.title}>{t(`viewTitle.${view}`)}</h1>
        {all.length === 0 && <p>{t('noMeasures')}</p>}
        {groups.map((group) => (
          <Group key={group.key} group={group} view={view} today={today} nameOf={nameOf} />
        ))}
      </div>
    </TreatFrame>
  );
}

type GroupProps = {
  readonly group: PlanGroup;
  readonly view: Props['view'];
  readonly today: string;
  readonly nameOf: (id: string | null) => string;
};

function Group({ group, view, today, nameOf }: GroupProps) {
  const { t } = useWords('treat');
  const title = useGroupTitle(view)(group.key);
  const heads = ['measure', 'risk', view === 'owner' ? 'kind' : 'owner', 'due', 'cost', 'status'] as const;
  return (
    <section aria-label={title}>
      <h2 className={styles.heading} data-overdue={group.key === 'overdue'}>
        <Hyphenated text={title} /> <span className={styles.count}>{group.rows.length}</span>
      </h2>
      <table className={styles.table}>
        <colgroup>
          {heads.map((head) => (
            <col key={head} className={styles[`${head}Column`]} />
          ))}
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <PlanRow
              key={row.measure.id}
              row={row}
              today={today}
              between={
                view === 'owner'
                  ? capital(t(`common:strategy.${row.measure.kind}`))
                  : nameOf(row.measure.ownerId) || t('nobody')
              }
              onOpen={() => setUi({ treatView: 'risk', riskId: row.risks[0]?.risk.id ?? null })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a heading says: a name, a month in words, or what the time is. */
function useGroupTitle(view: Props['view']): (key: string) => string {
  const { t } = useWords('treat');
  const language = useInterfaceLanguage();
  if (view === 'owner') return (key) => key || t('nobody');
  return (key) => {
    if (!/^\d{4}-\d\d$/.test(key)) return t(`time.${key as PlanTime}`);
    const month = new Intl.DateTimeFormat(localeOf(language), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return month.format(new Date(`${key}-01T00:00:00Z`));
  };
}

/** The plan in figures: how much there is, and what it still lacks. */
function PlanFigures({ figures }: { readonly figures: Figures }) {
  const { t } = useWords('treat');
  const language = useInterfaceLanguage();
  const { cost, ...counts } = figures;
  return (
    <dl className={styles.figures}>
      {Object.entries(counts).map(([key, count]) => (
        <div key={key} data-bad={key === 'overdue' && count > 0}>
          <dt>{t(`figure.${key as keyof typeof counts}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      <div>
        <dt>{t('figure.cost')}</dt>
        <dd>
          {cost === null
            ? '–'
            : t('thousands', { cost: new Intl.NumberFormat(localeOf(language)).format(cost) })}
        </dd>
      </div>
    </dl>
  );
}
