import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Shelf } from '../../../shared/api/contract.ts';
import type { KeptFocus } from '../../components/use-kept-focus.ts';
import { useRovingFocus } from '../../components/use-roving-focus.ts';
import type { LibraryActions } from './use-library.ts';

/** State of the page: the fields that keys focus, the row in use, the row being renamed. */
export type LibraryUi = {
  readonly titleField: RefObject<HTMLTextAreaElement | null>;
  readonly fileField: RefObject<HTMLInputElement | null>;
  readonly focus: KeptFocus<HTMLDivElement>;
  /** The file whose row is in use: the one with the focus last, else the first. */
  readonly current: string | null;
  setCurrent(file: string): void;
  readonly renaming: string | null;
  setRenaming(file: string | null): void;
  /** The file whose backups are shown. */
  readonly backupsOf: string | null;
  setBackupsOf(file: string): void;
  /** Closes the dialog and focuses a file of the list. */
  closeBackups(file: string): void;
  /** The file of which a new analysis is being made. */
  readonly nextOf: string | null;
  setNextOf(file: string): void;
  /** Closes the dialog and focuses the file. */
  closeNext(file: string): void;
  /** The file of which it is asked whether it is to be deleted for good. */
  readonly deleting: Shelf | null;
  setDeleting(shelf: Shelf | null): void;
  readonly trashShown: boolean;
  setTrashShown(shown: boolean): void;
  /** Whether the dialog that summarises several workshops is open. */
  readonly summaryShown: boolean;
  setSummaryShown(shown: boolean): void;
};

export function useLibraryUi({ library }: LibraryActions, focus: KeptFocus<HTMLDivElement>): LibraryUi {
  const titleField = useRef<HTMLTextAreaElement>(null);
  const fileField = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [backupsOf, setBackupsOf] = useState<string | null>(null);
  const [nextOf, setNextOf] = useState<string | null>(null);
  const returnTo = useRef<string | null>(null);
  useEffect(() => {
    // Once the dialog is closed: while open it keeps the focus within itself.
    if (backupsOf === null && nextOf === null && returnTo.current) focus.focusItem(returnTo.current);
    returnTo.current = null;
  }, [backupsOf, nextOf, focus]);
  const closeTo = (close: (file: null) => void) => (file: string) => {
    returnTo.current = file;
    close(null);
  };
  const [closeBackups, closeNext] = [closeTo(setBackupsOf), closeTo(setNextOf)];
  const [deleting, setDeleting] = useState<Shelf | null>(null);
  const [trashShown, setTrashShown] = useState(false);
  const [summaryShown, setSummaryShown] = useState(false);
  const isThere = library !== null;
  const files = library?.workshops.map(({ file }) => file) ?? [];
  const { stop: current, reach: setCurrent } = useRovingFocus(files);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is placed once, when the page has come.
  useEffect(() => titleField.current?.focus(), [isThere]);
  return {
    ...{ titleField, fileField, focus, current, setCurrent },
    ...{ renaming, setRenaming, backupsOf, setBackupsOf, closeBackups, trashShown, setTrashShown },
    ...{ nextOf, setNextOf, closeNext },
    ...{ summaryShown, setSummaryShown, deleting, setDeleting },
  };
}
