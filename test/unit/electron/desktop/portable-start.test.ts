import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { startedApp, withWindow } from '../../../helpers/started-app.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});

/** A stick with the packed program on it, and the file that says that it carries its data along. */
function stickWithProgram(): string {
  const stick = temporaryFolder();
  writeFileSync(join(stick, 'portable'), '');
  const { execPath } = process;
  Object.defineProperty(process, 'execPath', { value: join(stick, 'storforum'), configurable: true });
  onTestFinished(
    () => void Object.defineProperty(process, 'execPath', { value: execPath, configurable: true }),
  );
  return stick;
}

/** Starts the packed app as it is on a person's own machine, where no variable names its folders. */
const startedPacked = () =>
  startedApp(({ world }) => {
    world.isPackaged = true;
    vi.stubEnv('STORFORUM_DATA', '');
    vi.stubEnv('STORFORUM_DOCUMENTS', '');
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, process.env[name]);
    vi.stubEnv('HOME', temporaryFolder());
  });

it.runIf(process.platform === 'linux')('an app on a stick keeps everything beside itself', async () => {
  const stick = stickWithProgram();
  const electron = await startedPacked();
  await withWindow(electron);
  const data = join(stick, 'Storforum-data');
  expect([electron.app.getPath('userData'), process.env.TMPDIR]).toEqual([
    join(data, 'engine'),
    join(data, 'temp'),
  ]);
  expect(readdirSync(data).sort()).toEqual(
    expect.arrayContaining(['backups', 'engine', 'library', 'temp', 'trash']),
  );
  expect(readdirSync(process.env.HOME ?? '')).toEqual([]);
  expect(readdirSync(stick).sort()).toEqual(['Storforum-data', 'portable']);
});

it.runIf(process.platform === 'linux')(
  'an app on a stick that cannot be written to says so, and ends',
  async () => {
    const stick = stickWithProgram();
    const data = join(stick, 'Storforum-data');
    writeFileSync(data, 'a file where the folder should be');
    const electron = await startedPacked();
    await vi.waitFor(() => expect(electron.world.told).toContain('exit 1'));
    expect(electron.world.errorBoxes[0]?.content).toContain(
      `Storforum carries its data with it but cannot write to ${data}.`,
    );
    expect([electron.world.windows, existsSync(join(process.env.HOME ?? '', '.local'))]).toEqual([[], false]);
  },
);
