import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Words that only hosts say are left out of the page. */
const withoutHostWords: Plugin = {
  name: 'without-host-words',
  enforce: 'pre',
  load: (id) => (/\/words\/\w+\/(cli|host|report|summary)\.json$/.test(id) ? '{}' : null),
};

/** Builds the page for both hosts: everything is a file of its own, since their policy permits nothing inline. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [withoutHostWords, react()],
  logLevel: 'warn',
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});
