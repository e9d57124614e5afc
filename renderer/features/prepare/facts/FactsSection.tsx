import { type VotingWay, votingWays } from '../../../../shared/domain/codes.ts';
import { halfYearBefore } from '../../../../shared/domain/workshop/date.ts';
import { ownerOf } from '../../../../shared/domain/workshop/person-names.ts';
import { interfaceLanguages } from '../../../../shared/words/index.ts';
import { languageName } from '../../../../shared/words/locale.ts';
import { Choice } from '../../../components/Choice.tsx';
import { CommitField } from '../../../components/CommitField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { useInterfaceLanguage, useWorkshop } from '../../../state/selectors.ts';
import { attempt, makeId } from '../prepare-store.ts';
import styles from './FactsSection.module.css';
import { IdentityPart } from './IdentityPart.tsx';

type Fact = 'title' | 'objectOfAnalysis' | 'purpose' | 'date' | 'place';

/** What is analysed and why, when and where, in what language, and who leads. */
export function FactsSection() {
  const { t } = useWords('prepare');
  const workshop = useWorkshop();
  const isNew = useBoard((board) => board.history.seq <= 1) && workshop.objectOfAnalysis === '';
  const fact = (name: Fact) => ({
    label: t(`fact.${name}`),
    unsaved: `workshop/${name}`,
    value: workshop[name],
    onCommit: (text: string) => run({ type: 'workshop.edit', [name]: text }),
  });
  return (
    <div className={styles.facts}>
      <div className={styles.what}>
        <CommitField {...fact('title')} className={styles.title} />
        <CommitField {...fact('objectOfAnalysis')} rows={2} autoFocus={isNew} className={styles.large} />
        <CommitField {...fact('purpose')} rows={6} />
        <IdentityPart />
      </div>
      <div className={styles.where}>
        <CommitField {...fact('date')} type="date" from={halfYearBefore(new Date())} />
        <CommitField {...fact('place')} />
        <Facilitator />
        <WayOfVoting way={workshop.votingWay} />
        <WorkshopLanguage language={workshop.language} />
      </div>
    </div>
  );
}

/** Whoever sits at the keyboard: the name stands in the log beside what is changed from now on. */
function Facilitator() {
  const { t } = useWords('prepare');
  const { facilitatorId } = useWorkshop();
  const personNames = useBoard((board) => board.personNames);
  return (
    <CommitField
      label={t('fact.facilitator')}
      unsaved="workshop/facilitator"
      value={personNames.get(facilitatorId ?? '') ?? ''}
      onCommit={(text) =>
        attempt(() => ({ type: 'workshop.setFacilitator', personName: ownerOf(text, personNames, makeId) }))
      }
    />
  );
}

/** How a round is held unless another way is chosen for it. */
function WayOfVoting({ way }: { readonly way: VotingWay }) {
  const { t } = useWords('prepare');
  return (
    <div className={styles.language}>
      <span className={styles.label} aria-hidden="true">
        {t('fact.votingWay')}
      </span>
      <Choice
        label={t('fact.votingWay')}
        options={votingWays.map((value) => ({ value, text: t(`common:way.${value}`) }))}
        value={way}
        onChoose={(votingWay) => run({ type: 'workshop.edit', votingWay })}
      />
      <p className={styles.label}>{t('fact.votingWayHint')}</p>
    </div>
  );
}

/** The languages that the app speaks, and that of the workshop, which may be another. */
function WorkshopLanguage({ language }: { readonly language: string }) {
  const { t } = useWords('prepare');
  const spoken = useInterfaceLanguage();
  const offered = [...new Set<string>([...interfaceLanguages, language])];
  return (
    <div className={styles.language}>
      <span className={styles.label} aria-hidden="true">
        {t('fact.language')}
      </span>
      <Choice
        label={t('fact.language')}
        options={offered.map((each) => ({ value: each, text: languageName(each, spoken) }))}
        value={language}
        onChoose={(chosen) => run({ type: 'workshop.edit', language: chosen })}
      />
      <p className={styles.label}>{t('fact.languageHint')}</p>
    </div>
  );
}
