import { readFileSync, statSync } from 'node:fs';
import { largestUpload } from '../../shared/api/contract.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
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
  if (statSync(path).size > largestUpload)
    throw new Refusal('file-too-large', { most: Math.round(largestUpload / 1024 / 1024) });
  try {
    return readFileSync(path);
  } catch {
    throw new CliFault('notReadable', { path });
  }
}
