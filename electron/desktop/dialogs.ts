import { extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

/** The system's own save dialog, over our window. Answers null when it was dismissed. */
export function browseForTarget(window: () => BrowserWindow | null) {
  return async (suggestedPath: string): Promise<string | null> => {
    const extension = extname(suggestedPath).slice(1);
    const options = {
      defaultPath: suggestedPath,
      filters: [{ name: extension, extensions: [extension] }],
    };
    const owner = window();
    const { canceled, filePath } = await (owner
      ? dialog.showSaveDialog(owner, options)
      : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  };
}

/** The system's own choice of a folder, over our window. Answers null when it was dismissed. */
export function browseForFolder(window: () => BrowserWindow | null) {
  return async (suggestedPath: string): Promise<string | null> => {
    const options = { defaultPath: suggestedPath, properties: ['openDirectory' as const] };
    const owner = window();
    const { canceled, filePaths } = await (owner
      ? dialog.showOpenDialog(owner, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
}
