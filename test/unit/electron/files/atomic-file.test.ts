import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileWhole } from '../../../../electron/files/atomic-file.ts';
import { retryWhile } from '../../../../electron/files/retry.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const former = Buffer.from('den tidigare filen');
const content = Buffer.from('den nya filen');

/** A folder with a former file in it. */
function withFormer(folder = temporaryFolder()): { folder: string; path: string } {
  const path = join(folder, 'register.xlsx');
  writeFileSync(path, former);
  return { folder, path };
}

function untouched({ folder, path }: { folder: string; path: string }): void {
  expect(readdirSync(folder)).toEqual(['register.xlsx']);
  expect(readFileSync(path).equals(former)).toBe(true);
}

/** Whether this machine lets a test do such a thing to a folder, and take it back. */
function can(doIt: string[], undoIt: string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-probe-'));
  const works = ([command = '', ...words]: string[]) => spawnSync(command, [...words, folder]).status === 0;
  try {
    return works(doIt) && works(undoIt);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const canFreeze = can(['chattr', '+i'], ['chattr', '-i']);
const canMount = can(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs'], ['umount']);

describe('writing a file whole', () => {
  test('puts a new file in its place and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    await writeFileWhole(join(folder, 'register.xlsx'), content);
    expect(readdirSync(folder)).toEqual(['register.xlsx']);
    expect(readFileSync(join(folder, 'register.xlsx')).equals(content)).toBe(true);
  });

  test('replaces a former file', async () => {
    const { folder, path } = withFormer();
    await writeFileWhole(path, content);
    expect(readdirSync(folder)).toEqual(['register.xlsx']);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  test('writes through a link and leaves the link', async () => {
    const { path } = withFormer();
    const link = join(temporaryFolder(), 'länk.xlsx');
    symlinkSync(path, link);
    await writeFileWhole(link, content);
    expect(readFileSync(path).equals(content)).toBe(true);
    expect(readFileSync(link).equals(content)).toBe(true);
  });

  test('verifies what the disk holds before the former file goes', async () => {
    const place = withFormer();
    const seen: Buffer[] = [];
    const refuse = (read: Buffer) => {
      seen.push(read);
      untouchedButFor(place);
      throw new Refusal('export-verify-failed');
    };
    await expect(writeFileWhole(place.path, content, refuse)).rejects.toEqual(
      new Refusal('export-verify-failed'),
    );
    expect(seen).toEqual([content]);
    untouched(place);
  });

  test('refuses in words where the folder is not there, is a file, or the name is impossible', async () => {
    const { folder, path } = withFormer();
    const impossible = [
      join(folder, 'finns inte', 'a.xlsx'),
      join(path, 'a.xlsx'),
      join(folder, 'noll\0.xlsx'),
      join(folder, `${'å'.repeat(300)}.xlsx`),
    ];
    for (const target of impossible)
      await expect(writeFileWhole(target, content)).rejects.toEqual(
        new Refusal('export-not-writable', { path: target }),
      );
    untouched({ folder, path });
  });

  test('refuses to replace a folder', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'register.xlsx');
    mkdirSync(join(target, 'inuti'), { recursive: true });
    await expect(writeFileWhole(target, content)).rejects.toEqual(
      new Refusal('export-not-writable', { path: target }),
    );
    expect(readdirSync(folder)).toEqual(['register.xlsx']);
    expect(readdirSync(target)).toEqual(['inuti']);
  });

  test.skipIf(!canFreeze)(
    'gives up on a file that is held for good, and leaves it as it was (needs chattr)',
    async () => {
      const place = withFormer();
      execFileSync('chattr', ['+i', place.path]);
      try {
        await expect(writeFileWhole(place.path, content)).rejects.toEqual(
          new Refusal('export-not-writable', { path: place.path }),
        );
        untouched(place);
      } finally {
        execFileSync('chattr', ['-i', place.path]);
      }
    },
  );

  test.skipIf(!canMount)(
    'says that a disk is full, and leaves the former file as it was (needs mount)',
    async () => {
      const folder = temporaryFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
      try {
        const place = withFormer(folder);
        await expect(writeFileWhole(place.path, Buffer.alloc(200_000, 1))).rejects.toEqual(
          new Refusal('disk-full'),
        );
        untouched(place);
        await writeFileWhole(place.path, content);
        expect(readFileSync(place.path).equals(content)).toBe(true);
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );
});

/** While it is being verified, the new file stands beside the former one. */
function untouchedButFor({ folder, path }: { folder: string; path: string }): void {
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readFileSync(path).equals(former)).toBe(true);
}

const busy = new Error('busy');
const broken = new Error('broken');
const isBusy = (thrown: unknown) => thrown === busy;

/** An attempt that throws each of these in turn and then succeeds. */
function troubledBy(...thrown: Error[]) {
  const left = [...thrown];
  return async () => {
    const next = left.shift();
    if (next) throw next;
    return 'done';
  };
}

describe('patience', () => {
  test('tries again while the trouble is passing', async () => {
    expect(await retryWhile(troubledBy(busy, busy), isBusy, [0, 0, 0])).toBe('done');
  });

  test('ends with the last trouble', async () => {
    await expect(retryWhile(troubledBy(busy, busy, busy), isBusy, [0, 0])).rejects.toBe(busy);
  });

  test('has none with trouble that will not pass', async () => {
    await expect(retryWhile(troubledBy(broken, busy), isBusy, [0, 0])).rejects.toBe(broken);
  });
});
