import { projectorContent } from '../../../shared/domain/projector/lead.ts';
import type { ProjectorContent } from '../../../shared/domain/projector/schema.ts';
import { isOn } from '../../../shared/domain/workshop/timer.ts';
import { call } from '../../api.ts';
import { useBoard } from '../../state/board-store.ts';
import { setUi } from '../../state/ui-store.ts';
import { onUnsavedText } from '../../state/unsaved-text.ts';
import { useTimer } from '../timer/timer-store.ts';
import { setProjector, useProjector } from './projector-store.ts';
import { roomNow, roomStores } from './room-state.ts';

let shown = '';
let isWaiting = false;
let turn: Promise<void> = Promise.resolve();

/**
 * Keeps the projector at what is released, at most once a tick, and one call after the other: a
 * large board on its way never overtakes the curtain. Returns the function that ends it.
 */
export function followReleased(): () => void {
  shown = '';
  const removals = [...roomStores.map((store) => store.subscribe(soon)), onUnsavedText(soon), watchTimer()];
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
  const { isFrozen, pages } = useProjector.getState();
  if (isFrozen) return;
  const content = releasedNow();
  const text = JSON.stringify(content);
  if (text === shown) return;
  shown = text;
  const ofContent = 'pages' in content ? content.pages : 1;
  if (ofContent !== pages) setProjector({ pages: ofContent });
  const result = await call('projector.show', content);
  if (result.ok) return;
  shown = '';
  setUi({ fault: result.error });
}

/** What is released at this moment, ready to be shown. */
function releasedNow(): ProjectorContent {
  const { choice, released, isTesting } = useProjector.getState();
  if (isTesting) return { view: 'test' };
  if (useBoard.getState().file === null) return { view: 'curtain' };
  return projectorContent(choice, released, roomNow(haveThreatsCome()));
}

/** How many threats had been recorded when the time for group work began. */
let recordedAtStart = 0;

function watchTimer(): () => void {
  recordedAtStart = recordedNow();
  return useTimer.subscribe(({ timer }, before) => {
    if (isOn(timer) && !isOn(before.timer)) recordedAtStart = recordedNow();
  });
}

function haveThreatsCome(): boolean {
  return recordedNow() > recordedAtStart;
}

function recordedNow(): number {
  const { tables } = useBoard.getState();
  return Math.max(0, ...[...tables.threat.values()].map(({ number }) => number));
}
