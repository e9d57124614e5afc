import type { Tables } from '../../../shared/history/row-change.ts';
import { useBoard } from '../../state/board-store.ts';
import { type Lists, listsFrom, noLists } from './lists.ts';

type Rows = Pick<Tables, 'threat' | 'risk'>;

/** The newest lists and the rows they were made of, so that screen and keys share one sorting of the board. */
let newest: { readonly rows: Rows; readonly lists: Lists } = {
  rows: { threat: new Map(), risk: new Map() },
  lists: noLists,
};

/** The board as lists; drawn anew only where a change has touched it. */
export function useLists(): Lists {
  const threat = useBoard((board) => board.tables.threat);
  const risk = useBoard((board) => board.tables.risk);
  return listsOf({ threat, risk });
}

/** The board as lists, at this moment. */
export function listsNow(): Lists {
  return listsOf(useBoard.getState().tables);
}

function listsOf(rows: Rows): Lists {
  if (rows.threat !== newest.rows.threat || rows.risk !== newest.rows.risk)
    newest = { rows, lists: listsFrom(rows, newest.lists) };
  return newest.lists;
}
