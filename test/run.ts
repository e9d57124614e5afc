import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { uncheckedStates } from './e2e/accessible-states.ts';
import { haveChromium } from './find-chromium.ts';

/**
 * Runs every test and ends with one line, 'N passed, N failed'. Unit and contract tests run beside those in a browser:
 * both wait now and then, one for a process and the other for the browser.
 */
const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');

/** Hundreds of processes load the same sources: what the first compiles is kept for the others, by its content. */
const compiled = join(root, 'node_modules', '.cache', 'storforum-tests');

type Count = { passed: number; failed: number; skipped: number };

async function runs(command: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, STORFORUM_IS_BUILT: '1', NODE_COMPILE_CACHE: compiled };
  const [status] = await once(spawn(command, [...args], { cwd: root, env, stdio: 'inherit' }), 'exit');
  return status === 0;
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8')) as T;
  } catch {
    return null;
  }
}

async function unitTests(): Promise<Count> {
  const file = join(results, 'unit.json');
  // What passes is not listed: the list is that of the browser tests.
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const green = await runs('vitest', ['run', '-c', 'test/vitest.config.ts', ...reporters]);
  const report = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(
    'unit.json',
  );
  const failed = report?.numFailedTests ?? 0;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: green ? failed : Math.max(1, failed),
    skipped: report?.numPendingTests ?? 0,
  };
}

async function browserTests(): Promise<Count> {
  const green = await runs('playwright', ['test', '-c', 'test/playwright.config.ts']);
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    'e2e.json',
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const unchecked = uncheckedStates();
  for (const state of unchecked) console.error(`Not looked at by axe, or not in order: ${state}`);
  const failed = unexpected + unchecked.length;
  return { passed: expected + flaky, failed: green ? failed : Math.max(1, failed), skipped };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const failure: Count = { passed: 0, failed: 1, skipped: 0 };
const counts: Count[] = [];
if (!(await runs('node', ['electron/build.ts']))) counts.push(failure);
const chromium = await haveChromium();
if (!chromium)
  console.error(
    'The browser tests need Chromium: install the package "chromium", Google Chrome or Microsoft Edge.',
  );
counts.push(...(await Promise.all([unitTests(), chromium ? browserTests() : failure])));

const total = (name: keyof Count) => counts.reduce((sum, count) => sum + count[name], 0);
if (total('skipped') > 0) console.log(`${total('skipped')} skipped: what this machine cannot run`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 && total('passed') > 0 ? 0 : 1;
