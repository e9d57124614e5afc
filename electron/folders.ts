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
  /** The documents folder as the system itself tells it, where a host can ask; null where it cannot be reached. */
  readonly documents?: string | null;
};

/** The folders every entry works in: the same library, whichever host opens it. */
export function appFolders(told: Partial<Surroundings> = {}): Folders {
  const { env, platform, home, root, documents } = { ...surroundings(), ...told };
  const { join } = platform === 'win32' ? win32 : posix;
  const data = env.STORFORUM_DATA || join(appData(env, platform, home), 'storforum');
  const proposed =
    documents === null
      ? join(data, 'exports')
      : join(documents ?? documentsOf(env, platform, home), 'Storforum');
  return {
    data,
    documents: env.STORFORUM_DOCUMENTS || proposed,
    resources: join(root, 'resources'),
  };
}

/**
 * Where the browser engine keeps its own files: beside the library, so that one setting moves all of it. On Windows not
 * in the roaming profile, which would carry them over the network at every logon.
 */
export function engineFolder(told: Partial<Surroundings> = {}): string {
  const { env, platform, home } = { ...surroundings(), ...told };
  if (platform !== 'win32') return posix.join(appFolders(told).data, 'engine');
  const local = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
  return win32.join(env.STORFORUM_DATA || win32.join(local, 'storforum'), 'engine');
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
