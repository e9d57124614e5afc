import { call } from '../../api.ts';
import { useBoard } from '../../state/board-store.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { useOneByOne } from '../one-by-one/one-by-one-store.ts';
import { useTimer } from '../timer/timer-store.ts';
import { releasedNow } from './projector-content.ts';
import { setWall, useWall } from './projector-store.ts';

let shown = '';
let isWaiting = false;
let turn: Promise<void> = Promise.resolve();

/**
 * Keeps the wall at what is released, once for however much has changed in a tick, and one release after the other: a
 * large board on its way never overtakes the curtain. Returns its own removal.
 */
export function followReleased(): () => void {
  shown = '';
  const stores = [useBoard, useUi, useOneByOne, useTimer, useWall];
  const removals = stores.map((store) => store.subscribe(soon));
  soon();
  return () => {
    for (const remove of removals) remove();
  };
}

function soon(): void {
  if (isWaiting) return;
  isWaiting = true;
  turn = turn.then(next, next);
}

function next(): Promise<void> {
  isWaiting = false;
  return show();
}

async function show(): Promise<void> {
  const { isFrozen, pages } = useWall.getState();
  if (isFrozen) return;
  const content = releasedNow();
  const text = JSON.stringify(content);
  if (text === shown) return;
  shown = text;
  const ofContent = 'pages' in content ? content.pages : 1;
  if (ofContent !== pages) setWall({ pages: ofContent });
  const result = await call('wall.show', content);
  if (result.ok) return;
  shown = '';
  setUi({ fault: result.error });
}
