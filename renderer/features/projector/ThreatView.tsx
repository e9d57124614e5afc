import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './TalkView.module.css';

/** The threat the room talks about, as large as it goes. */
export function ThreatView({ threat }: { readonly threat: WallOf<'threat'> }) {
  const { t } = useWords('wall');
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
