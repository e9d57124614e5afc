// What an analyst has changed in a workbook, to be looked through before it is taken in.

import { useEffect, useMemo, useRef } from 'react';
import { compareBook, type Found, type State, stateOf } from '../../../shared/domain/revision/index.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { reviseKeys } from '../../keys/tables/register.ts';
import { useBoard } from '../../state/board-store.ts';
import { useTables } from '../../state/selectors.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import styles from './ReviseDialog.module.css';
import {
  closeRevision,
  decide,
  isTaken,
  type Revision,
  takeIn,
  takenOf,
  useRevision,
} from './revise-store.ts';

/** What an analyst has changed, line by line, before any of it is taken in. */
function ReviseDialog({ revision }: { readonly revision: Revision }) {
  const { t } = useWords('revise');
  const { found, now } = useFound(revision);
  const { differences, notes } = found;
  const taken = takenOf(revision, differences);
  const two = differences.filter((each) => each.is === 'edit' && each.atExport !== undefined).length;
  const main = useFocusFirst();
  const canTake = taken.length > 0 && !revision.isSaving;
  const summary = [
    t('differences', { count: differences.length }),
    ...(two > 0 ? [t('both', { count: two })] : []),
    ...(notes.length > 0 ? [t('notTaken', { count: notes.length })] : []),
  ].join(' · ');
  const actions = (
    <>
      <Button ref={differences.length === 0 ? main : undefined} onClick={closeRevision}>
        {t(differences.length === 0 ? 'common:close' : 'common:cancel')} <KeyCap>Esc</KeyCap>
      </Button>
      {differences.length > 0 && (
        <Button ref={main} look="main" aria-disabled={!canTake} onClick={() => canTake && void takeIn(taken)}>
          {t('takeIn', { count: taken.length })} <KeyCapOf table={reviseKeys} row="takeIn" />
        </Button>
      )}
    </>
  );
  return (
    <Dialog wide title={t('title')} onClose={closeRevision} firstFocus={main} actions={actions}>
      <div className={styles.content}>
        <div className={styles.head}>
          <p>
            <b dir="auto" className={styles.name}>
              {revision.name}
            </b>{' '}
            <span role="status">{summary}</span>
          </p>
          {differences.length > 1 && (
            <span className={styles.choices}>
              <Button look="quiet" onClick={() => decide(differences, true)}>
                {t('all')} <KeyCapOf table={reviseKeys} row="all" />
              </Button>
              <Button look="quiet" onClick={() => decide(differences, false)}>
                {t('none')} <KeyCapOf table={reviseKeys} row="none" />
              </Button>
            </span>
          )}
        </div>
        {revision.base === null && <p className={styles.quiet}>{t('noBase')}</p>}
        {differences.length === 0 && <p>{t('nothing')}</p>}
        {differences.length + notes.length > 0 && (
          <DifferenceTable
            differences={differences}
            notes={notes}
            now={now}
            isTaken={(each) => isTaken(revision, each) || taken.includes(each)}
            onTakeIn={() => canTake && void takeIn(taken)}
          />
        )}
        {revision.fault && (
          <p role="alert" className={styles.fault}>
            {sentenceOf(t, revision.fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** The focus is on what Enter does, once the dialog that was here before has given it back. */
function useFocusFirst() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => button.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return button;
}

const nothing: Found = { differences: [], notes: [] };

/** What differs from the workshop as it is now. */
function useFound({ book, base }: Revision): { readonly found: Found; readonly now: State | null } {
  const tables = useTables();
  const names = useBoard((board) => board.personNames);
  return useMemo(() => {
    const now = stateOf(tables, names);
    return { now, found: (now && compareBook(book, { now, base: base ?? now })) ?? nothing };
  }, [book, base, tables, names]);
}

/** The dialog of a changed workbook while one is open. It ends with the workshop it was opened for. */
export function ReviseLayer() {
  const revision = useRevision(({ open }) => open);
  useEffect(() => closeRevision, []);
  return revision && <ReviseDialog revision={revision} />;
}
