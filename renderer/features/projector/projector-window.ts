import type { HostEvent } from '../../../shared/api/bridge.ts';
import type { ProjectorChoice } from '../../../shared/domain/projector/choices.ts';
import type { PresenterKey, ProjectorAction } from '../../../shared/domain/projector/window.ts';
import { call } from '../../api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { pageKeys, projectorKeys } from '../../keys/tables/frame.ts';
import { isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { togglePresenter } from './presenter-place.ts';
import {
  release,
  setProjector,
  toggleBreak,
  toggleCurtain,
  toggleFrozen,
  turnPage,
  useProjector,
} from './projector-store.ts';
import { moveLight, putInLight } from './spotlight.ts';

/** Keys for the projector work on every screen, also while typing. */
export function useProjectorKeys(): void {
  const { t } = useWords('projector');
  const hasParked = useBoard((board) => board.tables.parkedNote.size > 0);
  const show = (choice: ProjectorChoice) => ({
    label: t('key.show', { view: t(`choice.${choice}`).toLowerCase() }),
    run: () => release(choice),
  });
  useKeys(projectorKeys, {
    curtain: show('curtain'),
    follow: show('follow'),
    pause: toggleBreak,
    presenter: togglePresenter,
    spot: ({ key }) => moveLight(key === 'ArrowLeft' ? -1 : 1),
    noSpot: () => putInLight(null),
    threat: show('threat'),
    board: show('board'),
    result: show('result'),
    timer: show('timer'),
    parked: hasParked ? show('parked') : null,
    freeze: toggleFrozen,
    turn: () => turnPage(),
    test: toggleTestPicture,
    open: () => doWithProjector('open'),
    nothing: toggleCurtain,
  });
}

/** Used by what surrounds all screens, so that a screen's own keys come first. */
export function usePageKeys(): void {
  const when = () => useProjector.getState().pages > 1;
  useKeys(pageKeys, {
    next: { when, run: () => turnPage(1) },
    previous: { when, run: () => turnPage(-1) },
  });
}

/** Whether the host, not the browser, manages the projector's window. */
export function hostHasProjector(): boolean {
  return useUi.getState().start?.host === 'electron';
}

/**
 * Does something with the projector's window: by the host where it has windows of its own. A browser opens a second
 * window of its own, which knows nothing of this one: a window that knew its opener could reach into it.
 */
export async function doWithProjector(action: ProjectorAction): Promise<void> {
  setUi({ projectorNotice: null });
  if (action === 'open' && !hostHasProjector()) {
    window.open('/projector', '_blank', 'popup,noopener,width=1280,height=720');
    return;
  }
  const result = await call('projector.window', { action });
  if (!result.ok) setUi({ fault: result.error });
}

/** Shows the test picture, or what is released again. Without a workshop nothing follows, so that it is sent here. */
export async function toggleTestPicture(): Promise<void> {
  const isTesting = !useProjector.getState().isTesting;
  setProjector({ isTesting, isFrozen: false });
  if (useBoard.getState().file !== null) return;
  const result = await call('projector.show', { view: isTesting ? 'test' : 'curtain' });
  if (!result.ok) setUi({ fault: result.error });
}

/** Shows a notice about the projector's window. What the host has hidden is not released again by itself. */
export function showProjectorNotice({ notice, display, isCurtained }: ProjectorEvent): void {
  if (isCurtained) release('curtain');
  setUi({ projectorNotice: { notice, display } });
}
type ProjectorEvent = Extract<HostEvent, { type: 'projector' }>;

const keys = { next: 'PageDown', previous: 'PageUp' } as const;

/**
 * A key pressed in the projector's window means here what it means when it is pressed here. While somebody types
 * here, only the curtain's key works: a half-typed sentence is never left.
 */
export function pressFromProjector(key: PresenterKey): void {
  if (key === 'curtain') toggleCurtain();
  else pressHere(keys[key]);
}

function pressHere(key: string): void {
  const target = document.activeElement ?? document.body;
  if (isTextField(target)) return;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
}
