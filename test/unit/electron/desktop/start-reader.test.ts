import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleConfig, readerScript } from '../../../../electron/bundle.ts';
import { startReader } from '../../../../electron/desktop/start-reader.ts';
import { readApart } from '../../../../electron/import/read-apart.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { reset, world } from '../../../helpers/electron-stand-in.ts';

vi.mock('electron', () => import('../../../helpers/electron-stand-in.ts'));

const file = { name: 'hot.txt', bytes: Buffer.from('Strömmen går') };

describe('the process in which Electron reads a file', () => {
  beforeEach(reset);

  it('runs the script that is bundled beside the main one, with little memory and no output', () => {
    startReader();
    const [script, values, options] = world.processes[0]?.started ?? [];
    expect(basename(String(script))).toBe(readerScript.file);
    expect(dirname(String(script))).toMatch(/electron.desktop$/);
    expect([values, options]).toEqual([
      [],
      { execArgv: ['--max-old-space-size=128'], serviceName: 'Storforum reader', stdio: 'ignore' },
    ]);
    const { root, build } = bundleConfig(readerScript, 'dist');
    expect(build?.outDir).toBe(join('dist', 'electron'));
    expect(existsSync(join(String(root), readerScript.entry))).toBe(true);
  });

  it('is sent the file when it is ready, answers, and is ended', async () => {
    const sheets = readApart(startReader, file);
    const process = world.processes[0];
    process?.emit('message', 'ready');
    process?.emit('message', { ok: true, value: [] });
    expect([await sheets, process?.sent, process?.killed]).toEqual([[], [file], true]);
  });

  it('may die, which is a refusal', async () => {
    const sheets = readApart(startReader, file);
    world.processes[0]?.emit('exit', 1);
    await expect(sheets).rejects.toEqual(new Refusal('table-too-heavy'));
  });
});
