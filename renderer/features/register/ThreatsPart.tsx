import type { Threat } from '../../../shared/domain/tables.ts';
import { Hyphenated, SentenceParts } from '../../components/Hyphenated.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useTables } from '../../state/selectors.ts';
import styles from './RiskDetails.module.css';

/** The threats a risk came from: whose, which number, what it says and what it concerns. */
export function ThreatsPart({ threats }: { readonly threats: readonly Threat[] }) {
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
              {threat.properties.length > 0 && (
                <p className={styles.small}>
                  {threat.properties.map((each) => t(`common:property.${each}`)).join(', ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
