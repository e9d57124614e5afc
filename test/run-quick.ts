import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run test:quick FILE...`: the test files named, each by its own runner; the page is built only if sources are newer. */
const root = join(import.meta.dirname, '..');
const compiled = join(root, 'node_modules', '.cache', 'storforum-tests');
const sources = ['renderer', 'shared', 'electron', 'resources', 'package.json'];

const files = process.argv.slice(2);
const isSpec = (file: string) => /\.spec(\.ts)?(:\d+)?$/.test(file);
const specs = files.filter(isSpec);
const others = files.filter((file) => !isSpec(file));

function run(command: string, ...args: string[]): boolean {
  const env = { ...process.env, STORFORUM_IS_BUILT: '1', NODE_COMPILE_CACHE: compiled };
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A file that was removed changes its folder alone.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt(): boolean {
  const built = join(root, 'dist', 'shipped-packages.json');
  return existsSync(built) && sources.every((name) => newest(join(root, name)) < statSync(built).mtimeMs);
}

if (files.length === 0) throw new Error('which files? npm run test:quick FILE...');
const green = [
  others.length === 0 || run('vitest', 'run', '-c', 'test/vitest.config.ts', ...others),
  specs.length === 0 ||
    ((isBuilt() || run('node', 'electron/build.ts')) &&
      run('playwright', 'test', '-c', 'test/playwright.config.ts', ...specs)),
];
process.exitCode = green.every(Boolean) ? 0 : 1;
