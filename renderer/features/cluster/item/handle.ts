import { openMenu } from '../board-commands.ts';
import { type BoardItem, boardItemOf, elementId } from '../board-model.ts';
import { paint } from '../paint.ts';

/** The item that is looked at: the one in focus or under the pointer, whichever came last. */
let looked: BoardItem | null = null;

/** Calls when another item of the board comes into focus or under the pointer. Returns its own removal. */
export function watchLooks(onLook: (item: BoardItem) => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  let last: HTMLElement | null = null;
  const look = ({ target }: Event) => {
    const held = target instanceof Element ? target.closest<HTMLElement>('[data-board] [data-item]') : null;
    if (held === null || held === last) return;
    last = held;
    const item = boardItemOf(held);
    if (item) onLook(item);
  };
  // Cards that move under a pointer at rest are not looked at.
  const onMove = (event: PointerEvent) => {
    if (event.movementX !== 0 || event.movementY !== 0) look(event);
  };
  document.addEventListener('focusin', look, { signal });
  document.addEventListener('pointermove', onMove, { passive: true, signal });
  return () => watching.abort();
}

/**
 * One button serves every card: it stands at the one that is looked at, to which it is anchored by the style sheet. Tab goes
 * from a card in focus to it. Returns its own removal.
 */
export function watchHandle(): () => void {
  const stopWatching = watchLooks((item) => item.kind !== 'tray' && look(item));
  const onClick = ({ target }: MouseEvent) => {
    const isHandle = target instanceof Element && target.closest('#move-to');
    if (isHandle && looked) openMenu(looked, 'targets');
  };
  document.addEventListener('click', onClick);
  return () => {
    stopWatching();
    document.removeEventListener('click', onClick);
    looked = null;
    paint('looked', []);
  };
}

function look(item: BoardItem): void {
  looked = item;
  paint('looked', [document.getElementById(elementId(item))]);
}
