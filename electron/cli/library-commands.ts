// The commands that remove something from a file and from the library around it.

import { basename, dirname, join, resolve } from 'node:path';
import { getOrThrow } from '../../shared/domain/refusal.ts';
import { endSession } from '../commands/session.ts';
import { idsOfName } from '../db/queries/snapshot.ts';
import { deleteWorkshop, planDeletion } from '../library/delete-workshop.ts';
import { openSession } from '../library/files.ts';
import { forgetPerson } from '../library/forget-person.ts';
import { isMovable, type LibraryFolders } from '../library/library.ts';
import { Origins } from '../library/origins.ts';
import { UnsavedTexts } from '../library/unsaved-texts.ts';
import { CliFault, needFile } from './cli-fault.ts';
import { withInspector } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

/** Deletes a workshop with all its backups, where `--yes` says so; otherwise tells how many there are. */
export async function deleteCommand({ words, isSure }: Call, file: string): Promise<string> {
  needFile(file);
  const path = resolve(file);
  const { root, folders } = foldersAround(path);
  return withInspector(async (inspector) => {
    await isMovable(inspector, path);
    const plan = await planDeletion(folders, inspector, path);
    const count = plan.backups.length;
    if (!isSure) throw new CliFault('deleteAsked', { count });
    const origins = new Origins(root, folders.files);
    await inspector.alone(() => deleteWorkshop(folders, new UnsavedTexts(root), origins, plan));
    return [
      words('cli:deleted', { count }),
      ...(plan.shared > 0 ? [words('cli:deletedShared', { count: plan.shared })] : []),
    ].join('\n');
  });
}

/** Forgets a person, by name, in a file and in what the library around it keeps of it. */
export async function forgetCommand({ words }: Call, file: string, name: string): Promise<string> {
  needFile(file);
  const path = resolve(file);
  await withInspector((inspector) => inspector.ask('readable', { path }));
  const { root, folders } = foldersAround(path);
  const session = openSession(folders, path);
  try {
    const [nameId] = idsOfName(session.database, name);
    const done = forgetPerson(folders, session, new UnsavedTexts(root), getOrThrow(nameId, 'personName'));
    return [
      words('cli:forgotten', { count: done.files }),
      ...(done.left > 0 ? [words('cli:forgottenLeft', { count: done.left })] : []),
      words('cli:forgottenElsewhere'),
      ...(session.isUpgraded ? [words('cli:upgraded')] : []),
      ...(done.inLog ? [words('cli:forgottenInLog')] : []),
    ].join('\n');
  } finally {
    endSession(session);
  }
}

/** The library that a file lies in, or whose trash it lies in; around one that lies elsewhere, folders that hold nothing of it. */
function foldersAround(path: string): { readonly root: string; readonly folders: LibraryFolders } {
  const isInLibrary = ['library', 'trash'].includes(basename(dirname(path)));
  const root = isInLibrary ? dirname(dirname(path)) : dirname(path);
  const files = isInLibrary ? join(root, 'library') : root;
  return { root, folders: { files, trash: join(root, 'trash'), backups: join(root, 'backups') } };
}
