import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './FileDialog.module.css';

type Props = {
  readonly title: string;
  /** The word on the button that makes the file. */
  readonly word: string;
  /** Whether everything is given that the file needs. */
  readonly isFilled: boolean;
  /** Whether a file of that name is there, one is being written, and one has been. */
  readonly state: { readonly exists: boolean; readonly writing: boolean; readonly done: object | null };
  readonly onWrite: (replace: boolean) => unknown;
  readonly onWriteBeside: () => unknown;
  readonly onCancel: () => unknown;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog in which a file is made: it asks where to, stays while that is written, and says what came of it. */
export function FileDialog(props: Props) {
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
  const closing = useFocusWhen(done !== null);
  const actions = done ? (
    <Button ref={closing} look="main" onClick={onClose}>
      {t('common:close')}
    </Button>
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

/** A button that takes the focus as soon as it stands there. */
function useFocusWhen(on: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) button.current?.focus();
  }, [on]);
  return button;
}
