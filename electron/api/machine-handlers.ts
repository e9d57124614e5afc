// The calls on what belongs to the machine rather than to a workshop: own methods, the folder for second
// copies, the log.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Methods } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { textLanguage } from '../../shared/words/index.ts';
import { libraryRoot } from '../library/library.ts';
import {
  keepMethod,
  ownMethods,
  removeMethod,
  shippedMethods,
  writeMethodFile,
} from '../library/own-methods.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const methodHandlers: Handlers<'methods.list' | 'methods.keep' | 'methods.remove' | 'methods.write'> =
  {
    'methods.list': (app) => list(app),
    'methods.keep': (app, { method }) => {
      keepMethod(app.folders.data, app.folders.resources, method);
      return list(app);
    },
    'methods.remove': (app, { id }) => {
      removeMethod(app.folders.data, id);
      return list(app);
    },
    'methods.write': (app, { method }) => {
      const name = method.name[textLanguage(app.preferences.language)];
      return { path: writeMethodFile(app.folders.documents, name, method) };
    },
  };

function list({ folders }: AppState): Methods {
  return { shipped: shippedMethods(folders.resources), ...ownMethods(folders.data) };
}

export const secondCopyHandlers: Handlers<'secondCopy.read' | 'secondCopy.browse' | 'secondCopy.set'> = {
  'secondCopy.read': (app) => app.secondCopies.now,

  'secondCopy.browse': async (app) => {
    const { browseForFolder } = app.capabilities;
    if (!browseForFolder) throw new Refusal('not-available');
    return browseForFolder(app.secondCopies.now.folder ?? homedir());
  },

  'secondCopy.set': async (app, { folder }) => {
    refuseWhereSettled(app);
    if (folder !== null) await app.secondCopies.check(folder, libraryRoot(app.folders));
    app.choose({ secondCopyFolder: folder });
    app.secondCopies.forget();
    if (app.openSession) app.backups.wanted(app.openSession);
    await app.secondCopies.unfinished;
    return app.secondCopies.now;
  },
};

function refuseWhereSettled({ policy }: AppState): void {
  if (policy.policy.locked?.includes('secondCopyFolder')) throw new Refusal('set-by-organisation');
}

export const logHandlers: Handlers<'log.report' | 'log.show'> = {
  'log.report': ({ capabilities }, trace, from) => {
    capabilities.log.trace(from, trace);
    return null;
  },
  'log.show': ({ capabilities: { log, showFile } }) => {
    if (!showFile || !existsSync(log.path)) return { path: log.path, text: log.read() };
    showFile(log.path);
    return { path: log.path, text: null };
  },
};
