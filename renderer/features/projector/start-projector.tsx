import { createRoot } from 'react-dom/client';
import type { ProjectorPicture } from '../../../shared/api/types.ts';
import type { PresenterKey } from '../../../shared/domain/projector/window.ts';
import { call, listen } from '../../api.ts';
import { startI18n, switchLanguage } from '../../i18n/index.ts';
import { reportingRoot } from '../../report.ts';
import { ProjectorWindow } from './ProjectorWindow.tsx';

/** How often the page asks what it is to show, in milliseconds; a window that was replaced is told nothing. */
const heartbeat = 5_000;

/** Shown when the window has lost its host, or was replaced by a newer one. */
const nothing = { view: 'curtain' } as const;

/** The page of the projector window: it asks for what is released and listens for changes, and has nothing else. */
export async function startProjector(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const root = createRoot(place, reportingRoot);
  let last: ProjectorPicture = {
    content: nothing,
    ...{ language: 'sv', theme: 'light', scale: 1, singleKeys: true },
    ...{ spot: null, isApart: null, version: 0 },
  };
  const show = async (projector: ProjectorPicture) => {
    if (projector.version < last.version) return;
    last = projector;
    const page = document.documentElement;
    page.dataset.theme = projector.theme;
    page.style.setProperty('--scale', String(projector.scale));
    await switchLanguage(projector.language);
    root.render(<ProjectorWindow content={last.content} spot={last.spot} />);
  };
  const ask = async () => {
    const result = await call('projector.read', {});
    await show(result.ok ? result.value : { ...last, content: nothing });
  };
  document.documentElement.dataset.window = 'projector';
  await startI18n(last.language);
  listen((event) => {
    if (event.type === 'projector-picture') void show(event.picture);
    else if (event.type === 'close-projector') window.close();
  });
  await ask();
  setInterval(() => void ask(), heartbeat);
  window.addEventListener('keydown', (event) => onKey(event, last.singleKeys));
}

/** What a presenter's remote control sends. */
const presses: Readonly<Record<string, PresenterKey>> = {
  PageDown: 'next',
  PageUp: 'previous',
  '.': 'curtain',
};

/** The keys of this window; all others are the facilitator's. F11 is the browser's or Electron's. */
function onKey(event: KeyboardEvent, singleKeys: boolean): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const press = presses[event.key];
  if (!press || (event.key.length === 1 && !singleKeys)) return;
  event.preventDefault();
  void call('projector.press', { key: press });
}
