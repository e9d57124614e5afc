import { useMemo } from 'react';
import { compareBook, type Found, type State, stateOf } from '../../../shared/domain/revision/index.ts';
import { useBoard } from '../../state/board-store.ts';
import { useTables } from '../../state/selectors.ts';
import type { Revision } from './revise-store.ts';

const nothing: Found = { differences: [], notes: [] };

/** What differs from the workshop as it is now. */
export function useFound({ book, base }: Revision): { readonly found: Found; readonly now: State | null } {
  const tables = useTables();
  const names = useBoard((board) => board.personNames);
  return useMemo(() => {
    const now = stateOf(tables, names);
    return { now, found: (now && compareBook(book, { now, base: base ?? now })) ?? nothing };
  }, [book, base, tables, names]);
}
