import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Preferences } from '../../shared/api/types.ts';
import { themes } from '../../shared/domain/codes.ts';
import { roomSchema, zoomSchema } from '../../shared/domain/projector/schema.ts';
import { firstLanguage, interfaceLanguages } from '../../shared/words/index.ts';
import { privateFile, privateFolder } from '../db/private-files.ts';
import { readSmallFile } from '../db/read-small-file.ts';
import { makeFolder, writeFileAtomic } from '../files/atomic-file.ts';

const schema = z.object({
  language: z.enum(interfaceLanguages).catch(firstLanguage),
  theme: z.enum(themes).catch('light'),
  singleKeys: z.boolean().catch(true),
  zoom: zoomSchema.catch(1),
  room: roomSchema.nullable().catch(null),
  sound: z.boolean().catch(true),
  projectorZoom: zoomSchema.catch(1),
  projectorDisplay: z
    .object({ label: z.string(), width: z.number(), height: z.number(), scaleFactor: z.number() })
    .nullable()
    .catch(null),
  secondCopyFolder: z.string().min(1).max(4_096).nullable().catch(null),
});

/** Where the preferences are kept. */
export function preferencesFile(data: string): string {
  return join(data, 'preferences.json');
}

/**
 * What the person has chosen; defaults, or what stands in `ordered`, where the file is missing or unreadable, since
 * nothing else rests on it.
 */
export function readPreferences(path: string, ordered: Partial<Preferences> = {}): Preferences {
  return schema.parse({ ...ordered, ...stored(path) });
}

function stored(path: string): object {
  try {
    return z.looseObject({}).parse(JSON.parse(readSmallFile(path)));
  } catch {
    return {};
  }
}

/** Stores choices beside those that are stored; what nobody has chosen stays so. A crash leaves the old file or the new. */
export function storeChoice(path: string, chosen: Partial<Preferences>): void {
  makeFolder(dirname(path), privateFolder);
  writeFileAtomic(path, `${JSON.stringify({ ...stored(path), ...chosen }, null, 2)}\n`, privateFile);
}
