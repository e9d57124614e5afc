import type { ComponentProps } from 'react';
import { Button } from '../components/Button.tsx';
import { KeyCap } from '../components/signs.tsx';
import { useWords } from '../i18n/use-words.ts';
import { capOf, type KeyTable, keysOf } from './key-table.ts';

type KeyCapOfProps<Name extends string> = {
  readonly table: KeyTable<Name>;
  readonly row: Name;
  /** Which of several keys, where each does something of its own. */
  readonly alternative?: number;
};

/** The cap of a key as its table has it, so that a key is written in one place only. */
export function KeyCapOf<Name extends string>({ table, row, alternative }: KeyCapOfProps<Name>) {
  const { t } = useWords('common');
  const { cap } = table.rows[row];
  const keys = keysOf(table.rows[row], t);
  if (alternative === undefined) return <KeyCap>{capOf({ cap, keys })}</KeyCap>;
  return <KeyCap>{capOf({ keys: keys.split(' | ')[alternative] ?? keys })}</KeyCap>;
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
