import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { forgetChecked } from './accessible-states.ts';

/** Begins a run: builds the page once for all specs, unless the runner has done so already. */
export default function begin(): void {
  forgetChecked();
  if (process.env.STORFORUM_IS_BUILT) return;
  const root = join(import.meta.dirname, '..', '..');
  execFileSync(process.execPath, ['electron/build.ts'], { cwd: root, stdio: 'inherit' });
}
