import { createRoot, type Root } from 'react-dom/client';
import type { BallotSheet } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { startI18n, switchLanguage } from '../../i18n/index.ts';
import { BallotWindow } from './BallotWindow.tsx';
import { Lost } from './Lost.tsx';

/**
 * The page of whoever votes. It knows no workshop, no store and no history: a ballot lives in this document's memory
 * alone, and the document ends with it.
 */
export async function startBallot(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const root = createRoot(place);
  await startI18n('sv');
  const result = await call('ballot.read', {});
  if (!result.ok) return root.render(<Lost />);
  await show(result.value);
  root.render(<BallotWindow sheet={result.value} onLeave={(to) => leave(root, to)} />);
}

async function show({ language, theme, scale }: BallotSheet): Promise<void> {
  const page = document.documentElement;
  page.dataset.theme = theme;
  page.style.setProperty('--scale', String(scale));
  await switchLanguage(language);
}

/**
 * Ends this document: empties it, and asks for a new one in its place, so that Back has nowhere to lead. Where the host
 * puts a new context there itself, this one is destroyed before it comes to that.
 */
function leave(root: Root, to: '/ballot' | '/'): void {
  root.unmount();
  window.location.replace(to);
}
