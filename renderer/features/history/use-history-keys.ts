import { useWords } from '../../i18n/use-words.ts';
import { isTextField, type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { goTo, useUi } from '../../state/ui-store.ts';

type Actions = {
  readonly move: (steps: number) => void;
  /** Opens the line that one has come to. */
  readonly open: () => void;
  /** Closes the open line; null where none is. */
  readonly close: (() => void) | null;
  /** Empties the field for words; null where it is empty. */
  readonly clearText: (() => void) | null;
  readonly toFilter: () => void;
};

/** How far PageDown and PageUp go. */
const page = 10;

/** The keys of the history. Escape goes one step out: from an open line, from typed words, from the history. */
export function useHistoryKeys({ move, open, close, clearText, toFilter }: Actions): void {
  const { t } = useWords('history-screen');
  const step = (keys: string, steps: number): KeyBinding => ({
    keys,
    label: t('move'),
    run: () => move(steps),
  });
  useKeys([
    { ...step('ArrowDown', 1), hint: true, inFields: true },
    { ...step('ArrowUp', -1), hint: true, inFields: true },
    step('PageDown', page),
    step('PageUp', -page),
    step('Home', Number.NEGATIVE_INFINITY),
    step('End', Number.POSITIVE_INFINITY),
    { keys: 'Enter', label: t('open'), hint: true, inFields: true, when: isNotOnButton, run: open },
    { keys: 'f', label: t('filterKey'), hint: true, run: toFilter },
    {
      keys: 'Escape',
      label: t('back'),
      hint: true,
      inFields: true,
      run: ({ target }) => {
        if (close) close();
        else if (clearText && isTextField(target)) clearText();
        else goTo(useUi.getState().cameFrom);
      },
    },
  ]);
}

/** A button in focus is pressed by Enter itself. */
function isNotOnButton({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element && target.closest('button'));
}
