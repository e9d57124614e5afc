import { join } from 'node:path';
import { createLog, type Log } from '../../electron/log/log.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** A log below a folder, or in one of its own. */
export function logIn(folder = temporaryFolder(), now?: () => Date): Log {
  return createLog(folder, projectRoot, now);
}
