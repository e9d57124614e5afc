import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { GroupSign, stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ProjectorWindow.module.css';
import { VotesView } from './VotesView.tsx';

/** The threat the room talks about, as large as it goes. */
export function ThreatView({ threat }: { readonly threat: ProjectorContentOf<'threat'> }) {
  const { t } = useWords('projector');
  const { number, sign, text, size, cause, consequence, detail, left, risk } = threat;
  return (
    <article className={styles.talk}>
      <p className={styles.about}>
        <GroupSign sign={sign} size="large" />
        <span>{t('threat', { number })}</span>
        {left !== null && left > 0 && <span>· {t('left', { count: left })}</span>}
      </p>
      <h1 className={styles.words} style={{ fontSize: `${size}rem` }} dir="auto">
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
    </article>
  );
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
  const { number, title, size, signs, threats, probability, consequence, level, votes } = risk;
  return (
    <article className={styles.talk} data-votes={votes !== null}>
      <p className={styles.about}>
        <span>{t('risk', { number })}</span>
        {signs.map((sign) => (
          <GroupSign key={sign} sign={sign} />
        ))}
        <span>{t('common:threats', { count: threats })}</span>
      </p>
      <h1 className={styles.words} style={{ fontSize: `${size}rem` }} dir="auto">
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
          <dt>{t('common:level')}</dt>
          <dd>
            <LevelLabel level={level} />
          </dd>
        </div>
      </dl>
      {votes && <VotesView votes={votes} />}
    </article>
  );
}

/** A level by sign, name and colour; an unrated risk says so in words. */
export function LevelLabel({ level }: { readonly level: ProjectorContentOf<'risk'>['level'] }) {
  const { t } = useWords('common');
  if (!level) return <span className={styles.unrated}>{t('unrated')}</span>;
  const { sign, ...colours } = stepLook(level.step, level.sign);
  return (
    <span className={styles.level} style={colours}>
      <span aria-hidden="true">{sign}</span> {level.label}
    </span>
  );
}
