// The screen of the preparations and the list of its sections.

import { dateInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { digitOf } from '../../keys/key-table.ts';
import { prepareKeys } from '../../keys/tables/prepare.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useInterfaceLanguage, useLanguage, useTables, useWorkshop } from '../../state/selectors.ts';
import { type PrepareSection, prepareSections, useUi } from '../../state/ui-store.ts';
import { closeEditor, useEditor } from '../method/editor-store.ts';
import { MethodEditor } from '../method/MethodEditor.tsx';
import { FactsSection } from './facts/FactsSection.tsx';
import { GroupsSection } from './groups/GroupsSection.tsx';
import { MethodSection } from './method/MethodSection.tsx';
import styles from './PrepareScreen.module.css';
import { PeopleSection } from './people/PeopleSection.tsx';
import { goToSection, lookAtMethod } from './prepare-store.ts';

const parts = {
  facts: FactsSection,
  people: PeopleSection,
  groups: GroupsSection,
  method: MethodSection,
};

/** What must be in place before the room can begin, one part at a time; a method is edited over the whole screen. */
export function PrepareScreen() {
  const draft = useEditor((editor) => editor.draft);
  if (!draft) return <Parts />;
  const onDone = () => {
    const edited = closeEditor();
    if (edited) lookAtMethod(`own/${edited.id}`);
  };
  return <MethodEditor draft={draft} onDone={onDone} />;
}

function Parts() {
  const { t } = useWords('prepare');
  const section = useUi((ui) => ui.prepareSection);
  const Part = parts[section];
  const toSection = (event: KeyboardEvent) => goToSection(prepareSections[digitOf(event) - 1] ?? section);
  useKeys(prepareKeys, { section: toSection, sectionAlways: toSection });
  return (
    <div className={styles.screen}>
      <SectionNav />
      <section className={styles.part} aria-labelledby="prepare-part">
        <h1 id="prepare-part" className="visually-hidden">
          {t(`section.${section}`)}
        </h1>
        <Part />
      </section>
    </div>
  );
}

/** The parts of the preparation, each with how far it has come. */
function SectionNav() {
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
            <KeyCapOf table={prepareKeys} row="section" alternative={index} />
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
