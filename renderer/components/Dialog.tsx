import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useModalKeys } from '../keys/use-keys.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; a plain closing button where none are given. */
  readonly actions?: ReactNode;
  /** Whether the focus goes back to where it was; not where whoever closes it puts it elsewhere. */
  readonly returnsFocus?: boolean;
  /** What has the focus first; the first thing that can where left out. */
  readonly firstFocus?: RefObject<HTMLElement | null>;
  /** Room for two things side by side. */
  readonly wide?: boolean;
};

/** A dialog over the work: focus stays in it, Escape closes it, the keys of the screen are silent meanwhile. */
export function Dialog(props: Props) {
  const { title, onClose, children, actions, firstFocus, returnsFocus = true, wide = false } = props;
  const { t } = useWords('common');
  useModalKeys();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        {/* Base UI would keep the arrows to itself; they belong to the keys of whoever opened the dialog. */}
        <Base.Popup
          finalFocus={returnsFocus}
          className={`${styles.popup} ${wide ? styles.wide : ''}`}
          {...(firstFocus && { initialFocus: firstFocus })}
          onKeyDown={(event) => event.preventBaseUIHandler()}
        >
          {firstFocus && <FirstFocus target={firstFocus} />}
          <Base.Title className={styles.title}>{title}</Base.Title>
          <div className={styles.content}>{children}</div>
          <div className={styles.actions}>{actions ?? <Button onClick={onClose}>{t('close')}</Button>}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/**
 * Moves the focus before the next key is heard: Base UI waits for the next frame, and what is typed until then would be
 * lost. In a microtask, since it notes in its own layout effects where the focus goes back to.
 */
function FirstFocus({ target }: { readonly target: RefObject<HTMLElement | null> }) {
  useLayoutEffect(() => queueMicrotask(() => target.current?.focus()), [target]);
  return null;
}
