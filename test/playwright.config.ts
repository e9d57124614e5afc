import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/fixtures.ts';

const scratch = join(import.meta.dirname, '..', 'test-results');

/**
 * The same specs on both hosts: in an installed Chromium over loopback, also as the app itself starts it, and in
 * Electron wherever its binary is.
 */
export default defineConfig<Options>({
  testDir: 'e2e',
  outputDir: join(scratch, 'e2e'),
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  // Half of a test is waiting, for the browser or for a moment that the page lets pass.
  workers: Number(process.env.STORFORUM_WORKERS ?? 2 * availableParallelism()),
  // What takes longest is run by `npm run test:long`, where a shorter one shows the same here.
  grepInvert: /@long/,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A busy build server may starve a browser once; what fails twice has failed. The report names what was flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list'], ['json', { outputFile: join(scratch, 'e2e.json') }]],
  projects: [
    { name: 'loopback', use: { host: 'loopback' as const } },
    { name: 'as-shipped', use: { host: 'as-shipped' as const } },
    { name: 'electron', use: { host: 'electron' as const } },
  ].filter((project) => project.name === (process.env.STORFORUM_HOST ?? 'loopback')),
});
