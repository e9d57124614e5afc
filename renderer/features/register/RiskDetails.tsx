import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated, SentenceParts } from '../../components/Hyphenated.tsx';
import { JoinedWordings } from '../../components/JoinedWordings.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { SetAsideNote } from '../../components/SetAsideNote.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { registerKeys } from '../../keys/tables/register.ts';
import { useLanguage, useMethod, useTables } from '../../state/selectors.ts';
import { AssessmentPart, TreatmentPart } from './DetailParts.tsx';
import styles from './RiskDetails.module.css';
import { setRegisterView } from './register-view.ts';
import { visitWith } from './use-register-keys.ts';

type Props = {
  readonly id: string;
  readonly row: RegisterRow;
  /** Place among the rows shown, from 0. */
  readonly place: number;
  readonly count: number;
};

/** A name longer than this is set smaller, so that the rest is still in sight. */
const longName = 90;

/** All that is known of one risk, with ways on to the phases where it can be changed. */
export function RiskDetails({ id, row, place, count }: Props) {
  const { t } = useWords('register');
  const method = useMethod();
  const language = useLanguage();
  const title = row.title || t('common:noTitle');
  return (
    <article
      key={row.risk.id}
      id={id}
      className={styles.details}
      data-risk-details
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrollable by keys.
      tabIndex={0}
      aria-label={t('detailsOf', { number: row.risk.number })}
    >
      <header className={styles.head}>
        <p className={styles.place}>
          {t('place', { number: row.risk.number, place: place + 1, count })}
          {row.risk.status !== 'dismissed' && (
            <LevelChip method={method} level={row.level} language={language} size="large" />
          )}
        </p>
        <h2 className={title.length > longName ? styles.longTitle : styles.title} dir="auto">
          <Hyphenated text={title} />
        </h2>
        <div className={styles.ways}>
          {(['assess', 'treat', 'cluster'] as const).map((phase) => (
            <Button key={phase} onClick={() => visitWith(phase, row)}>
              <KeyCapOf table={registerKeys} row={phase} /> {t(`visit.${phase}`)}
            </Button>
          ))}
          <Button look="quiet" onClick={() => setRegisterView({ detailsShown: false })}>
            <KeyCapOf table={registerKeys} row="back" /> {t('common:close')}
          </Button>
        </div>
      </header>
      <SetAsideNote risk={row.risk} />
      <div className={styles.columns}>
        <div>
          {row.risk.description && (
            <p className={styles.text} dir="auto">
              <Hyphenated text={row.risk.description} />
            </p>
          )}
          <ThreatsPart threats={row.threats} joined={row.joined} />
        </div>
        <div>
          <AssessmentPart row={row} />
          <TreatmentPart row={row} />
        </div>
      </div>
    </article>
  );
}

/** The threats a risk came from: whose, which number, what it says and what it concerns. */
function ThreatsPart({ threats, joined }: Pick<RegisterRow, 'threats' | 'joined'>) {
  const { t } = useWords('register');
  const { workGroup } = useTables();
  return (
    <section className={styles.part}>
      <h3>{t('common:threats', { count: threats.length })}</h3>
      <ul className={styles.threats}>
        {threats.map((threat) => (
          <li key={threat.id}>
            <GroupSign sign={workGroup.get(threat.groupId ?? '')?.sign} />
            <span className={styles.small}>
              <span className="visually-hidden">{t('threat')} </span>
              {threat.number}
            </span>
            <div>
              <bdi>
                <Hyphenated text={threat.text} />
              </bdi>
              <SentenceParts threat={threat} className={styles.sentence} />
              {threat.detail && (
                <p className={styles.small} dir="auto">
                  <Hyphenated text={threat.detail} />
                </p>
              )}
              <JoinedWordings
                threats={joined.filter(({ joinedTo }) => joinedTo === threat.id)}
                groups={workGroup}
                className={styles.small}
              />
              {threat.properties.length > 0 && (
                <p className={styles.small}>
                  {capital(threat.properties.map((each) => t(`common:property.${each}`)).join(', '))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
