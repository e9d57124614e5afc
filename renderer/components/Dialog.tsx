import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useModalKeys } from '../keys/use-keys.ts';
import { useHyphenate } from '../state/hyphenate.ts';
import { useLanguage } from '../state/selectors.ts';
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
  const language = useLanguage();
  const hyphenate = useHyphenate();
  useModalKeys();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        {/* Base UI would keep the arrows to itself; they belong to the keys of whoever opened the dialog. */}
        <Base.Popup
          ref={popup}
          finalFocus={returnsFocus}
          className={`${styles.popup} ${wide ? styles.wide : ''}`}
          {...(firstFocus && { initialFocus: firstFocus })}
          onKeyDown={(event) => event.preventBaseUIHandler()}
        >
          <FirstFocus popup={popup} target={firstFocus} />
          <Base.Title className={styles.title}>{hyphenate(title, language, 22)}</Base.Title>
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
function FirstFocus({ popup, target }: FirstFocusProps) {
  useLayoutEffect(
    () =>
      queueMicrotask(() => {
        // What asks for the focus itself has it already.
        if (target || !popup.current?.contains(document.activeElement))
          (target ?? { current: firstIn(popup.current) }).current?.focus();
      }),
    [popup, target],
  );
  return null;
}

type FirstFocusProps = {
  readonly popup: RefObject<HTMLElement | null>;
  readonly target: RefObject<HTMLElement | null> | undefined;
};

const takesFocus = 'button, input, select, textarea, a[href], [tabindex]';

/** The first that Tab comes to; of radio buttons the chosen one. */
function firstIn(popup: HTMLElement | null): HTMLElement | null {
  const all = [...(popup?.querySelectorAll<HTMLElement>(takesFocus) ?? [])];
  const isReached = (element: HTMLElement) =>
    element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
  const first = all.find(isReached) ?? null;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  const isChosen = (each: HTMLElement) =>
    each instanceof HTMLInputElement && each.name === first.name && each.checked;
  return all.find(isChosen) ?? first;
}
