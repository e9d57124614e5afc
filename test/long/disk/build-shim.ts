import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The shim, compiled once for a test file; or why it cannot be had on this machine. */
export type Shim = { readonly path: string; readonly missing: null } | { readonly missing: string };

export function buildShim(): Shim {
  if (process.platform !== 'linux') return { missing: 'it needs Linux' };
  const path = join(mkdtempSync(join(tmpdir(), 'storforum-shim-')), 'shim.so');
  const source = join(import.meta.dirname, 'shim.c');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', path, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (built.error) return { missing: 'it needs a C compiler (cc)' };
  return built.status === 0
    ? { path, missing: null }
    : { missing: `the shim does not compile: ${built.stderr}` };
}
