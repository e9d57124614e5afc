import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { electronBinary } from '../electron/host/find-electron.ts';

/** `npm run test:electron`: the browser tests in Electron itself. Without a display, a virtual one is started for them. */
if (!electronBinary()) throw new Error('Electron is not here: npm run electron:fetch');
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const command = [process.execPath, playwright, 'test', '-c', join('test', 'playwright.config.ts')];
const isBlind = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const [program = '', ...rest] = isBlind
  ? ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24', ...command]
  : command;
const { status } = spawnSync(program, [...rest, ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, '..'),
  env: { ...process.env, STORFORUM_HOST: 'electron' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
