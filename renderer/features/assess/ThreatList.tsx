import type { Threat } from '../../../shared/domain/tables.ts';
import { Hyphenated, SentenceParts } from '../../components/Hyphenated.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useTables } from '../../state/selectors.ts';
import styles from './AssessScreen.module.css';

type Props = { readonly description: string; readonly threats: readonly Threat[] };

/** What a risk is made of: its description, and the threats with the groups that wrote them. */
export function ThreatList({ description, threats }: Props) {
  const { t } = useWords('assess');
  const { workGroup } = useTables();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be reached by keys to be scrolled by them.
    <section aria-label={t('threats')} className={styles.panel} tabIndex={0}>
      {description && (
        <p className={styles.threatDescription} dir="auto">
          <Hyphenated text={description} />
        </p>
      )}
      {threats.length === 0 && <p>{t('noThreats')}</p>}
      <ul className={styles.list}>
        {threats.map((threat) => (
          <li key={threat.id} className={styles.threat}>
            <GroupSign sign={workGroup.get(threat.groupId ?? '')?.sign} />
            <div className={styles.words} dir="auto">
              <p>
                <Hyphenated text={threat.text} />
              </p>
              <SentenceParts threat={threat} className={styles.sentence} />
              {threat.detail && (
                <p className={styles.detail}>
                  <Hyphenated text={threat.detail} />
                </p>
              )}
            </div>
            <span className={styles.properties}>
              {threat.properties.map((property) => (
                <abbr key={property} className={styles.property} title={t(`common:property.${property}`)}>
                  {t(`common:propertyLetter.${property}`)}
                </abbr>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
