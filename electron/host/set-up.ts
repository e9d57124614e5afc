import type { Notice } from '../../shared/api/types.ts';
import type { Folders } from '../api/api.ts';
import { privateFolder } from '../db/private-files.ts';
import { makeFolder } from '../files/atomic-file.ts';
import { appFolders, engineFolder, type Surroundings, withWholeFolder } from './folders.ts';
import { isOnNetwork } from './network-folder.ts';
import { isTranslocated, preparePortable, temporaryVariables } from './portable.ts';
import { type PolicyFound, readPolicy } from './read-policy.ts';

/** What a host starts with. */
export type SetUp = {
  readonly folders: Folders;
  /** Where the browser engine keeps its own files. */
  readonly engine: string;
  readonly policy: PolicyFound;
  /** What the person should know of all this. */
  readonly notices: readonly Notice[];
  /** Makes the engine's folder, and ready what an app that carries its data along needs. Throws `portable-read-only` and `portable-on-network`. */
  prepare(): void;
};

type Given = Partial<Surroundings>;

/** Finds out where this app keeps what, by the policy of the machine, the folder it lies in, and the system. */
export function setUp(given: Given = {}, found = readPolicy(), isShared = isOnNetwork): SetUp {
  const policy = { ...found, policy: withWholeFolder(found.policy, given) };
  const allowed = allowedPolicy(policy, given, isShared);
  const around = { ...given, policy: allowed.policy };
  const [folders, engine] = [appFolders(around), engineFolder(around)];
  const { platform = process.platform, executable = null } = given;
  const translocated: Notice[] = isTranslocated({ platform, executable })
    ? [{ code: 'translocated', params: {} }]
    : [];
  return {
    folders,
    engine,
    policy: allowed,
    notices: [...allowed.notices, ...translocated],
    prepare() {
      if (folders.isPortable) {
        preparePortable(folders.data, isShared);
        Object.assign(process.env, temporaryVariables(folders.data, platform));
      }
      makeFolder(engine, privateFolder);
    },
  };
}

/** A library on the network, or where nothing can be written, is not used: the local one is, and that is said. */
function allowedPolicy(found: PolicyFound, given: Given, isShared: typeof isOnNetwork): PolicyFound {
  const { libraryFolder, ...others } = found.policy;
  if (libraryFolder === undefined) return found;
  const folder = appFolders({ ...given, policy: found.policy }).library ?? '';
  const local = appFolders({ ...given, policy: others }).data;
  const refused = (code: Notice['code']): PolicyFound => ({
    ...found,
    policy: others,
    notices: [...found.notices, { code, params: { folder, path: local } }],
  });
  if (isShared(folder)) return refused('policy-network');
  return canBeMade(folder) ? found : refused('policy-folder');
}

function canBeMade(folder: string): boolean {
  try {
    makeFolder(folder, privateFolder);
    return true;
  } catch {
    return false;
  }
}
