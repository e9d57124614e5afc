import { readFileSync, statSync } from 'node:fs';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import { makeImported } from '../commands/import-workshop.ts';
import { CliFault, needFile, refuseExisting } from './cli-fault.ts';
import { withInspector } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

/** Makes a workshop file of interchange JSON. A fault leaves no file. */
export async function importCommand({ words }: Call, source: string, file: string): Promise<string> {
  needFile(source);
  refuseExisting(file);
  const bytes = bytesOf(source);
  const imported = await withInspector((inspector) => inspector.ask('interchange', { bytes }));
  makeImported(file, imported);
  return words('cli:wrote', { path: file });
}

function bytesOf(path: string): Buffer {
  const found = statSync(path);
  // A pipe would be waited for.
  if (!found.isFile()) throw new CliFault('notReadable', { path });
  refuseLarger(found.size, largestUpload);
  try {
    return readFileSync(path);
  } catch {
    throw new CliFault('notReadable', { path });
  }
}
