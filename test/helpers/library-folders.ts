import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFolders } from '../../electron/library/library.ts';

/** The folders of a library below a folder, made where they are missing. Also for programs that are no test. */
export function libraryIn(root: string): LibraryFolders {
  const folders = {
    files: join(root, 'library'),
    trash: join(root, 'trash'),
    backups: join(root, 'backups'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}
