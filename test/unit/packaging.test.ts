import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const plan = readFileSync(join(import.meta.dirname, '..', '..', 'electron-builder.yml'), 'utf8');

/** What a section of the plan says, line by line, without its comments. */
function sectionOf(name: string): Record<string, string> {
  const [, section = ''] = new RegExp(`^${name}:\\n((?:  .*\\n)+)`, 'm').exec(plan) ?? [];
  const lines = [...section.matchAll(/^ {2}(\w+): (.+)$/gm)];
  return Object.fromEntries(lines.map(([, key = '', value = '']) => [key, value]));
}

it('the app that is packed can neither be run as Node nor opened to a debugger, and loads itself from its archive alone', () => {
  expect(sectionOf('electronFuses')).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    grantFileProtocolExtraPrivileges: 'false',
    loadBrowserProcessSpecificV8Snapshot: 'false',
  });
  expect(plan).toMatch(/^asar: true$/m);
  expect(plan).toMatch(/^publish: null$/m);
});
