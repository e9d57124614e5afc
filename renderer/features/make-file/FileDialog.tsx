import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { call, type Progress } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressLine } from '../../components/screen-states.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './FileDialog.module.css';

type FileDialogProps = {
  readonly title: string;
  /** The word on the button that makes the file. */
  readonly word: string;
  /** Whether everything is given that the file needs. */
  readonly isFilled: boolean;
  /** Whether a file of that name is there, one is being written, and one has been. */
  readonly state: {
    readonly exists: boolean;
    readonly writing: boolean;
    readonly done: { readonly path: string } | null;
  };
  readonly onWrite: (replace: boolean) => unknown;
  readonly onWriteBeside: () => unknown;
  readonly onCancel: () => unknown;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog in which a file is made: it asks where to, stays while that is written, and says what came of it. */
export function FileDialog(props: FileDialogProps) {
  const { title, word, isFilled, state, onWrite, onWriteBeside, onCancel, onClose, children } = props;
  const { exists, writing, done } = state;
  const { t } = useWords('register');
  const id = useId();
  const isReady = isFilled && !writing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    // Enter never replaces a file: the analyst may have worked in it.
    if (exists) onWriteBeside();
    else onWrite(false);
  };
  // While it is being written, leaving is cancelling: the dialog stays to say that nothing was written.
  const leave = () => void (writing ? onCancel() : onClose());
  const closing = useFocusWhen<HTMLButtonElement>(done !== null);
  const actions = done ? (
    <>
      <HandOver path={done.path} />
      <Button ref={closing} look="main" onClick={onClose}>
        {t('common:close')}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={leave}>{t('common:cancel')}</Button>
      {exists && (
        <Button disabled={writing} onClick={() => onWrite(true)}>
          {t('export.replace')}
        </Button>
      )}
      <Button look="main" type="submit" form={id} disabled={!isReady}>
        {exists ? t('export.writeNew') : word}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={leave} actions={actions}>
      <form id={id} className={styles.form} onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}

/** Hands a file that was just written to the system, where the host can: to be opened, or seen in its folder. */
function HandOver({ path }: { readonly path: string }) {
  const { t } = useWords('register');
  const [fault, setFault] = useState<Fault | null>(null);
  const isOffered = useUi((ui) => ui.start?.opensFiles ?? false);
  if (!isOffered) return null;
  const hand = async (name: 'file.open' | 'file.show') => {
    const result = await call(name, { path });
    setFault(result.ok ? null : result.error);
  };
  return (
    <>
      {fault && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      <Button onClick={() => hand('file.open')}>{t('export.open')}</Button>
      <Button onClick={() => hand('file.show')}>{t('export.show')}</Button>
    </>
  );
}

/** What takes the focus as soon as it stands there. */
function useFocusWhen<T extends HTMLElement>(on: boolean) {
  const target = useRef<T>(null);
  useEffect(() => {
    if (on) target.current?.focus();
  }, [on]);
  return target;
}

type PathFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly takesFocus?: boolean;
  readonly onType: (value: string) => void;
  readonly onLeave?: () => void;
  /** Where the host can show a choice of its own. */
  readonly onBrowse?: (() => unknown) | undefined;
};

/** A path that can be typed, and chosen where the host has a way. */
export function PathField(props: PathFieldProps) {
  const {
    label,
    value,
    readOnly,
    describedBy,
    isWrong,
    takesFocus = false,
    onType,
    onLeave,
    onBrowse,
  } = props;
  const { t } = useWords('register');
  const id = useId();
  const field = useFocusWhen<HTMLInputElement>(takesFocus);
  return (
    <div className={styles.target}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={value}
        readOnly={readOnly}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
      />
      {onBrowse && (
        <Button disabled={readOnly} onClick={onBrowse}>
          {t('export.browse')}
        </Button>
      )}
    </div>
  );
}

type FileOutcomeProps = {
  readonly state: {
    readonly exists: boolean;
    readonly fault: Fault | null;
    readonly writing: boolean;
    readonly progress: Progress | null;
    readonly done: { readonly path: string } | null;
  };
  /** What is said beside the progress. */
  readonly writingWord: string;
  /** What was made, said before the path. */
  readonly doneWord: string;
  /** What else is said of how it stands. */
  readonly children?: ReactNode;
};

/** How it stands with the file: there already, being written, written, or refused. */
export function FileOutcome({ state, writingWord, doneWord, children }: FileOutcomeProps) {
  const { exists, fault, writing, progress, done } = state;
  const { t } = useWords('register');
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In large type it stands below what the dialog has room for.
    if (done || fault || exists) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [done, fault, exists]);
  return (
    <div ref={outcome} className={styles.form}>
      {fault && fault.code !== 'job-cancelled' && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      {writing && <ProgressLine label={writingWord} progress={progress} />}
      <div role="status">
        {fault?.code === 'job-cancelled' && <p>{sentenceOf(t, fault)}</p>}
        {children}
        {exists && !writing && <p>{t('export.exists')}</p>}
        {done && (
          <p className={styles.done}>
            {doneWord} <bdi>{done.path}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
