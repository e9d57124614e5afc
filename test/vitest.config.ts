import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,contract,migrations}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
