import type { ComponentProps } from 'react';
import { Button } from '../components/Button.tsx';
import { KeyCap } from '../components/signs.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useUi } from '../state/ui-store.ts';
import { capOf, type KeyRow, type KeyTable, keysOf, keysShown } from './key-table.ts';

type KeyCapOfProps<Name extends string> = {
  readonly table: KeyTable<Name>;
  readonly row: Name;
  /** Which of several keys, where each does something of its own. */
  readonly alternative?: number;
};

/** The cap of a key as its table has it, so that a key is written in one place only; none where it is switched off. */
export function KeyCapOf<Name extends string>({ table, row, alternative }: KeyCapOfProps<Name>) {
  const { t } = useWords('common');
  const cap = useCapOf(keysOf(table.rows[row], t), table.rows[row], alternative);
  return cap === null ? null : <KeyCap>{cap}</KeyCap>;
}

/** What stands on the cap of a key now; null where the switch of single keys leaves nothing of it. */
export function useCapOf(keys: string, row: Omit<KeyRow, 'keys'>, alternative?: number): string | null {
  const singleKeys = useUi((ui) => ui.preferences.singleKeys);
  const one = alternative === undefined ? undefined : keys.split(' | ')[alternative];
  const [shown] = keysShown(one === undefined ? { ...row, keys } : { keys: one }, singleKeys);
  return shown ? capOf(shown) : null;
}

type KeyButtonProps<Name extends string> = Omit<ComponentProps<typeof Button>, 'onClick'> &
  Pick<KeyCapOfProps<Name>, 'table' | 'row'> & { readonly onClick: () => unknown };

/** A button in a line of tools: its key first, then what it does. */
export function KeyButton<Name extends string>({
  table,
  row,
  onClick,
  children,
  ...rest
}: KeyButtonProps<Name>) {
  return (
    <Button look="quiet" onClick={() => void onClick()} {...rest}>
      <KeyCapOf table={table} row={row} /> {children}
    </Button>
  );
}
