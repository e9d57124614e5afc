import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsOf } from './checksums.ts';

/** `npm run package:checksums`: one `SHA256SUMS` over the packages of all systems, gathered in one folder. */
const folder = join(import.meta.dirname, '..', '..', 'dist', 'packages');
const packages = readdirSync(folder, { withFileTypes: true }).filter(
  (entry) => entry.isFile() && entry.name.startsWith('Storforum-'),
);
writeFileSync(join(folder, 'SHA256SUMS'), checksumsOf(packages.map(({ name }) => join(folder, name))));
