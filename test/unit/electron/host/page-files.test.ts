import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pathWithin, readPageFile } from '../../../../electron/host/serve-page.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it.each([
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/assets/../../secret.js',
  '/..',
  '/',
  '',
  '/%00.js',
  '/%E0%A4%A',
])('%j leads out of the page', (path) => {
  expect(pathWithin('/app/page', path)).toBe(null);
});

it('a name that only begins with dots stays inside', () => {
  expect(pathWithin('/app/page', '/..page.js')).toBe(join('/app/page', '..page.js'));
});

it('a file is read with its media type', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'page.js'), 'one()');
  const file = await readPageFile(folder, '/assets/page.js');
  expect([file?.mediaType, Buffer.from(file?.content ?? []).toString()]).toEqual([
    'text/javascript; charset=utf-8',
    'one()',
  ]);
});

it('a file of a kind that no page has is not read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'workshop.storforum'), 'secret');
  expect(await readPageFile(folder, '/workshop.storforum')).toBe(null);
});
