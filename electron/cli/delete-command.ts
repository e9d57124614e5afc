import { resolve } from 'node:path';
import { deleteWorkshop, planDeletion } from '../library/delete-workshop.ts';
import { isMovable } from '../library/library.ts';
import { Origins } from '../library/origins.ts';
import { UnsavedTexts } from '../library/unsaved-texts.ts';
import { CliFault, needFile } from './cli-fault.ts';
import { foldersAround } from './forget-command.ts';
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
      ...(plan.shared > 0 ? [words('library:delete.shared', { count: plan.shared })] : []),
    ].join('\n');
  });
}
