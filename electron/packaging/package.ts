import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pack } from './pack.ts';

/** `npm run package`: builds, and packs for this system or those named. `--dir` makes the folder alone. */
const root = join(import.meta.dirname, '..', '..');
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: {
    linux: flag,
    win: flag,
    mac: flag,
    dir: flag,
    target: { type: 'string', multiple: true },
    x64: flag,
    arm64: flag,
    /** A folder or archive with Electron itself, where it cannot be fetched. */
    electron: { type: 'string' },
    output: { type: 'string' },
  },
});

// A build service hands over a secret that is not there as an empty text, which would be taken for a certificate.
for (const name of ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'])
  if (process.env[name] === '') delete process.env[name];

execFileSync(process.execPath, [join(root, 'electron', 'build.ts')], { stdio: 'inherit' });
for (const file of await pack(root, values)) console.log(file);
