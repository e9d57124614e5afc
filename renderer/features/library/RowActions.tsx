import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import type { LibraryEntry } from '../../../shared/api/types.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { Button } from '../../components/Button.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type LibraryActions, possibleWith } from './use-library.ts';
import { duplicate } from './use-library-keys.ts';
import type { LibraryUi } from './use-library-ui.ts';
import styles from './WorkshopList.module.css';

type RowActionsProps = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly ui: LibraryUi;
  readonly isCurrent: boolean;
};

/** What can be done with a workshop without opening it. */
export function RowActions({ entry, actions, ui, isCurrent }: RowActionsProps) {
  const { t } = useWords('library');
  const { file } = entry;
  const possible = possibleWith(entry);
  const choices: readonly [label: string, isPossible: boolean, act: () => unknown, hasKeyOnly?: boolean][] = [
    [t('rename'), possible.change, () => ui.setRenaming(file)],
    [t('duplicate'), possible.change, () => duplicate(actions, ui, file)],
    [t('next.open'), possible.change, () => ui.setNextOf(file)],
    [t('backups.open'), true, () => ui.setBackupsOf(file)],
    [t('remove'), possible.trash, () => actions.trash(file), true],
  ];
  const open = choices.filter(([, isPossible]) => isPossible);
  return (
    <span className={styles.actions}>
      {open.map(([label, , act, hasKeyOnly]) => (
        <Button
          key={label}
          look="quiet"
          tabIndex={isCurrent && !hasKeyOnly ? 0 : -1}
          aria-label={`${label}: ${entry.title || file}`}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </span>
  );
}

/** Titles that were refused and left, by file. */
const refusedTitles = new Map<string, string>();

type RenameFieldProps = {
  readonly file: string;
  readonly title: string;
  readonly className?: string | undefined;
  readonly onRename: (title: string) => Promise<Fault | null>;
  readonly onDone: () => void;
};

/**
 * The title as a field: Enter, Escape and leaving it save the new one. A refused title stays as typed; Escape keeps it
 * for the next time, unless it is blank.
 */
export function RenameField({ file, title, className = '', onRename, onDone }: RenameFieldProps) {
  const { t } = useWords('library');
  const id = useId();
  const [draft, setDraft] = useState(refusedTitles.get(file) ?? title);
  const [fault, setFault] = useState<Fault | null>(null);
  const isDone = useRef(false);

  const commit = async () => {
    if (isDone.current) return;
    isDone.current = true;
    const refused = draft === title ? null : await onRename(draft);
    if (!refused) refusedTitles.delete(file);
    setFault(refused);
    isDone.current = refused === null;
    if (!refused) onDone();
  };
  const giveUp = () => {
    isDone.current = true;
    if (!hasWords(draft)) refusedTitles.delete(file);
    else refusedTitles.set(file, draft);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void commit();
    if (event.key === 'Escape') void (fault || !hasWords(draft) ? giveUp() : commit());
  };
  return (
    <span className={className}>
      <input
        className={styles.field}
        aria-label={t('newTitle')}
        value={draft}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to rename it.
        autoFocus
        aria-invalid={fault !== null}
        aria-describedby={fault ? id : undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {fault && (
        <span id={id} role="alert" className={styles.renameFault}>
          {sentenceOf(t, fault)}
        </span>
      )}
    </span>
  );
}
