import { closeSync, existsSync, lstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, win32 } from 'node:path';
import type { Notice } from '../../shared/api/types.ts';
import { parsePolicy } from '../../shared/domain/policy.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { PolicyOfMachine } from '../api/api.ts';

/** The policy that holds on this machine, and what of it is told to be wrong. */
export type PolicyFound = PolicyOfMachine & { readonly notices: readonly Notice[] };

type Machine = { readonly platform: NodeJS.Platform; readonly env: NodeJS.ProcessEnv };

/** The one place of the policy file, where only administrators write. */
export function policyPath({ platform, env }: Machine): string {
  // Not ProgramData: every user may make folders there, and so put a policy before the administrator does.
  if (platform === 'win32') {
    const programs = env.ProgramW6432 || env.ProgramFiles || 'C:\\Program Files';
    return win32.join(programs, 'Storforum', 'policy.json');
  }
  if (platform === 'darwin') return '/Library/Application Support/Storforum/policy.json';
  return '/etc/storforum/policy.json';
}

/**
 * Reads the policy of the machine. Where there is none, `STORFORUM_POLICY` may name a file to try one out. A file that
 * others than administrators can write is not obeyed.
 */
export function readPolicy(
  machine: Machine = process,
  path = policyPath(machine),
  isTrusted = isWrittenByAdministratorsOnly,
): PolicyFound {
  const tried = machine.env.STORFORUM_POLICY;
  if (existsSync(path))
    return isTrusted(path, machine.platform) ? readFile(path) : untold(path, 'policy-not-trusted');
  return tried ? readFile(tried) : { policy: {}, path: null, notices: [] };
}

function readFile(path: string): PolicyFound {
  try {
    const { policy, faults } = parsePolicy(textOf(path));
    const notices = faults.map(
      (fault): Notice => ({ code: 'policy-fault', params: texts({ ...fault, file: path }) }),
    );
    return { policy, path, notices };
  } catch (thrown) {
    if (thrown instanceof Refusal) return untold(path, 'policy-not-json', thrown.params);
    return untold(path, 'policy-unreadable');
  }
}

/** More than any policy says. */
const mostBytes = 1_000_000;

/** Read at the start, before anything is shown: a pipe would be waited for, and a large file be in the way. */
function textOf(path: string): string {
  const found = statSync(path);
  if (!found.isFile() || found.size > mostBytes) throw new Error('no policy');
  return readFileSync(path, 'utf8');
}

function untold(
  path: string,
  code: Notice['code'],
  params: Readonly<Record<string, string | number>> = {},
): PolicyFound {
  return { policy: {}, path, notices: [{ code, params: texts({ ...params, file: path }) }] };
}

function texts(params: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

/** Group `admin` of macOS. */
const adminOfMac = 80;

/** Whether a file, or a folder above it, can be changed by root alone (on macOS by administrators, too). */
export function isOwnedByRoot(
  { uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>,
  platform: NodeJS.Platform,
): boolean {
  const forOthers = platform === 'darwin' && gid === adminOfMac ? 0o002 : 0o022;
  return uid === 0 && (mode & forOthers) === 0;
}

/** On Windows the place protects the file; one that opens for writing does not lie there. A link is not followed. */
function isWrittenByAdministratorsOnly(path: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return !opensForWriting(path);
  const above = (each: string): string[] =>
    dirname(each) === each ? [each] : [each, ...above(dirname(each))];
  return lstatSync(path).isFile() && above(path).every((each) => isOwnedByRoot(lstatSync(each), platform));
}

function opensForWriting(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch {
    return false;
  }
}
