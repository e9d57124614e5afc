import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

const common = {
  root,
  // Whatever the machine speaks, a host that is started by a test speaks Swedish until it is told otherwise.
  env: { LANG: 'sv_SE.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
  testTimeout: 30_000,
};

/** What exists once in a process and is changed by these tests: the module 'electron', the environment, the window's stores. */
const isolated = [
  'test/{contract,packed}/**/*.test.ts',
  'test/unit/electron/{desktop,preload}/**/*.test.ts',
  'test/unit/electron/log/unexpected.test.ts',
  'test/unit/renderer/**/*-store.test.ts',
  'test/unit/renderer/state/*.test.ts',
];

/** Starting a process for each file costs more than most tests: only the files that need one of their own get it. */
export default defineConfig({
  root,
  test: {
    // Many tests wait for a process of their own: unless told, Vitest would leave one of two processors idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [react()],
        test: {
          ...common,
          name: 'together',
          include: ['test/{unit,migrations}/**/*.test.{ts,tsx}'],
          exclude: isolated,
          isolate: false,
        },
      },
      { plugins: [react()], test: { ...common, name: 'isolated', include: isolated } },
    ],
  },
});
