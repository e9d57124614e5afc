import { type FormEvent, useEffect, useId, useState } from 'react';
import type { SecondCopy } from '../../../shared/api/backup-types.ts';
import type { Fault, Result } from '../../../shared/api/result.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useClock, useSlow } from '../../components/use-time.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { clockTimeInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLockedText } from '../../state/preferences.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { PathField } from '../make-file/FileDialog.tsx';
import styles from './SecondCopyPart.module.css';

/** The same as a dialog of its own, for whoever has a workshop open. */
export function SecondCopyDialog() {
  const { t } = useWords('library');
  return (
    <Dialog title={t('secondCopy.title')} onClose={() => setUi({ secondCopyShown: false })}>
      <SecondCopyPart takesFocus />
    </Dialog>
  );
}

/** Where each backup lies as well, if one wants. `takesFocus` where there is nothing else to do. */
export function SecondCopyPart({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  const { t } = useWords('library');
  const lockedText = useLockedText('secondCopyFolder');
  const { copy, fault, isWorking, ...act } = useSecondCopy();
  const isSlow = useSlow(isWorking);
  const id = useId();
  if (!copy) return fault && <FolderFault {...{ id, fault }} />;
  const shown = fault ?? copy.fault;
  return (
    <div className={styles.part}>
      <CopyState copy={copy} />
      {shown && <FolderFault id={id} fault={shown} />}
      {lockedText ? (
        <p className={styles.text}>{lockedText}</p>
      ) : (
        <FolderChoice
          {...{ ...act, isWorking, takesFocus }}
          describedBy={id}
          folder={copy.folder}
          isWrong={fault !== null}
        />
      )}
      <p role="status">{isSlow ? t('working') : ''}</p>
    </div>
  );
}

function CopyState({ copy: { folder, copiedAt, fault } }: { readonly copy: SecondCopy }) {
  const { t } = useWords('library');
  const now = useClock(60_000);
  const language = useInterfaceLanguage();
  if (folder === null) return <p className={styles.text}>{t('secondCopy.none')}</p>;
  const when = copiedAt && clockTimeInWords(copiedAt, now, language);
  return (
    <p className={styles.text}>
      {t('secondCopy.set')} <bdi className={styles.folder}>{folder}</bdi>.{' '}
      {when ? t('secondCopy.copiedAt', { when }) : !fault && t('secondCopy.notCopied')}
    </p>
  );
}

function FolderFault({ id, fault }: { readonly id: string; readonly fault: Fault }) {
  const { t } = useWords('library');
  return (
    <p id={id} role="alert" className={styles.fault}>
      {sentenceOf(t, fault)}
    </p>
  );
}

type ChoiceProps = {
  readonly folder: string | null;
  readonly takesFocus: boolean;
  readonly isWorking: boolean;
  readonly isWrong: boolean;
  /** Of what says why a folder cannot be used. */
  readonly describedBy: string;
  readonly set: (folder: string | null) => Promise<boolean>;
  readonly browse: () => Promise<unknown>;
};

/** The system's own choice of a folder where there is one, else a field for its path. */
function FolderChoice({ folder, takesFocus, ...given }: ChoiceProps) {
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const [isTyped, setTyped] = useState(false);
  // What had the focus goes with each choice that is made.
  const [isChosenHere, setChosenHere] = useState(takesFocus);
  const act = (work: () => unknown) => {
    if (given.isWorking) return;
    setChosenHere(true);
    void work();
  };
  if (isTyped) return <FolderForm {...given} folder={folder ?? ''} onDone={() => setTyped(false)} />;
  return (
    <FolderButtons
      key={folder}
      folder={folder}
      isFocused={isChosenHere}
      onChoose={() => act(nativeDialogs ? given.browse : () => setTyped(true))}
      onStop={() => act(() => given.set(null))}
    />
  );
}

type ButtonsProps = {
  readonly folder: string | null;
  readonly isFocused: boolean;
  readonly onChoose: () => void;
  readonly onStop: () => void;
};

function FolderButtons({ folder, isFocused, onChoose, onStop }: ButtonsProps) {
  const { t } = useWords('library');
  return (
    <div className={styles.buttons}>
      <Button autoFocus={isFocused} onClick={onChoose}>
        {t(folder === null ? 'secondCopy.choose' : 'secondCopy.change')}
      </Button>
      {folder !== null && <Button onClick={onStop}>{t('secondCopy.stop')}</Button>}
    </div>
  );
}

type FormProps = Pick<ChoiceProps, 'isWorking' | 'isWrong' | 'describedBy' | 'set'> & {
  readonly folder: string;
  readonly onDone: () => void;
};

function FolderForm({ folder, isWorking, isWrong, describedBy, set, onDone }: FormProps) {
  const { t } = useWords('library');
  const [typed, setTyped] = useState(folder);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWorking && (await set(typed.trim()))) onDone();
  };
  return (
    <form className={styles.part} onSubmit={submit}>
      <PathField
        label={t('secondCopy.path')}
        value={typed}
        readOnly={isWorking}
        describedBy={describedBy}
        isWrong={isWrong}
        onType={setTyped}
        takesFocus
      />
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={typed.trim() === ''}>
          {t('secondCopy.use')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

/** The folder as the host knows it, and what can be done about it. */
function useSecondCopy() {
  const [copy, setCopy] = useState<SecondCopy | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isWorking, setWorking] = useState(false);
  const take = (result: Result<SecondCopy>): boolean => {
    setFault(result.ok ? null : result.error);
    if (result.ok) {
      setCopy(result.value);
      setUi({ secondCopyFault: null });
    }
    return result.ok;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is shown.
  useEffect(() => void call('secondCopy.read', {}).then(take), []);
  const set = async (folder: string | null): Promise<boolean> => {
    setWorking(true);
    const result = await call('secondCopy.set', { folder });
    setWorking(false);
    return take(result);
  };
  const browse = async () => {
    const result = await call('secondCopy.browse', {});
    if (!result.ok) setFault(result.error);
    else if (result.value !== null) await set(result.value);
  };
  return { copy, fault, isWorking, set, browse };
}
