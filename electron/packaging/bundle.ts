import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

const sources = join(import.meta.dirname, '..');

/** A script to bundle: its entry below `electron/`, and where it goes below the output folder. */
type Script = {
  readonly entry: string;
  readonly folder: string;
  readonly file: string;
  /** `iife` is for a page; the others are for Electron. */
  readonly format: 'es' | 'cjs' | 'iife';
};

export const bridgeScript: Script = {
  entry: 'loopback/page/main.ts',
  folder: 'loopback',
  file: 'bridge.js',
  format: 'iife',
};
export const preloadScript: Script = {
  entry: 'preload/preload.ts',
  folder: 'electron',
  file: 'preload.cjs',
  format: 'cjs',
};
export const mainScript: Script = { entry: 'main.ts', folder: 'electron', file: 'main.js', format: 'es' };
/** Scripts of processes of their own: `work/worker.ts` says what each is for. */
export const workerScripts: readonly Script[] = [
  { entry: 'import/reader.ts', folder: 'electron', file: 'reader.js', format: 'es' },
  { entry: 'library/inspector.ts', folder: 'electron', file: 'inspector.js', format: 'es' },
  { entry: 'library/copier.ts', folder: 'electron', file: 'copier.js', format: 'es' },
  { entry: 'export/exporter.ts', folder: 'electron', file: 'exporter.js', format: 'es' },
  { entry: 'export/summariser.ts', folder: 'electron', file: 'summariser.js', format: 'es' },
];

/**
 * Packages that stay outside the bundles and are packed as they are: a native library and a WebAssembly file, each found
 * by its own place. They alone are `dependencies` of the project.
 */
export const unbundled = ['better-sqlite3', '@resvg/resvg-wasm'];

/** How Vite bundles a script into one file. It empties no folder, since several scripts share one. */
export function bundleConfig({ entry, folder, file, format }: Script, outputFolder: string): InlineConfig {
  const forPage = format === 'iife';
  return {
    configFile: false,
    root: sources,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: unbundled },
    build: {
      outDir: join(outputFolder, folder),
      emptyOutDir: false,
      minify: false,
      ssr: !forPage,
      target: forPage ? 'chrome140' : 'node24',
      rolldownOptions: {
        input: join(sources, entry),
        external: 'electron',
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/** ISO time of the newest commit, or null where there is no git or no history. */
function commitDate(root: string): string | null {
  try {
    const said = execFileSync('git', ['log', '-1', '--format=%cI'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Date(said.trim()).toISOString();
  } catch {
    return null;
  }
}

/**
 * The age of what is built: that of its sources, so that the same sources make the same bundle. `SOURCE_DATE_EPOCH`
 * (seconds, reproducible-builds.org) comes first, then the newest commit; null where neither is known.
 */
export function sourceDate(root: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const epoch = env.SOURCE_DATE_EPOCH ?? '';
  return /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1_000).toISOString() : commitDate(root);
}
