import { create } from 'zustand';
import { useBoard } from '../../state/board-store.ts';
import { noFilter, type RegisterFilter } from './register-filter.ts';

/** How one looks at the register. Kept while one visits other phases, forgotten with the workshop. */
type RegisterView = {
  readonly filter: RegisterFilter;
  readonly filterShown: boolean;
  readonly detailsShown: boolean;
  readonly reportShown: boolean;
};

const plain: RegisterView = { filter: noFilter, filterShown: false, detailsShown: false, reportShown: false };

export const useRegisterView = create<RegisterView>(() => plain);
export const setRegisterView = useRegisterView.setState;

useBoard.subscribe((board, before) => {
  if (board.file !== before.file) setRegisterView(plain);
});

export function setFilter(change: Partial<RegisterFilter>): void {
  setRegisterView(({ filter }) => ({ filter: { ...filter, ...change } }));
}
