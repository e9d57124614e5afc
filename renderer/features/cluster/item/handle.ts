import { openMenu } from '../board-commands.ts';
import { type BoardItem, boardItemOf, elementId } from '../board-model.ts';
import { paint } from '../paint.ts';

/** The card that is looked at: the one in focus or under the pointer, whichever came last. */
let looked: BoardItem | null = null;

/**
 * One button serves every card: it stands at the one that is looked at, to which it is anchored by the style sheet. Tab goes
 * from a card in focus to it. Returns its own removal.
 */
export function watchHandle(): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const onLook = ({ target }: Event) => {
    const item = target instanceof Element && target.closest('[data-board]') ? boardItemOf(target) : null;
    if (item && item.kind !== 'tray') look(item);
  };
  // Cards that move under a pointer at rest are not looked at.
  const onMove = (event: PointerEvent) => {
    if (event.movementX !== 0 || event.movementY !== 0) onLook(event);
  };
  const onClick = ({ target }: MouseEvent) => {
    const isHandle = target instanceof Element && target.closest('#move-to');
    if (isHandle && looked) openMenu(looked, 'targets');
  };
  document.addEventListener('focusin', onLook, { signal });
  document.addEventListener('pointermove', onMove, { passive: true, signal });
  document.addEventListener('click', onClick, { signal });
  return () => {
    watching.abort();
    looked = null;
    paint('looked', []);
  };
}

function look(item: BoardItem): void {
  looked = item;
  paint('looked', [document.getElementById(elementId(item))]);
}
