import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const plan = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

it('the app that is packed can neither be run as Node nor opened to a debugger, and loads itself from its archive alone', () => {
  expect(plan.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  });
  expect(plan).toMatchObject({ asar: { smartUnpack: false }, publish: null });
});
