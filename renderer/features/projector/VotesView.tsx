import type { CSSProperties } from 'react';
import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { VoteDots } from '../../components/Histogram.tsx';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ProjectorMatrix.module.css';
import { ProjectorGrid } from './ProjectorMatrix.tsx';

type Votes = NonNullable<ProjectorContentOf<'risk'>['votes']>;
type Bars = Votes['axes'][number];
type Cloud = NonNullable<Votes['cloud']>;

/** What the room voted: columns for each axis and, where votes were given in pairs, a dot for each in the matrix. */
export function VotesView({ votes: { axes, cloud } }: { readonly votes: Votes }) {
  const { t } = useWords('projector');
  return (
    <div className={styles.votes}>
      <div className={styles.votesAxes}>
        {axes.map((each) => (
          <Columns key={each.axis} bars={each} />
        ))}
      </div>
      {cloud && (
        <ProjectorGrid caption={t('cloud')} matrix={cloud}>
          {(cell) => <CloudCell cell={cell} />}
        </ProjectorGrid>
      )}
    </div>
  );
}

function Columns({ bars: { axis, bars } }: { readonly bars: Bars }) {
  const { t } = useWords('projector');
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <section className={styles.axis} aria-label={t(`common:axis.${axis}`)}>
      <h2>{t(`common:axis.${axis}`)}</h2>
      <ul className={styles.columns}>
        {bars.map(({ label, count, isMiddle }) => (
          <li key={label}>
            <span className={styles.pillar}>
              {count > 0 && <span>{count}</span>}
              <span
                className={styles.bar}
                data-middle={isMiddle}
                style={{ '--share': count / most } as CSSProperties}
              />
            </span>
            <span className={styles.label}>{label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CloudCell({ cell: { level, count } }: { readonly cell: Cloud['cells'][number][number] }) {
  const { sign, ...colours } = stepLook(level?.step ?? 1, level?.sign);
  return (
    <div className={styles.votesCell} style={colours}>
      <VoteDots count={count} className={styles.dots} />
      <span className={styles.votesLevel} aria-hidden="true">
        {sign} {level?.label}
      </span>
    </div>
  );
}
