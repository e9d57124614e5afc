import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,contract,migrations,packed}/**/*.test.{ts,tsx}'],
    // Whatever the machine speaks, a host that is started by a test speaks Swedish until it is told otherwise.
    env: { LANG: 'sv_SE.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
    testTimeout: 30_000,
    // Many tests wait for a process of their own: unless told, Vitest would leave one of two processors idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
