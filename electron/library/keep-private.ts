import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../shared/api/types.ts';
import type { Folders } from '../api/api.ts';
import { makeAllPrivate, makePrivate } from '../db/private-files.ts';
import { writeFileAtomic } from '../files/atomic-file.ts';
import { type LibraryFolders, libraryRoot } from './library.ts';

/**
 * Takes from everybody else what a version before this one, or a careless copy, has left open to them of what the app
 * keeps: workshops, trash, backups, unsaved texts, own methods, settings. The folder around it may be somebody's own, and
 * is left as it is. Where the disk knows no owners, as a memory stick may, that is told once.
 */
export function keepPrivate(
  folders: Folders,
  library: LibraryFolders,
  makeAll = makeAllPrivate,
): readonly Notice[] {
  const root = libraryRoot(folders);
  const isKept = Object.values(library)
    .map((folder) => makeAll(folder))
    .every(Boolean);
  for (const folder of [join(root, 'unsaved'), join(folders.data, 'methods')]) makeAllPrivate(folder);
  for (const file of ['preferences.json', 'window.json', 'origins.json'])
    for (const path of new Set([join(root, file), join(folders.data, file)]))
      if (existsSync(path)) makePrivate(path);
  return isKept ? [] : noticeOnce(join(root, 'told-of-modes'), library.files);
}

function noticeOnce(mark: string, path: string): readonly Notice[] {
  if (existsSync(mark)) return [];
  writeFileAtomic(mark, '');
  return [{ code: 'modes-not-kept', params: { path } }];
}
