import type { App } from 'electron';
import type { Notice } from '../../shared/api/types.ts';
import type { Folders } from '../api/api.ts';

/** The documents folder of the system, or null where it was redirected to a place that cannot be reached now. */
export function documentsFolder(app: Pick<App, 'getPath'>): string | null {
  try {
    return app.getPath('documents');
  } catch {
    return null;
  }
}

/** What is said of it: where files are proposed instead. */
export function documentsNotice(folders: Folders, documents: string | null): Notice[] {
  return documents === null ? [{ code: 'documents-unreachable', params: { path: folders.documents } }] : [];
}
