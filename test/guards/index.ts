import { spawnSync } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Guard, guards } from './guards.ts';

/**
 * Switches off each guard in turn, in a copy of the project, and runs the tests that should notice. Prints a table;
 * fails where a guard can be missing without any test turning red. `node test/guards/index.ts [parts of names]`.
 */
const root = join(import.meta.dirname, '..', '..');
const wanted = process.argv.slice(2);
const chosen = guards.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

// Beside the project: a link to a file does not cross to another disk.
const copy = mkdtempSync(join(root, '..', 'storforum-guards-'));
for (const part of [
  'electron',
  'renderer',
  'shared',
  'resources',
  'test',
  'package.json',
  'tsconfig.json',
  'README.md',
  'electron-builder.yml',
])
  cpSync(join(root, part), join(copy, part), { recursive: true });
linkTree(join(root, 'node_modules'), join(copy, 'node_modules'));

/** The same files under other names, not read or written: processes that may read their own folder alone find them. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

type Outcome = { readonly isRed: boolean; readonly failed: readonly string[]; readonly passed: number };
type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

const isBrowserTest = (test: string) => test.endsWith('.spec.ts');

/** Runs tests in the copy; a run that ends in anything but green is red. */
function run(tests: readonly string[], screens = ''): Outcome {
  const inBrowser = tests.filter(isBrowserTest);
  const others = tests.filter((test) => !isBrowserTest(test));
  const outcomes = [
    ...(others.length > 0 ? [runUnit(others)] : []),
    ...(inBrowser.length > 0 ? [runInBrowser(inBrowser, screens)] : []),
  ];
  return {
    isRed: outcomes.some(({ isRed }) => isRed),
    failed: outcomes.flatMap(({ failed }) => failed),
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  };
}

/**
 * Builds the copy as it stands and opens it in the browser, with the copy's own Playwright: one from elsewhere would not
 * know of the tests there. A run in which no test ends, as where the copy does not build, shows nothing.
 */
function runInBrowser(tests: readonly string[], screens: string): Outcome {
  const report = join(copy, 'browser-report.json');
  rmSync(report, { force: true });
  const { STORFORUM_IS_BUILT: _, ...env } = process.env;
  const cli = join(copy, 'node_modules', '@playwright', 'test', 'cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'test', '-c', 'test/playwright.config.ts', '--reporter=json', ...tests],
    {
      cwd: copy,
      encoding: 'utf8',
      timeout: 20 * 60_000,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, STORFORUM_SCREENS: screens },
    },
  );
  const specs = specsIn(readAs<BrowserSuite>(report, {}));
  if (specs.length === 0) throw new Error(`no browser test has run:\n${`${stdout}${stderr}`.slice(-2_000)}`);
  const failed = specs.filter(({ ok }) => !ok).map(({ title }) => title);
  return { isRed: status !== 0, failed, passed: specs.length - failed.length };
}

type BrowserSpec = { readonly title: string; readonly ok: boolean };
type BrowserSuite = { readonly suites?: readonly BrowserSuite[]; readonly specs?: readonly BrowserSpec[] };

const specsIn = ({ suites = [], specs = [] }: BrowserSuite): BrowserSpec[] => [
  ...specs,
  ...suites.flatMap(specsIn),
];

function runUnit(tests: readonly string[]): Outcome {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const args = ['run', '-c', 'test/vitest.config.ts', '--reporter=json', `--outputFile=${report}`, ...tests];
  const { status } = spawnSync('vitest', args, { cwd: copy, stdio: 'ignore', timeout: 10 * 60_000 });
  const { numPassedTests, testResults } = readAs<Report>(report, {
    numPassedTests: 0,
    testResults: [],
  });
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = all.filter((each) => each.status === 'failed').map((each) => each.fullName);
  return { isRed: status !== 0, failed, passed: numPassedTests };
}

function readAs<T>(path: string, otherwise: T): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return otherwise;
  }
}

function without({ file, from, to, tests, screens }: Guard): Outcome {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(from).length !== 2) throw new Error(`stands not exactly once in ${file}: ${from}`);
  writeFileSync(
    path,
    whole.replace(from, () => to),
  );
  const outcome = run(tests, screens);
  writeFileSync(path, whole);
  return outcome;
}

let unguarded = 0;
try {
  let passed = 0;
  for (const [screens = '', together] of Map.groupBy(chosen, (guard) => guard.screens)) {
    const before = run([...new Set(together.flatMap((guard) => guard.tests))], screens);
    if (before.isRed) throw new Error(`red before anything is switched off:\n${before.failed.join('\n')}`);
    passed += before.passed;
  }
  console.log(`${passed} tests are green with every guard in place\n`);
  for (const guard of chosen) {
    const { isRed, failed } = without(guard);
    if (!isRed) unguarded += 1;
    const outcome = isRed ? `${failed.length} red` : 'NOTHING RED';
    console.log(`${guard.name.padEnd(64)} ${outcome.padEnd(12)} ${guard.file}`);
  }
  console.log(`\n${chosen.length} guards switched off, ${chosen.length - unguarded} noticed`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = unguarded === 0 && chosen.length > 0 ? 0 : 1;
