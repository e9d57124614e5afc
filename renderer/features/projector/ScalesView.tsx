// The scales that the room votes on: their levels and what these mean, how many have voted, and nothing of any vote.

import type { ShownScales } from '../../../shared/domain/projector/scales.ts';
import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { Meaning } from '../../components/Meaning.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ScalesView.module.css';

type RiskProps = { readonly risk: ProjectorContentOf<'risk'>; readonly scales: ShownScales };

/** A risk while the room votes on it. */
export function RiskVotedOn({ risk, scales }: RiskProps) {
  const { t } = useWords('projector');
  const { number, title, size, signs, threats, conventions, turnout, about } = risk;
  return (
    <article className={styles.votedOn}>
      <p className={styles.about}>
        <span>{t('risk', { number })}</span>
        {signs.map((sign) => (
          <GroupSign key={sign} sign={sign} />
        ))}
        <span>{about === 'residual' ? t('residual') : t('common:threats', { count: threats })}</span>
      </p>
      <h1 className={styles.title} style={{ fontSize: `${size}rem` }} dir="auto">
        {title || t('common:noTitle')}
      </h1>
      <Scales scales={scales} />
      <Foot turnout={turnout} conventions={conventions} />
    </article>
  );
}

type BallotProps = {
  readonly ballot: ProjectorContentOf<'ballot'>;
  readonly scales: ShownScales;
  readonly title: string;
};

/** Both scales while ballots go round. */
export function ScalesInBallot({
  ballot: { cast, present, conventions, about },
  scales,
  title,
}: BallotProps) {
  const { t } = useWords('projector');
  return (
    <article className={styles.votedOn}>
      <p className={styles.about}>{t(about === 'residual' ? 'ballotResidual' : 'ballot')}</p>
      <h1 className={styles.title}>{title}</h1>
      <Scales scales={scales} />
      <Foot turnout={{ voted: cast, present }} conventions={conventions} />
    </article>
  );
}

function Scales({ scales: { size, axes } }: { readonly scales: ShownScales }) {
  const { t } = useWords('projector');
  return (
    <div className={styles.scales} style={{ fontSize: `${size}rem` }}>
      {axes.map(({ axis, levels }) => (
        <section key={axis} aria-label={t(`common:axis.${axis}`)}>
          <h2 className={styles.axis}>{t(`asks.${axis}`)}</h2>
          <ol
            className={styles.levels}
            style={{ gridTemplateColumns: `repeat(${levels.length}, minmax(0, 1fr))` }}
          >
            {levels.map(({ label, parts, isWhole }) => (
              <li key={label} className={styles.level} data-spot>
                <b className={styles.name}>{label}</b>
                <Meaning
                  shown={{ parts: parts.map((part, rank) => ({ ...part, kind: 'interval', rank })), isWhole }}
                  arranged="beside"
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type FootProps = Pick<ProjectorContentOf<'risk'>, 'turnout' | 'conventions'>;

function Foot({ turnout, conventions }: FootProps) {
  const { t } = useWords('projector');
  return (
    <div className={styles.foot}>
      <p role="status" className={styles.turnout}>
        {turnout &&
          (turnout.present === null
            ? t('votedAlone', { count: turnout.voted })
            : t('voted', { voted: turnout.voted, present: turnout.present }))}
      </p>
      {conventions && <p>{conventions}</p>}
    </div>
  );
}
