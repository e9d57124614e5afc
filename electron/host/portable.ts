import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { privateFolder } from '../db/private-files.ts';
import { makeFolder } from '../files/atomic-file.ts';
import { isOnNetwork } from './network-folder.ts';

/** What says whether the app carries its data with it. */
export type PortableFacts = {
  readonly platform: NodeJS.Platform;
  /** Path of the packaged program; null where it is run from its sources. */
  readonly executable: string | null;
  readonly isThere: (path: string) => boolean;
};

/**
 * The folder beside which the app keeps everything, where a file or folder named `portable` lies beside the program; on
 * macOS beside the app, which is a folder itself. Null where there is none.
 */
export function portableFolder({ platform, executable, isThere }: PortableFacts): string | null {
  if (executable === null) return null;
  const { join, dirname } = platform === 'win32' ? win32 : posix;
  const beside = dirname(executable);
  const folder = platform === 'darwin' ? join(beside, '..', '..', '..') : beside;
  return isThere(join(folder, 'portable')) ? folder : null;
}

/**
 * Whether macOS runs the app from a place of its own, which it does with one that was downloaded and not moved since:
 * what lies beside the app is then not seen.
 */
export function isTranslocated({
  platform,
  executable,
}: Pick<PortableFacts, 'platform' | 'executable'>): boolean {
  return platform === 'darwin' && executable !== null && executable.includes('/AppTranslocation/');
}

/** Makes ready what is carried along. Throws `portable-on-network` and `portable-read-only`: nothing goes elsewhere instead. */
export function preparePortable(data: string, isShared = isOnNetwork): void {
  if (isShared(data)) throw new Refusal('portable-on-network', { path: data });
  const probe = join(data, '.write-test');
  try {
    makeFolder(join(data, 'temp'), privateFolder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    throw new Refusal('portable-read-only', { path: data });
  }
}

/** Programs put what is passing where these say; so that nothing stays on the machine, it goes beside the data. */
export function temporaryVariables(
  data: string,
  platform: NodeJS.Platform,
): Readonly<Record<string, string>> {
  const { join } = platform === 'win32' ? win32 : posix;
  const temp = join(data, 'temp');
  return platform === 'win32' ? { TEMP: temp, TMP: temp } : { TMPDIR: temp };
}

/** Whether something lies at a path. */
export const isThere = (path: string) => existsSync(path);
