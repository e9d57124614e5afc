import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a file system is mounted, and its kind. */
export type Mount = { readonly at: string; readonly kind: string };

/** What the system tells of folders; a test tells it instead. */
export type FolderFacts = {
  readonly platform: NodeJS.Platform;
  /** The folder that a path really leads to. Throws where there is none. */
  readonly realPath: (path: string) => string;
  readonly mounts: () => readonly Mount[];
};

/** File systems whose files lie on another machine. Those of FUSE have the name of their program after the point. */
const networkKinds =
  /^(nfs4?|cifs|smb\d?|smbfs|afs|afpfs|webdav|davfs2?|coda|ncpfs|ceph|glusterfs|lustre|beegfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|s3fs|ceph|glusterfs|smbnetfs|curlftpfs))$/;

/**
 * Whether a folder lies on the network, as far as can be known: by its name (`\\server`), by where a mapped drive really
 * leads, by the kind of the file system it is on.
 */
export function isOnNetwork(folder: string, facts: FolderFacts = systemFacts()): boolean {
  if (facts.platform === 'win32') return isShare(folder) || isShare(nearestRealPath(folder, facts));
  return networkKinds.test(kindOf(nearestRealPath(folder, facts), facts.mounts()));
}

/** `\\server\share` and `//server/share`; `\\?\C:\` is a local path written at length. */
function isShare(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/][A-Za-z]:)/.test(path);
}

/** The folder itself may not be there yet: what it will lie in tells. */
function nearestRealPath(folder: string, facts: FolderFacts): string {
  try {
    return facts.realPath(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : nearestRealPath(parent, facts);
  }
}

/** Of mounts within one another the innermost counts, and of two at one place the later. */
function kindOf(path: string, mounts: readonly Mount[]): string {
  const within = mounts.filter(({ at }) => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`));
  return within.reduce((best, each) => (each.at.length >= best.at.length ? each : best), { at: '', kind: '' })
    .kind;
}

/** Lines of `/proc/self/mounts`: `device place kind …`, blanks as `\040`. */
export function mountsOfLinux(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, kind] = line.split(' ');
    if (!at || !kind) return [];
    return [
      {
        at: at.replace(/\\([0-7]{3})/g, (_all, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
        kind,
      },
    ];
  });
}

/** Lines of macOS's `mount`: `//siv@server/dok on /Volumes/dok (smbfs, nodev)`. */
export function mountsOfMac(text: string): Mount[] {
  return [...text.matchAll(/^.+? on (\/.*) \((\w+)[,)]/gm)].map(([, at = '', kind = '']) => ({ at, kind }));
}

function systemFacts(): FolderFacts {
  const { platform } = process;
  return {
    platform,
    realPath: realpathSync.native,
    mounts: () => {
      try {
        if (platform === 'darwin') return mountsOfMac(execFileSync('/sbin/mount', { encoding: 'utf8' }));
        return mountsOfLinux(readFileSync('/proc/self/mounts', 'utf8'));
      } catch {
        return [];
      }
    },
  };
}
