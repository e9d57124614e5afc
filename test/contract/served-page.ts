import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { type LoopbackRun, runOnLoopback } from '../../electron/loopback/run-on-loopback.ts';
import { bridgeScript, bundleConfig } from '../../electron/packaging/bundle.ts';
import type { Result } from '../../shared/api/result.ts';

/** A page with a script of its own and the real bridge, built into a folder. */
export async function builtPage(folder: string, script: string) {
  const html =
    '<!doctype html><html><head><title>Storforum</title></head><body><script type="module" src="./page.js"></script></body></html>';
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'page.js'), script);
  await build(bundleConfig(bridgeScript, folder));
  return { pageFolder: folder, bridgeFile: join(folder, bridgeScript.folder, bridgeScript.file) };
}

/** The installed browser behind a shell script, which may look at what it is given (`"$@"`) and add to it. */
export function wrappedBrowser(
  folder: string,
  { before = '', added = '' }: { before?: string; added?: string },
): string {
  const path = join(folder, 'browser');
  const real = findBrowser() ?? chromium.executablePath();
  writeFileSync(path, `#!/bin/sh\n${before}\nexec '${real}' ${added} "$@"\n`);
  chmodSync(path, 0o700);
  return path;
}

export type ServedRun = Pick<LoopbackRun, 'pageFolder' | 'bridgeFile' | 'placesFile' | 'browser'> & {
  onCall(name: unknown, input: unknown): void;
};

/** Serves such a page to its browser until that is gone; what the page calls is told. */
export async function servePage({ onCall, ...run }: ServedRun) {
  const said: string[] = [];
  const api = {
    activeRole: () => 'facilitator' as const,
    async call(name: unknown, input: unknown): Promise<Result<unknown>> {
      onCall(name, input);
      return { ok: true, value: null };
    },
    receive() {},
    prepare() {},
    listen: () => () => {},
    unfinished: () => null,
    unexpected() {},
    close() {},
  };
  const end = await runOnLoopback({
    ...run,
    api,
    language: 'en',
    idle: { afterLast: 10_000, beforeFirst: 20_000 },
    why: 'openingIn',
    quiet: false,
    say: (line) => said.push(line),
  });
  return { end, said };
}
