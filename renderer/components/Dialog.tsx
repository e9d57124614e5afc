import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { useWords } from '../i18n/use-words.ts';
import { dialogKeys } from '../keys/tables/frame.ts';
import { hasOwnSteps } from '../keys/text-fields.ts';
import { useModalKeys } from '../keys/use-keys.ts';
import { useHyphenate } from '../state/hyphenate.ts';
import { useLanguage } from '../state/selectors.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

const useRefusals = create<{ readonly times: number }>(() => ({ times: 0 }));

/** Says in the dialog that is open that nothing is undone beneath it. */
export function refuseUndo(): void {
  useRefusals.setState(({ times }) => ({ times: times + 1 }));
}

const notInField = { when: (event: KeyboardEvent) => !hasOwnSteps(event), run: refuseUndo };

/** How often undo was refused since this dialog was opened. */
function useRefusedUndo(): number {
  const times = useRefusals((refusals) => refusals.times);
  const [before] = useState(times);
  return times - before;
}

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

/**
 * A dialog over the work: focus stays in it, Escape closes it, the keys of the screen are silent meanwhile. Nothing is
 * undone beneath it, where nobody would see it, and that is said.
 */
export function Dialog(props: Props) {
  const { title, onClose, children, actions, firstFocus, returnsFocus = true, wide = false } = props;
  const { t } = useWords('common');
  const language = useLanguage();
  const hyphenate = useHyphenate();
  const refusals = useRefusedUndo();
  useModalKeys(dialogKeys, { undo: notInField, redo: notInField });
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
          <div className={styles.foot}>
            {refusals > 0 && (
              <p key={refusals} role="alert" className={styles.refused}>
                {t('undoBeneath')}
              </p>
            )}
            <div className={styles.actions}>{actions ?? <Button onClick={onClose}>{t('close')}</Button>}</div>
          </div>
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
