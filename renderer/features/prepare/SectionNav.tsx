import { KeyCap } from '../../components/signs.tsx';
import { dateInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage, useLanguage, useTables, useWorkshop } from '../../state/selectors.ts';
import { type PrepareSection, prepareSections, useUi } from '../../state/ui-store.ts';
import styles from './PrepareScreen.module.css';
import { goToSection } from './prepare-store.ts';

/** The parts of the preparation, each with how far it has come. */
export function SectionNav() {
  const { t } = useWords('prepare');
  const current = useUi((ui) => ui.prepareSection);
  const summaries = useSummaries();
  return (
    <div className={styles.side}>
      <nav aria-label={t('nav')} className={styles.nav}>
        {prepareSections.map((section, index) => (
          <button
            key={section}
            type="button"
            className={styles.section}
            aria-current={section === current ? 'true' : undefined}
            onClick={() => goToSection(section)}
          >
            <span className={styles.name}>{t(`section.${section}`)}</span>
            <KeyCap>{`${index + 1}`}</KeyCap>
            <span className={styles.summary}>{summaries[section]}</span>
          </button>
        ))}
      </nav>
    </div>
  );
}

function useSummaries(): Record<PrepareSection, string> {
  const { t } = useWords('prepare');
  const language = useLanguage();
  const spoken = useInterfaceLanguage();
  const { date, method } = useWorkshop();
  const { participant, workGroup } = useTables();
  return {
    facts: date ? dateInWords(date, spoken) : t('summary.noDate'),
    people: t('summary.people', { count: participant.size }),
    groups: t('summary.groups', { count: workGroup.size }),
    method: method.name[language],
  };
}
