import '@fontsource-variable/atkinson-hyperlegible-next';
import './styles/digits.css';
import './styles/tokens.css';
import './styles/base.css';
import { copyPlainText } from './plain-copy.ts';
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
