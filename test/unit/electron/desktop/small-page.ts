import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a small page below a folder, with a file beside it that is none of the page's; the page's folder. */
export function writePage(folder: string): string {
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
  writeFileSync(join(page, 'assets', 'page.js'), 'one()');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  return page;
}
