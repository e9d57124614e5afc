import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import type { Folders } from './api/api.ts';

/** What the folders depend on; `root` holds the app's own resources. */
export type Surroundings = {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly root: string;
  /** The documents folder as the system itself tells it, where a host can ask. */
  readonly documents?: string;
};

/** The folders every entry works in: the same library, whichever host opens it. */
export function appFolders(told: Partial<Surroundings> = {}): Folders {
  const { env, platform, home, root, documents } = { ...surroundings(), ...told };
  const { join } = platform === 'win32' ? win32 : posix;
  return {
    data: env.STORFORUM_DATA || join(appData(env, platform, home), 'storforum'),
    documents: env.STORFORUM_DOCUMENTS || join(documents ?? documentsOf(env, platform, home), 'Storforum'),
    resources: join(root, 'resources'),
  };
}

function surroundings(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    root: join(import.meta.dirname, '..'),
  };
}

function appData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return env.APPDATA || win32.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  return env.XDG_DATA_HOME || posix.join(home, '.local', 'share');
}

function documentsOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return win32.join(home, 'Documents');
  if (platform === 'darwin') return posix.join(home, 'Documents');
  return freedesktopDocuments(env, home) ?? posix.join(home, 'Documents');
}

/** On Linux the folder has a name in the person's language (`Dokument`), told by `user-dirs.dirs`. */
function freedesktopDocuments(env: NodeJS.ProcessEnv, home: string): string | undefined {
  try {
    const list = readFileSync(join(env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs'), 'utf8');
    return list.match(/^XDG_DOCUMENTS_DIR="(.+)"$/m)?.[1]?.replace('$HOME', home);
  } catch {
    return undefined;
  }
}
