import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appFolders } from '../host/folders.ts';
import { type Trial, trialsOf } from './trials.ts';

/**
 * `npm run package:try`: installs each package that was made for this system, starts it, sees that it makes a library and
 * stays, ends it, removes it, and sees that the person's own library is still there. It installs programs for everybody
 * on the machine, so that it must be allowed to by `CI=true`.
 */
const startMilliseconds = 60_000;
const stayMilliseconds = 5_000;

if (process.env.CI !== 'true')
  throw new Error('This installs programs on this machine: set CI=true to allow it.');
const packages = join(import.meta.dirname, '..', '..', 'dist', 'packages');
const files = readdirSync(packages).map((name) => join(packages, name));
const trials = trialsOf(process.platform, files);
if (trials.length === 0) throw new Error(`no package for this system in ${packages}`);
for (const trial of trials) await tryOut(trial);

async function tryOut({ name, install, program, remove }: Trial): Promise<void> {
  const own = join(appFolders().data, 'package-trial');
  mkdirSync(appFolders().data, { recursive: true });
  writeFileSync(own, '');
  install();
  await startAndEnd(program());
  remove();
  if (!existsSync(own)) throw new Error(`${name}: the library went with the program`);
  rmSync(own);
  console.log(`${name}: installed, started, ended and removed; the library is still there`);
}

/** Started as a person starts it; it must have made its library and not have ended by itself. */
async function startAndEnd(program: readonly string[]): Promise<void> {
  const [command = '', ...values] = program;
  const data = mkdtempSync(join(tmpdir(), 'storforum-trial-data-'));
  const app = spawn(command, values, { stdio: 'inherit', env: { ...process.env, STORFORUM_DATA: data } });
  const ended = once(app, 'exit').then(([code]) => {
    throw new Error(`${command} ended by itself with ${code}`);
  });
  await Promise.race([ended, libraryMade(join(data, 'library'))]);
  await Promise.race([ended, wait(stayMilliseconds)]);
  ended.catch(() => undefined);
  const gone = once(app, 'exit');
  app.kill();
  await gone;
}

async function libraryMade(library: string): Promise<void> {
  const latest = Date.now() + startMilliseconds;
  while (!existsSync(library)) {
    if (Date.now() > latest) throw new Error(`no library at ${library} after ${startMilliseconds / 1_000} s`);
    await wait(200);
  }
}
