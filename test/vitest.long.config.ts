import { defineConfig } from 'vitest/config';

/** The long sets: thousands of runs of what `npm test` does some of, and the figures they come to. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/long/**/*.test.ts'],
    env: { LANG: 'sv_SE.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
    testTimeout: 30 * 60_000,
    // Figures come out as they are said; two sets side by side would disturb each other's time.
    disableConsoleIntercept: true,
    fileParallelism: false,
  },
});
