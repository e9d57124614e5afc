import { serve } from '../work/serve.ts';
import { type CopyOrder, checkFolder, copyToFolder, type FolderCheck } from './second-copy-folder.ts';

/** What the process is asked: to copy a backup, or whether a folder can be used. */
export type CopierWork = { readonly copy: CopyOrder } | { readonly check: FolderCheck };

/** The script of the process that writes to a person's own folder: it may lie on a network that never answers. */
serve(async (parts) => {
  for (const work of parts as readonly CopierWork[])
    if ('copy' in work) copyToFolder(work.copy);
    else checkFolder(work.check);
  return null;
}, 'copy-folder-failed');
