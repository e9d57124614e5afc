import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run release:draft`: a draft on GitHub for the tag of this version, with all packages; a person publishes it. */
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'dist', 'packages');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && /^(?:Storforum-|SHA256SUMS$)/.test(entry.name))
  .map(({ name }) => join(folder, name));
const tag = `v${version}`;
execFileSync(
  'gh',
  ['release', 'create', tag, '--draft', '--verify-tag', '--title', `Storforum ${version}`, ...files],
  {
    stdio: 'inherit',
  },
);
