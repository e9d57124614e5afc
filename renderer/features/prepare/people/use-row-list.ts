import { useState } from 'react';
import { type KeptFocus, useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useKeys } from '../../../keys/use-keys.ts';

/** A list of rows one walks with the arrows, one of which can be changed in place. */
export type RowList = {
  readonly focus: KeptFocus<HTMLDivElement>;
  /** The row that Tab stops at. */
  readonly current: string | null;
  setCurrent(id: string): void;
  readonly editing: string | null;
  setEditing(id: string | null): void;
};

/** The state and the keys of such a list; the keys act on the row in focus. */
export function useRowList(ids: readonly string[], onRemove: (id: string) => unknown): RowList {
  const { t } = useWords('prepare');
  const focus = useKeptFocus<HTMLDivElement>();
  const [chosen, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const current = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  const when = () => focus.held() !== null;
  const onHeld = (act: (id: string) => unknown) => () => act(focus.held() ?? '');
  useKeys([
    { keys: 'ArrowUp', label: t('key.move'), when, run: () => focus.step(-1) },
    { keys: 'ArrowDown', label: t('key.move'), when, run: () => focus.step(1) },
    { keys: 'F2', label: t('key.edit'), hint: ids.length > 0, when, run: onHeld(setEditing) },
    { keys: 'Delete', label: t('key.remove'), hint: ids.length > 0, when, run: onHeld(onRemove) },
  ]);
  return { focus, current, setCurrent, editing, setEditing };
}
