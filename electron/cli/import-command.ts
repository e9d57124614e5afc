import { readFileSync, statSync } from 'node:fs';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import { importWorkshop, utf8Text } from '../commands/import-workshop.ts';
import { CliFault, needFile, refuseExisting } from './cli-fault.ts';
import type { Call } from './run-cli.ts';

/** Makes a workshop file of interchange JSON. A fault leaves no file. */
export function importCommand({ words }: Call, source: string, file: string): string {
  needFile(source);
  refuseExisting(file);
  importWorkshop(file, utf8Text(bytesOf(source)));
  return words('cli:wrote', { path: file });
}

function bytesOf(path: string): Buffer {
  refuseLarger(statSync(path).size, largestUpload);
  try {
    return readFileSync(path);
  } catch {
    throw new CliFault('notReadable', { path });
  }
}
