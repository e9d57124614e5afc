import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,contract,migrations,packed}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Many tests wait for a process of their own: unless told, Vitest would leave one of two processors idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
