import { useEffect, useRef } from 'react';
import { countsOfLevel, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { Arrows, useArrows } from '../../components/Arrows.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { type Cell, RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './Overview.module.css';
import { RiskList } from './RiskList.tsx';
import { TreatFrame } from './TreatFrame.tsx';
import { focusRisk, type Treatment, useOverviewKeys } from './use-treatment.ts';

/** All risks at once: where they were, and where treatment leaves them. The one in the list has the strong arrow. */
export function Overview({ treatment }: { readonly treatment: Treatment }) {
  const { t } = useWords('treat');
  const method = useMethod();
  const language = useLanguage();
  const { rows, row, go } = treatment;
  const picture = useRef<HTMLDivElement>(null);
  const arrows = useArrows(picture, rows.map(pairsOf).join('\n'));
  useOverviewKeys(treatment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is moved on arrival only.
  useEffect(() => focusRisk(row.risk.id), []);
  return (
    <TreatFrame side={<RiskList rows={rows} currentId={row.risk.id} onGo={go} />}>
      <div className={styles.overview}>
        <h1 className={styles.title}>{t('viewTitle.overview')}</h1>
        <div ref={picture} className={styles.picture}>
          <RiskMatrix method={method} language={language} caption={t('overviewCaption')}>
            {(cell) => <Numbers cell={cell} rows={rows} currentId={row.risk.id} />}
          </RiskMatrix>
          <Arrows arrows={arrows} currentId={row.risk.id} />
        </div>
        <div className={styles.beside}>
          <LevelCounts rows={rows} />
          <p className={styles.legend}>
            <span className={styles.before}>7</span> {t('before')} <span className={styles.after}>7</span>{' '}
            {t('after')}
          </p>
        </div>
      </div>
    </TreatFrame>
  );
}

/** Where a risk stands before and after, as text: when it changes the arrows are measured anew. */
function pairsOf({ risk }: RegisterRow): string {
  const { probability, consequence, residualProbability, residualConsequence } = risk;
  return [risk.number, probability, consequence, residualProbability, residualConsequence].join(' ');
}

/** Numbers of one kind shown in a cell; a cell has no room for more. */
const mostNumbers = 12;

type NumbersProps = {
  readonly cell: Cell;
  readonly rows: readonly RegisterRow[];
  readonly currentId: string;
};

/** Numbers of the risks that stand here before treatment, and of those that it leaves here. */
function Numbers({ cell, rows, currentId }: NumbersProps) {
  const { t } = useWords('treat');
  const before = rows.filter(({ risk }) => isAt(cell, risk.probability, risk.consequence));
  const after = rows.filter(({ risk }) => isAt(cell, risk.residualProbability, risk.residualConsequence));
  const byNumber = (a: RegisterRow, b: RegisterRow) => a.risk.number - b.risk.number;
  return (
    <>
      {before
        .toSorted(byNumber)
        .slice(0, mostNumbers)
        .map(({ risk }) => (
          <span
            key={risk.id}
            data-before={risk.id}
            className={styles.before}
            aria-current={risk.id === currentId ? 'true' : undefined}
          >
            <span className="visually-hidden">{t('before')} </span>
            {risk.number}
          </span>
        ))}
      <More count={before.length - mostNumbers} />
      {before.length > 0 && after.length > 0 && <span className={styles.break} />}
      {after
        .toSorted(byNumber)
        .slice(0, mostNumbers)
        .map(({ risk }) => (
          <span
            key={`after-${risk.id}`}
            data-after={risk.id}
            className={styles.after}
            aria-current={risk.id === currentId ? 'true' : undefined}
          >
            <span className="visually-hidden">{t('after')} </span>
            {risk.number}
          </span>
        ))}
      <More count={after.length - mostNumbers} />
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useWords('treat');
  return count > 0 && <span>{t('moreHere', { count })}</span>;
}

function isAt({ probability, consequence }: Cell, p: string | null, c: string | null): boolean {
  return probability.code === p && consequence.code === c;
}

/** How many risks there are of each level, before treatment and after it. */
function LevelCounts({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const { t } = useWords('treat');
  const method = useMethod();
  const language = useLanguage();
  const judged = rows.filter(({ residualLevel }) => residualLevel !== null);
  return (
    <>
      <table className={styles.counts}>
        <caption className="visually-hidden">{t('counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common:level')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {method.levels.toReversed().map((level) => {
            const { before, after } = countsOfLevel(rows, level);
            return (
              <tr key={level.code}>
                <th scope="row">
                  <LevelChip {...{ method, level, language }} />
                </th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.judged}>{t('judgedAfter', { count: judged.length, all: rows.length })}</p>
    </>
  );
}
