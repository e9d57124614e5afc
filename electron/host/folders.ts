import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import type { Notice } from '../../shared/api/types.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Folders } from '../api/api.ts';
import { isThere, type PortableFacts, portableFolder } from './portable.ts';

/** What the folders depend on; `root` holds the app's own resources. */
export type Surroundings = PortableFacts & {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly root: string;
  /** The documents folder as the system itself tells it, where a host can ask; null where it cannot be reached. */
  readonly documents?: string | null;
  /** What the policy of the machine says of folders. */
  readonly policy?: Pick<Policy, 'libraryFolder' | 'exportsFolder'>;
};

/**
 * The folders every entry works in: the same library, whichever host opens it. What is told by a variable comes first,
 * then the policy of the machine, then the folder of an app that carries its data along, then the system.
 */
export function appFolders(given: Partial<Surroundings> = {}): Folders {
  const around = { ...surroundings(), ...given };
  const { env, platform, home, root, policy = {} } = around;
  const { join } = platform === 'win32' ? win32 : posix;
  const beside = env.STORFORUM_DATA ? null : portableFolder(around);
  const own = beside ? join(beside, 'Storforum-data') : join(appData(env, platform, home), 'storforum');
  const data = env.STORFORUM_DATA || own;
  const ordered = policy.exportsFolder && fromHome(policy.exportsFolder, home, join);
  const proposed = beside ? join(beside, 'Storforum-exports') : proposedDocuments(around, data);
  return {
    data,
    documents: env.STORFORUM_DOCUMENTS || ordered || proposed,
    resources: join(root, 'resources'),
    ...(beside !== null && { isPortable: true }),
    ...(policy.libraryFolder && { library: fromHome(policy.libraryFolder, home, join) }),
  };
}

/** A policy with the folder of second copies told whole. */
export function withWholeFolder(policy: Policy, given: Partial<Surroundings>): Policy {
  const { platform, home } = { ...surroundings(), ...given };
  const { join } = platform === 'win32' ? win32 : posix;
  const { secondCopyFolder: folder } = policy;
  return folder === undefined ? policy : { ...policy, secondCopyFolder: fromHome(folder, home, join) };
}

/** `~/Storforum` begins at the person's own folder. */
function fromHome(folder: string, home: string, join: (...parts: string[]) => string): string {
  return folder.startsWith('~') ? join(home, folder.slice(2)) : folder;
}

function proposedDocuments({ env, platform, home, documents }: Surroundings, data: string): string {
  const { join } = platform === 'win32' ? win32 : posix;
  if (documents === null) return join(data, 'exports');
  return join(documents ?? documentsOf(env, platform, home), 'Storforum');
}

/**
 * Where the browser engine keeps its own files: beside the library, so that one setting moves all of it. On Windows not
 * in the roaming profile, which would carry them over the network at every logon.
 */
export function engineFolder(given: Partial<Surroundings> = {}): string {
  const { env, platform, home } = { ...surroundings(), ...given };
  const { data, isPortable } = appFolders(given);
  if (platform !== 'win32') return posix.join(data, 'engine');
  if (isPortable) return win32.join(data, 'engine');
  const local = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
  return win32.join(env.STORFORUM_DATA || win32.join(local, 'storforum'), 'engine');
}

function surroundings(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    root: join(import.meta.dirname, '..', '..'),
    executable: null,
    isThere,
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

/** The documents folder of the system, or null where it was redirected to a place that cannot be reached now. */
export function documentsFolder(app: { getPath(name: 'documents'): string }): string | null {
  try {
    return app.getPath('documents');
  } catch {
    return null;
  }
}

/** What is said of it: where files are proposed instead. */
export function documentsNotice(folders: Folders, documents: string | null): Notice[] {
  return documents === null ? [{ code: 'documents-unreachable', params: { path: folders.documents } }] : [];
}
