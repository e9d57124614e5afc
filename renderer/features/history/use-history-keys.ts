import { historyKeys } from '../../keys/tables/register.ts';
import { isNotOnButton, isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
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
  const step = (steps: number) => () => move(steps);
  useKeys(historyKeys, {
    down: step(1),
    up: step(-1),
    pageDown: step(page),
    pageUp: step(-page),
    first: step(Number.NEGATIVE_INFINITY),
    last: step(Number.POSITIVE_INFINITY),
    open: { when: isNotOnButton, run: open },
    filter: toFilter,
    back: ({ target }) => {
      if (close) close();
      else if (clearText && isTextField(target)) clearText();
      else goTo(useUi.getState().cameFrom);
    },
  });
}
