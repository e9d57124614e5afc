import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { Finding } from './judges/index.ts';

type Judges = typeof import('./judges/index.ts');

let script: Promise<string> | null = null;

/** The judges as one script, built once in a process. */
function judgesScript(): Promise<string> {
  script ??= build({
    configFile: false,
    logLevel: 'silent',
    build: {
      lib: { entry: join(import.meta.dirname, 'judges', 'index.ts'), formats: ['iife'], name: 'judges' },
      write: false,
      minify: false,
    },
  }).then((built) => {
    const [bundle] = built as Rolldown.RolldownOutput[];
    return `${bundle?.output[0].code}\nglobalThis.judges = judges;`;
  });
  return script;
}

/** Runs one of the judges in the page; each document gets them once. */
export async function judge(page: Page, name: keyof Judges): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'judges' in window))) await page.evaluate(await judgesScript());
  return page.evaluate((name) => (window as unknown as { readonly judges: Judges }).judges[name](), name);
}
