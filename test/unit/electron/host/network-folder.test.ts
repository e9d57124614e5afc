import { expect, it } from 'vitest';
import {
  type FolderFacts,
  isOnNetwork,
  mountsOfLinux,
  mountsOfMac,
} from '../../../../electron/host/network-folder.ts';

const windows: FolderFacts = {
  platform: 'win32',
  mounts: () => [],
  // Windows tells of a mapped drive where it leads.
  realPath: (path) => {
    if (/^Z:/i.test(path)) return path.replace(/^Z:/i, '\\\\server\\rsa');
    return path;
  },
};

const linuxMounts = mountsOfLinux(
  [
    'sysfs /sys sysfs rw,nosuid 0 0',
    '/dev/sda2 / ext4 rw,relatime 0 0',
    '/dev/sdb1 /media/siv/MINNE vfat rw 0 0',
    '/dev/sdc1 /media/siv/NTFS fuseblk rw 0 0',
    'server:/export/home /home/siv nfs4 rw 0 0',
    '/dev/mapper/local /home/siv/local ext4 rw 0 0',
    '//server/dok /mnt/gemensam\\040disk cifs rw 0 0',
    'siv@server:/ /mnt/ssh fuse.sshfs rw 0 0',
  ].join('\n'),
);
const linux: FolderFacts = {
  platform: 'linux',
  mounts: () => linuxMounts,
  realPath: (path) => {
    if (path === '/srv/link') return '/mnt/ssh/rsa';
    if (path.endsWith('/not-there')) throw new Error('ENOENT');
    return path;
  },
};

const mac: FolderFacts = {
  platform: 'darwin',
  realPath: (path) => path,
  mounts: () =>
    mountsOfMac(
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only)\n' +
        '//siv@server/dok on /Volumes/dok (smbfs, nodev, nosuid, mounted by siv)\n' +
        '/dev/disk4s1 on /Volumes/MINNE (msdos, local)\n',
    ),
};

it.each([
  ['a share by its name', windows, '\\\\server\\rsa\\Storforum', true],
  ['the same with slashes', windows, '//server/rsa', true],
  ['the same written at length', windows, '\\\\?\\UNC\\server\\rsa', true],
  ['a mapped drive', windows, 'Z:\\Storforum', true],
  ['a local drive', windows, 'D:\\Storforum', false],
  ['a local path written at length', windows, '\\\\?\\D:\\Storforum', false],
  ['a home on NFS', linux, '/home/siv/Storforum', true],
  ['a local disk within it', linux, '/home/siv/local/Storforum', false],
  ['a folder that is not there yet, on a share', linux, '/mnt/gemensam disk/not-there', true],
  ['a link that leads to a share', linux, '/srv/link', true],
  ['a share by SSH', linux, '/mnt/ssh', true],
  ['a memory stick', linux, '/media/siv/MINNE/Storforum', false],
  ['a stick with NTFS, which goes by FUSE', linux, '/media/siv/NTFS', false],
  ['the machine’s own disk', linux, '/srv/storforum', false],
  ['a share on macOS', mac, '/Volumes/dok/Storforum', true],
  ['a stick on macOS', mac, '/Volumes/MINNE', false],
  ['the disk of a Mac', mac, '/Users/siv/Storforum', false],
] as const)('%s is told from the rest', (_name, facts, folder, expected) => {
  expect(isOnNetwork(folder, facts)).toBe(expected);
});

it('a folder of the tests is not on the network, as this system tells', () => {
  expect(isOnNetwork(import.meta.dirname)).toBe(false);
});
