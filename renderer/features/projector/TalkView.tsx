// The projector's picture of the risk that is talked about: its words, threats and votes.

import type { CSSProperties } from 'react';
import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { VoteDots } from '../../components/Histogram.tsx';
import { GroupSign, stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import matrixStyles from './ProjectorMatrix.module.css';
import { LevelLine, levelNames, ProjectorGrid } from './ProjectorMatrix.tsx';
import { RiskVotedOn } from './ScalesView.tsx';
import styles from './TalkView.module.css';

/** The threat the room talks about, as large as it goes. */
export function ThreatView({ threat }: { readonly threat: ProjectorContentOf<'threat'> }) {
  const { t } = useWords('projector');
  const {
    number,
    sign,
    also = [],
    text,
    size,
    cause,
    consequence,
    detail,
    left,
    risk,
    choices,
    placed,
  } = threat;
  return (
    <article className={styles.talk} data-choices={choices !== undefined || undefined}>
      <p className={styles.about}>
        {[sign, ...also].map((each) => (
          <GroupSign key={each ?? ''} sign={each} size="large" />
        ))}
        <span>
          {said([t('threat', { number }), left !== null && left > 0 && t('left', { count: left })])}
        </span>
      </p>
      <h1 className={styles.words} style={{ fontSize: `${size}rem` }} dir="auto" data-spot>
        {text}
      </h1>
      <dl className={styles.below}>
        {cause && <Below label={t('cause')} text={cause} />}
        {consequence && <Below label={t('consequence')} text={consequence} />}
      </dl>
      {detail && (
        <p className={styles.detail} dir="auto">
          {detail}
        </p>
      )}
      {risk && (
        <p className={styles.detail}>
          {t('isIn', { number: risk.number })}: <bdi>{risk.title || t('common:noTitle')}</bdi>
        </p>
      )}
      {choices && <Choices choices={choices} />}
      {placed && (
        <p className={styles.placed}>
          {t('placed', { number: placed.number, risk: placed.risk })}: <bdi>{placed.title}</bdi>
        </p>
      )}
    </article>
  );
}

/** The risks that a threat may belong to, the likeliest first. */
function Choices({ choices }: { readonly choices: NonNullable<ProjectorContentOf<'threat'>['choices']> }) {
  const { t } = useWords('projector');
  return (
    <ul className={styles.choices} aria-label={t('choices')}>
      {choices.map(({ number, title, isLikely }) => (
        <li key={number} className={styles.choice} data-likely={isLikely || undefined} data-spot>
          <b>{number}</b>
          <bdi>{title || t('common:noTitle')}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** A threat while it is typed. */
export function TypedView({ threat }: { readonly threat: ProjectorContentOf<'typed'> }) {
  const { t } = useWords('projector');
  const { text, size, sign, group } = threat;
  return (
    <article className={styles.talk}>
      <p className={styles.about}>
        <GroupSign sign={sign} size="large" /> <bdi>{said([group, t('typing')])}</bdi>
      </p>
      <h1 className={styles.words} style={{ fontSize: `${size}rem` }} dir="auto" data-spot>
        {text}
      </h1>
    </article>
  );
}

/** What is known of it, on one line. */
function said(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function Below({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}

/** A risk and what the room has agreed of it. */
export function RiskView({ risk }: { readonly risk: ProjectorContentOf<'risk'> }) {
  const { t } = useWords('projector');
  const { number, title, size, signs, threats, probability, consequence, level, votes, conventions } = risk;
  if (risk.scales) return <RiskVotedOn risk={risk} scales={risk.scales} />;
  const isResidual = risk.about === 'residual';
  return (
    <article className={styles.talk} data-votes={votes !== null}>
      <p className={styles.about}>
        <span>{t('risk', { number })}</span>
        {signs.map((sign) => (
          <GroupSign key={sign} sign={sign} />
        ))}
        <span>
          {said([
            isResidual ? t('residual') : t('common:threats', { count: threats }),
            risk.isMapped && t('mappedLevel'),
          ])}
        </span>
      </p>
      <h1 className={styles.words} style={{ fontSize: `${size}rem` }} dir="auto" data-spot>
        {title || t('common:noTitle')}
      </h1>
      <dl className={styles.pair}>
        <div>
          <dt>{t('common:axis.probability')}</dt>
          <dd>{probability ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('common:axis.consequence')}</dt>
          <dd>{consequence ?? '–'}</dd>
        </div>
        <div>
          <dt>{isResidual ? t('residual') : t('common:level')}</dt>
          <dd>
            <LevelLabel level={level} />
          </dd>
        </div>
      </dl>
      {conventions && <p className={styles.detail}>{conventions}</p>}
      {votes && <VotesView votes={votes} />}
    </article>
  );
}

/** The measures of a risk as they are read out, before the room judges what is left of it. */
export function MeasuresView({ risk }: { readonly risk: ProjectorContentOf<'measures'> }) {
  const { t } = useWords('projector');
  const { number, title, level, isHeld, size, measures, more } = risk;
  return (
    <article className={styles.read}>
      <p className={styles.about}>
        <span>{said([t('risk', { number }), t('measures')])}</span>
      </p>
      <h1 className={styles.name} dir="auto">
        {title || t('common:noTitle')}
      </h1>
      <ul className={styles.measures} style={{ fontSize: `${size}rem` }}>
        {measures.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two measures may have the same words, and none moves.
          <li key={place} dir="auto" data-spot>
            {text}
          </li>
        ))}
        {more > 0 && <li>{t('more', { count: more })}</li>}
        {measures.length === 0 && <li className={styles.without}>{t('noMeasures')}</li>}
      </ul>
      <p className={styles.now}>
        {t('levelNow')} <LevelLabel level={level} isHeld={isHeld} />
      </p>
    </article>
  );
}

type LevelLabelProps = {
  readonly level: ProjectorContentOf<'risk'>['level'];
  readonly isHeld?: boolean | undefined;
};

/** A level by sign, name and colour; a risk that is unrated, or whose level is held back, says so in words. */
export function LevelLabel({ level, isHeld = false }: LevelLabelProps) {
  const { t } = useWords('common');
  if (!level) return <span className={styles.unrated}>{t(isHeld ? 'levelHeld' : 'unrated')}</span>;
  const { sign, ...colours } = stepLook(level.step, level.sign);
  return (
    <span className={styles.level} style={colours}>
      <span aria-hidden="true">{sign}</span> {level.label}
    </span>
  );
}

type Votes = NonNullable<ProjectorContentOf<'risk'>['votes']>;
type Bars = Votes['axes'][number];
type Cloud = Votes['cloud'];

/** What the room voted: columns for each axis and, where votes were given in pairs, a dot for each in the matrix. */
function VotesView({ votes: { axes, cloud } }: { readonly votes: Votes }) {
  const { t } = useWords('projector');
  const names = levelNames(cloud.cells);
  const hasPairs = cloud.cells.flat().some(({ count }) => count > 0);
  return (
    <div className={matrixStyles.votes}>
      <div className={matrixStyles.votesAxes}>
        {axes.map((each) => (
          <Columns key={each.axis} bars={each} />
        ))}
      </div>
      <ProjectorGrid caption={t(hasPairs ? 'cloud' : 'votesMatrix')} matrix={cloud}>
        {(cell) => <CloudCell cell={cell} names={names} />}
      </ProjectorGrid>
    </div>
  );
}

function Columns({ bars: { axis, bars, agreement, voices } }: { readonly bars: Bars }) {
  const { t } = useWords('projector');
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <section className={matrixStyles.axis} aria-label={t(`common:axis.${axis}`)} data-spot>
      <h2>
        {t(`common:axis.${axis}`)} {agreement && <Agreement agreement={agreement} />}
      </h2>
      <ul className={matrixStyles.columns}>
        {bars.map(({ label, count, isMiddle }, place) => (
          <li key={label}>
            <span className={matrixStyles.pillar}>
              {count > 0 && <span>{count}</span>}
              <span
                className={matrixStyles.bar}
                data-middle={isMiddle}
                style={{ '--share': count / most } as CSSProperties}
              />
            </span>
            <span className={matrixStyles.label}>{label}</span>
            <span className={matrixStyles.place} aria-hidden="true">
              {place + 1}
            </span>
          </li>
        ))}
      </ul>
      {voices && (
        <p className={matrixStyles.voices}>
          {t('voices', { count: voices.count, levels: voices.levels.join(', ') })}
        </p>
      )}
    </section>
  );
}

function Agreement({ agreement: { word, figure } }: { readonly agreement: NonNullable<Bars['agreement']> }) {
  const { t } = useWords('projector');
  return (
    <span className={matrixStyles.agreement}>
      {t('agreement', {
        word: t(`common:agreement.${word}`),
        figure,
      })}
    </span>
  );
}

type CloudCellProps = { readonly cell: Cloud['cells'][number][number]; readonly names: readonly string[] };

function CloudCell({ cell, names }: CloudCellProps) {
  const { t } = useWords('projector');
  const { level, count, isMiddle = false } = cell;
  const { sign: _, ...colours } = stepLook(level?.step ?? 1, level?.sign);
  return (
    <div className={matrixStyles.votesCell} style={colours} data-middle={isMiddle || undefined} data-spot>
      {isMiddle && <span className="visually-hidden">{t('middleCell')}</span>}
      <VoteDots count={count} className={matrixStyles.dots} />
      <div className={matrixStyles.votesLevel}>
        <LevelLine level={level} names={names} />
      </div>
    </div>
  );
}
