import { useEffect, useRef, useState } from 'react';
import type { CallName, Input, Output, Shelf } from '../../../shared/api/contract.ts';
import type { Fault, Result } from '../../../shared/api/result.ts';
import type { Library, LibraryEntry, Salvaged, Snapshot, TrashEntry } from '../../../shared/api/types.ts';
import type { NextChoices } from '../../../shared/domain/codes.ts';
import { lineWithWords } from '../../../shared/domain/text/text.ts';
import { call } from '../../api.ts';
import { readUpload } from '../../components/FileField.tsx';
import { faultOf } from '../../report.ts';
import { forgetForms } from '../../state/kept-form.ts';
import { showOpened } from '../../state/open-workshop.ts';
import { useInterfaceLanguage, useLanguage } from '../../state/selectors.ts';
import { type Screen, setUi } from '../../state/ui-store.ts';
import { forgetUnsavedTexts } from '../../state/unsaved-text.ts';

/** A refusal and the part of the page it belongs to: a control, or the row of a file. */
export type Trouble = { readonly at: string; readonly fault: Fault };

/** The library as the host last returned it, and all that can be done with it. One request runs at a time. */
export function useLibrary() {
  const spoken = useInterfaceLanguage();
  const language = useLanguage();
  const [library, setLibrary] = useState<Library | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const [trashed, setTrashed] = useState<readonly TrashEntry[]>([]);
  const working = useRef(false);

  useEffect(() => {
    void call('library.list', {}).then((result) => {
      if (result.ok) setLibrary(result.value);
      else setTrouble({ at: 'list', fault: result.error });
    });
  }, []);

  /** Asks the host unless a request is running. A refusal is shown beside the control that asked. */
  async function act<T>(at: string, work: () => Promise<Result<T>>): Promise<T | null> {
    if (working.current) return null;
    working.current = true;
    setIsWorking(true);
    setTrouble(null);
    setUi({ fault: null });
    const result = await work();
    working.current = false;
    setIsWorking(false);
    if (result.ok) return result.value;
    setTrouble({ at, fault: result.error });
    return null;
  }

  /** Tells whether there is something to show. */
  async function show(at: string, work: () => Promise<Result<Snapshot>>, screen?: Screen): Promise<boolean> {
    const snapshot = await act(at, work);
    if (snapshot) await showOpened({ ok: true, value: snapshot }, screen);
    return snapshot !== null;
  }

  async function change<N extends CallName>(at: string, name: N, input: Input<N>): Promise<Output<N> | null> {
    const after = await act(at, () => call(name, input));
    if (after) setLibrary(after as Library);
    return after;
  }

  return {
    library,
    trouble,
    isWorking,
    trashed,
    create(title: string): Promise<boolean> {
      const fault = faultOfTitle(title);
      if (!fault) return show('new', () => call('library.create', { title, language: spoken }), 'prepare');
      setTrouble({ at: 'new', fault });
      return Promise.resolve(false);
    },
    openExample: () => show('example', () => call('library.example', { language })),
    /** Tells whether it is made. */
    next: (file: string, title: string, choices: NextChoices): Promise<boolean> => {
      const fault = faultOfTitle(title);
      if (!fault) return show('next', () => call('library.next', { file, title, choices }), 'prepare');
      setTrouble({ at: 'next', fault });
      return Promise.resolve(false);
    },
    open: (file: string) => show(file, () => call('library.open', { file })),
    add: (file: File) =>
      show('add', async () => {
        const upload = await readUpload(file);
        return upload.ok ? call('library.add', upload.value) : upload;
      }),
    async rename(file: string, title: string): Promise<Fault | null> {
      const fault = faultOfTitle(title);
      if (fault) return fault;
      const result = await call('library.rename', { file, title });
      if (result.ok) setLibrary(result.value);
      return result.ok ? null : result.error;
    },
    /** Tells the name of the copy. */
    async duplicate(file: string): Promise<string | null> {
      const after = await change(file, 'library.duplicate', { file });
      return library && after ? newlyListed(library, after) : null;
    },
    async trash(file: string): Promise<void> {
      const after = await change(file, 'library.trash', { file });
      if (after) forgetTyped(file);
      if (library && after) setTrashed((before) => [...newlyTrashed(library, after), ...before]);
    },
    /** Whether it is gone. */
    async delete(shelf: Shelf): Promise<boolean> {
      const after = await change('delete', 'library.delete', shelf);
      if (after && shelf.from === 'library') forgetTyped(shelf.file);
      if (after) setTrashed((before) => before.filter(({ file }) => isIn(after.trash, file)));
      return after !== null;
    },
    /** Tells the name the file has now. */
    async restore(file: string): Promise<string | null> {
      const after = await change('trash', 'library.restore', { file });
      if (!library || !after) return null;
      setTrashed((before) => before.filter((entry) => entry.file !== file));
      return newlyListed(library, after);
    },
    /** Tells the name of the file that the backup has become. */
    async restoreBackup(file: string, name: string): Promise<string | null> {
      const after = await change('backups', 'backup.restore', { file, name });
      return library && after ? newlyListed(library, after) : null;
    },
    /** Tells what was saved of a damaged file. */
    async salvage(file: string): Promise<Salvaged | null> {
      const saved = await act('backups', () => call('backup.salvage', { file }));
      if (saved) setLibrary(saved.library);
      return saved;
    },
  };
}

export type LibraryActions = ReturnType<typeof useLibrary>;

function isIn(entries: readonly TrashEntry[], file: string): boolean {
  return entries.some((entry) => entry.file === file);
}

/** The file that is new in the trash between two answers: it may have been given another name there. */
export function newlyTrashed(before: Library, after: Library): readonly TrashEntry[] {
  const known = new Set(before.trash.map(({ file }) => file));
  return after.trash.filter(({ file }) => !known.has(file));
}

/** The workshop that is new in the library between two answers, copied or restored from the trash. */
export function newlyListed(before: Library, after: Library): string | null {
  const known = new Set(before.workshops.map(({ file }) => file));
  return after.workshops.find(({ file }) => !known.has(file))?.file ?? null;
}

/** What a file of the library or the trash is called. */
export function titleAt({ library }: LibraryActions, { file, from }: Shelf): string {
  const entries: readonly (LibraryEntry | TrashEntry)[] =
    library?.[from === 'trash' ? 'trash' : 'workshops'] ?? [];
  return entries.find((entry) => entry.file === file)?.title || file;
}

/** What can be done with a file: nothing while it is in use elsewhere; one that cannot be read can only go to the trash. */
export function possibleWith({ fault }: LibraryEntry): { readonly change: boolean; readonly trash: boolean } {
  return { change: fault === null, trash: fault?.code !== 'file-locked' };
}

/** Why a title is refused, by the rule of the domain; null where it is accepted. */
export function faultOfTitle(title: string): Fault | null {
  try {
    lineWithWords(title);
    return null;
  } catch (thrown) {
    return faultOf(thrown);
  }
}

/** What was typed in a workshop and not saved goes with it. */
function forgetTyped(file: string): void {
  forgetUnsavedTexts(file);
  forgetForms(file);
}
