import { homedir } from 'node:os';
import { Refusal } from '../../shared/domain/refusal.ts';
import { libraryRoot } from '../library/library.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

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
