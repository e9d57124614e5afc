import { useState } from 'react';
import { groupSigns } from '../../../../shared/domain/codes.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { groupsKeys, prepareKeys } from '../../../keys/tables/prepare.ts';
import { useGroups } from '../../../state/selectors.ts';
import { prepareSections } from '../../../state/ui-store.ts';
import { usePeopleByGroup } from '../people/use-people.ts';
import { changeGroupSize, goToSection, usePrepare } from '../prepare-store.ts';
import { GroupCard, PeopleDrag } from './GroupCard.tsx';
import styles from './GroupsSection.module.css';
import { addGroup, arrange, useGroupsBoard, useGroupsKeys } from './group-actions.ts';

/** The work groups: made in one step, then adjusted by drag, by key, or by picking up and putting down. */
export function GroupsSection() {
  const groups = useGroups();
  const people = usePeopleByGroup();
  const board = useGroupsBoard();
  const hasPeople = people.size > 0;
  const loose = people.get(null) ?? [];
  const [isAsked, setAsked] = useState(false);
  const isDivided = loose.length < [...people.values()].flat().length;
  const divide = () => (isDivided ? setAsked(true) : arrange());
  useGroupsKeys(board, hasPeople, divide);
  return (
    <PeopleDrag onDrop={board.place}>
      <div className={styles.section}>
        <Tools hasPeople={hasPeople} isFull={groups.length >= groupSigns.length} onDivide={divide} />
        {!hasPeople && <NoPeople />}
        <div ref={board.focus.container} className={styles.board}>
          {loose.length > 0 && <GroupCard group={null} people={loose} board={board} />}
          {groups.map((group) => (
            <GroupCard key={group.id} group={group} people={people.get(group.id) ?? []} board={board} />
          ))}
        </div>
        {isAsked && <DivideAgain onClose={() => setAsked(false)} />}
      </div>
    </PeopleDrag>
  );
}

/** Asked where people have their groups already: the key of it is a letter, and may have been part of a name. */
function DivideAgain({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('prepare');
  const again = () => {
    onClose();
    arrange();
  };
  return (
    <Dialog
      title={t('groups.againTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={again}>{t('groups.again')}</Button>
          <Button look="main" onClick={onClose} autoFocus>
            {t('groups.keep')}
          </Button>
        </>
      }
    >
      <p>{t('groups.againText')}</p>
    </Dialog>
  );
}

function NoPeople() {
  const { t } = useWords('prepare');
  return (
    <p className={styles.empty}>
      {t('groups.noPeople')}{' '}
      <Button onClick={() => goToSection('people')}>
        {t('groups.toPeople')}{' '}
        <KeyCapOf table={prepareKeys} row="section" alternative={prepareSections.indexOf('people')} />
      </Button>
    </p>
  );
}

type ToolsProps = {
  readonly hasPeople: boolean;
  readonly isFull: boolean;
  /** Divides everyone, after a question where they have groups. */
  readonly onDivide: () => void;
};

function Tools({ hasPeople, isFull, onDivide }: ToolsProps) {
  const { t } = useWords('prepare');
  const size = usePrepare((prepare) => prepare.groupSize);
  return (
    <div className={styles.tools}>
      <Button look="main" disabled={!hasPeople} onClick={onDivide}>
        {t('groups.arrange')} <KeyCapOf table={groupsKeys} row="arrange" />
      </Button>
      <fieldset className={styles.size}>
        <legend className="visually-hidden">{t('groups.size')}</legend>
        <Button aria-label={t('groups.smaller')} onClick={() => changeGroupSize(-1)}>
          −
        </Button>
        <output className={styles.number}>{t('groups.about', { size })}</output>
        <Button aria-label={t('groups.larger')} onClick={() => changeGroupSize(1)}>
          +
        </Button>
      </fieldset>
      <Button className={styles.add} disabled={isFull} onClick={addGroup}>
        {t('groups.add')} <KeyCapOf table={groupsKeys} row="add" />
      </Button>
    </div>
  );
}
