// The calls on the open workshop: read it, change it, undo, keep what is typed, and show it on the
// projector.

import { basename } from 'node:path';
import type { Command } from '../../shared/domain/commands.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { refuseCountByHand } from '../commands/ballot.ts';
import { runCommand } from '../commands/run-command.ts';
import { snapshotOf } from '../commands/session.ts';
import { redo, undo, undoTo } from '../commands/undo.ts';
import { loggedChanges } from '../db/queries/changes.ts';
import { forgetPerson } from '../library/forget-person.ts';
import type { Handlers } from './create-api.ts';

export const workshopHandlers: Handlers<
  | 'workshop.read'
  | 'workshop.close'
  | 'person.forget'
  | 'workshop.run'
  | 'timer.keep'
  | 'history.undo'
  | 'history.redo'
  | 'history.undoTo'
  | 'history.list'
> = {
  'workshop.read': (app) => snapshotOf(app.workshop),
  'workshop.close': (app) => {
    // The library is shown next, and this file has changed.
    app.prepare();
    app.close();
    return null;
  },
  'person.forget': async (app, { nameId }) => {
    await app.sortBackups();
    const forgotten = forgetPerson(app.library, app.workshop, app.unsaved, nameId);
    return { ...forgotten, copiesIn: app.preferences.secondCopyFolder };
  },
  'workshop.run': (app, { key, command }) => {
    refuseCountByHand(command);
    if (bringsMuch(command)) app.backups.beforeIntake(app.workshop);
    return app.afterCommit(runCommand(app.workshop, key, command));
  },
  'timer.keep': (app, timer) => {
    app.timer = timer;
    return null;
  },
  'history.undo': (app) => app.afterCommit(undo(app.workshop)),
  'history.redo': (app) => app.afterCommit(redo(app.workshop)),
  'history.undoTo': (app, { seq }) => app.afterCommit(undoTo(app.workshop, seq)),
  'history.list': (app, page) => loggedChanges(app.workshop.database, app.workshop.stack, page),
};

/** Whether a command takes in what comes from a file rather than from the keyboard. */
function bringsMuch(command: Command): boolean {
  if (command.type === 'threat.record') return command.threats.length > 1;
  return command.type === 'workshop.merge' || command.type === 'workshop.revise';
}

export const unsavedHandlers: Handlers<'unsaved.read' | 'unsaved.put'> = {
  'unsaved.read': (app) => app.unsaved.read(basename(app.workshop.path)),
  'unsaved.put': (app, { file, texts }) => {
    // A text that arrives late must not turn up in the workshop that was opened meanwhile.
    if (basename(app.workshop.path) !== file) throw new Refusal('not-found', { what: 'workshop' });
    app.unsaved.put(file, texts);
    return null;
  },
};

export const projectorHandlers: Handlers<
  'projector.window' | 'projector.press' | 'projector.show' | 'projector.spot' | 'projector.read'
> = {
  'projector.window': (app, { action }) => {
    const { projector } = app.capabilities;
    if (projector) projector(action);
    // A window of a browser's is closed by its own page alone.
    else if (action === 'close') app.tell({ type: 'close-projector' });
    else throw new Refusal('not-available');
    return null;
  },
  'projector.press': (app, { key }) => {
    app.tell({ type: 'presenter', key });
    return null;
  },
  'projector.show': (app, content) => {
    app.showOnProjector(content);
    return null;
  },
  'projector.spot': (app, { spot }) => {
    app.putInLight(spot);
    return null;
  },
  'projector.read': (app) => app.projectorPicture,
};
