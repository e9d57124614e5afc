import { useRef, useState } from 'react';
import { properties } from '../../../../shared/domain/codes.ts';
import { highestClass } from '../../../../shared/domain/fields/workshop.ts';
import type { Workshop } from '../../../../shared/domain/tables.ts';
import { ownerOf } from '../../../../shared/domain/workshop/person-names.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { Button } from '../../../components/Button.tsx';
import { CommitField, type TextField } from '../../../components/CommitField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { factsKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { useWorkshop } from '../../../state/selectors.ts';
import { attempt, makeId } from '../prepare-store.ts';
import styles from './FactsSection.module.css';

/** The way to what is seldom known before the meeting, and what of it is known. */
export function IdentityPart() {
  const { t } = useWords('prepare');
  const [isOpen, setOpen] = useState(false);
  const known = useKnown();
  useKeys(factsKeys, { identity: () => setOpen(true) });
  return (
    <div className={styles.identity}>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('identity.open')} <KeyCapOf table={factsKeys} row="identity" />
      </Button>
      {known !== '' && <p className={styles.label}>{known}</p>}
      {isOpen && <IdentityDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

/** What a reader of the screen recognises the case by. */
function useKnown(): string {
  const workshop = useWorkshop();
  const classes = useClasses(workshop);
  return [workshop.classificationMark, workshop.referenceNumber, classes]
    .filter((each) => each !== '')
    .join(' · ');
}

function useClasses(workshop: Workshop): string {
  const { t } = useWords('common');
  return properties
    .flatMap((property) => {
      const given = workshop[`${property}Class`];
      return given === null ? [] : [`${t(`propertyLetter.${property}`)} ${given}`];
    })
    .join(', ');
}

type Fact = 'referenceNumber' | 'classificationMark' | 'system' | 'legalDemands' | 'reviewOn';

/** All of it may stay empty: nothing here is needed to hold the meeting. */
function IdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('prepare');
  const workshop = useWorkshop();
  const first = useRef<TextField>(null);
  const fact = (name: Fact) => ({
    label: t(`identity.${name}`),
    unsaved: `workshop/${name}`,
    value: workshop[name] ?? '',
    onCommit: (text: string) =>
      run({ type: 'workshop.edit', [name]: name === 'reviewOn' ? text || null : text }),
  });
  return (
    <Dialog title={t('identity.title')} onClose={onClose} firstFocus={first} wide>
      <div className={styles.case}>
        <CommitField {...fact('referenceNumber')} ref={first} className={styles.half} />
        <CommitField {...fact('classificationMark')} className={styles.half} />
        <CommitField {...fact('system')} className={styles.half} />
        <CommitField {...fact('legalDemands')} rows={2} className={styles.half} />
        <InformationClass workshop={workshop} />
        <Decision workshop={workshop} />
        <CommitField {...fact('reviewOn')} type="date" />
      </div>
    </Dialog>
  );
}

/** A class for each property, or for none: what nobody has settled is not asked for. */
function InformationClass({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useWords('prepare');
  const classes = Array.from({ length: highestClass + 1 }, (_, value) => String(value));
  return (
    <fieldset className={styles.classes}>
      <legend className={styles.label}>{t('identity.informationClass')}</legend>
      {properties.map((property) => (
        <SelectField
          key={property}
          label={capital(t(`common:property.${property}`))}
          value={String(workshop[`${property}Class`] ?? '')}
          options={['', ...classes].map((value) => ({ value, label: value || '–' }))}
          onChoose={(value) =>
            run({ type: 'workshop.edit', [`${property}Class`]: value === '' ? null : Number(value) })
          }
        />
      ))}
    </fieldset>
  );
}

/** Who decided on the analysis, chosen among those who are named or somebody new, and when. */
function Decision({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useWords('prepare');
  const personNames = useBoard((board) => board.personNames);
  const { decidedById, decidedOn } = workshop;
  return (
    <>
      <CommitField
        label={t('identity.decidedBy')}
        unsaved="workshop/decidedBy"
        type="person"
        value={personNames.get(decidedById ?? '') ?? ''}
        onCommit={(typed) =>
          attempt(() => ({ type: 'workshop.decide', personName: ownerOf(typed, personNames, makeId) }))
        }
      />
      <CommitField
        label={t('identity.decidedOn')}
        unsaved="workshop/decidedOn"
        type="date"
        value={decidedOn ?? ''}
        onCommit={(on) => run({ type: 'workshop.decide', on: on || null })}
      />
    </>
  );
}
