import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileWhole } from '../../../../electron/files/atomic-file.ts';
import { sweepBegun } from '../../../../electron/work/begun.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '../../../..');

/** The two ways in which files are written, each as a program that stops in the middle. */
const ways = {
  'an export': `await writeFileWhole(path, Buffer.from('halv'), () => {
    process.stdout.write('written');
    return new Promise(() => setInterval(() => {}, 1_000));
  });`,
  'a workshop that is written back': `makeFileAtomic(path, (beside) => {
    for (const suffix of ['', '-journal']) writeFileSync(beside + suffix, 'halv');
    writeSync(1, 'written');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`,
};

/** A program that begins to write a file and is killed in the middle of it; answers where it wrote. */
async function killedInTheMiddle(list: string, way: string): Promise<string> {
  const documents = temporaryFolder();
  const script = `
    import { writeFileSync, writeSync } from 'node:fs';
    import { sweepBegun } from '${join(root, 'electron/work/begun.ts')}';
    import { makeFileAtomic, writeFileWhole } from '${join(root, 'electron/files/atomic-file.ts')}';
    sweepBegun(process.argv[1], process.argv[1]);
    const path = process.argv[2] + '/export.xlsx';
    ${way}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, list, documents]);
  await said(child, 'written');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return documents;
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (piece) => {
      text += String(piece);
      if (text.includes(word)) resolve();
    });
    child.stderr?.on('data', (piece) => reject(new Error(String(piece))));
  });
}

describe('what a program that was killed has left', () => {
  it.each(Object.entries(ways))(
    'of %s among somebody’s documents is taken away at the next start, and nothing else',
    async (_, way) => {
      const list = join(temporaryFolder(), 'begun');
      const documents = await killedInTheMiddle(list, way);
      const others = ['export.xlsx.11111111-1111-1111-1111-111111111111.new', 'min.xlsx'];
      for (const name of others) writeFileSync(join(documents, name), 'annans');
      expect(readdirSync(documents).length).toBeGreaterThan(2);
      sweepBegun(list, temporaryFolder());
      expect(readdirSync(documents).sort()).toEqual(others);
      expect(readdirSync(list)).toEqual([]);
    },
  );

  it('is never what the list names otherwise, and what another program is at stays', () => {
    const [folder, documents] = [temporaryFolder(), temporaryFolder()];
    const list = join(folder, 'begun');
    mkdirSync(list);
    const precious = join(documents, 'precious.xlsx');
    const theirs = join(documents, 'a.xlsx.22222222-2222-2222-2222-222222222222.new');
    for (const path of [precious, theirs]) writeFileSync(path, 'annans');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    onTestFinished(() => void other.kill('SIGKILL'));
    writeFileSync(join(list, '999999999-x'), precious);
    writeFileSync(join(list, `${other.pid}-x`), theirs);
    sweepBegun(list, temporaryFolder());
    expect([existsSync(precious), existsSync(theirs), readdirSync(list)]).toEqual([
      true,
      true,
      [`${other.pid}-x`],
    ]);
  });

  it('in the folder for what passes is taken away, by the process that made it', () => {
    const temporary = temporaryFolder();
    const names = [
      'storforum-run-999999999-abc',
      'storforum-copy-999999999-abc',
      `storforum-copy-1-abc`,
      'storforum-x',
    ];
    for (const name of names) mkdirSync(join(temporary, name, 'profile'), { recursive: true });
    sweepBegun(join(temporary, 'begun'), temporary);
    expect(readdirSync(temporary).sort()).toEqual(names.slice(2).sort());
  });

  it('is nothing where an export has ended, well or not', async () => {
    const [list, documents] = [join(temporaryFolder(), 'begun'), temporaryFolder()];
    sweepBegun(list, temporaryFolder());
    await writeFileWhole(join(documents, 'a.xlsx'), Buffer.from('a'));
    const refused = writeFileWhole(join(documents, 'b.xlsx'), Buffer.from('b'), () => {
      expect(readdirSync(list)).toHaveLength(1);
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow();
    expect([readdirSync(list), readdirSync(documents)]).toEqual([[], ['a.xlsx']]);
  });
});
