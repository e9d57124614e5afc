// The entry of every window: which code its address asks for, and what holds in all of them.

import '@fontsource-variable/atkinson-hyperlegible-next';
import './styles/digits.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forced-colors.css';
import { softHyphen, withoutSoftHyphens } from '../shared/domain/text/signs.ts';
import { reportUncaught } from './report.ts';

/**
 * One page for all windows, each with its own code: the projector asks for nothing but what was released, and whoever votes
 * has neither stores nor history in the document.
 */
const starts: Readonly<Record<string, () => Promise<void>>> = {
  '/projector': async () => (await import('./features/projector/start-projector.tsx')).startProjector(),
  '/identify': async () => (await import('./features/identify/start-identify.tsx')).startIdentify(),
  '/ballot': async () => (await import('./features/voting/voter/start-ballot.tsx')).startBallot(),
};
const startApp = async () => (await import('./start-app.tsx')).startApp();
reportUncaught();
copyPlainText();
void (starts[window.location.pathname] ?? startApp)();

/** What is copied or dragged out of a page holds none of the soft hyphens by which long words are broken there. */
function copyPlainText(): void {
  document.addEventListener('copy', (event) => put(event, event.clipboardData));
  document.addEventListener('dragstart', (event) => put(event, event.dataTransfer));
}

function put(event: Event, data: DataTransfer | null): void {
  const selected = document.getSelection()?.toString() ?? '';
  if (!data || !selected.includes(softHyphen)) return;
  data.clearData('text/html');
  data.setData('text/plain', withoutSoftHyphens(selected));
  if (event.type === 'copy') event.preventDefault();
}
