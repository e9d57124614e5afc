import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { Library, Snapshot } from '../../shared/api/types.ts';
import type { Language } from '../../shared/domain/codes.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { runCommand } from '../commands/run-command.ts';
import { snapshotOf } from '../commands/snapshot.ts';
import { translator } from '../host/words.ts';
import { listBackups } from '../library/backups.ts';
import {
  addFile,
  createWorkshop,
  duplicateFile,
  openExample,
  renameFile,
  restoreBackup,
  salvageFile,
} from '../library/files.ts';
import { listLibrary, moveToTrash, pathInLibrary, restoreFromTrash } from '../library/library.ts';
import { shippedMethods } from '../library/own-methods.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const libraryHandlers: Handlers<
  | 'app.start'
  | 'app.dismissNotice'
  | 'app.licences'
  | 'preferences.set'
  | 'library.list'
  | 'library.create'
  | 'library.example'
  | 'library.open'
  | 'library.add'
  | 'library.rename'
  | 'library.duplicate'
  | 'library.trash'
  | 'library.restore'
  | 'backup.list'
  | 'backup.restore'
  | 'backup.salvage'
> = {
  'app.start': (app) => ({
    host: app.capabilities.host,
    version: versionOf(app),
    builtAt: builtAt(app),
    places: { library: app.library.files, exports: app.folders.documents },
    policy: { path: app.policy.path, locked: app.policy.policy.locked ?? [] },
    preferences: app.preferences,
    nativeDialogs: app.capabilities.browseForTarget !== null,
    pageNavigates: app.ballots.pageNavigates,
    ballotsLeft: app.ballots.takeLeft(),
    open: app.openSession && snapshotOf(app.openSession),
    timer: app.timer,
    notices: app.notices,
  }),
  'app.dismissNotice': (app, { code }) => {
    app.notices = app.notices.filter((notice) => notice.code !== code);
    return app.notices;
  },
  'app.licences': (app) => readFileSync(inProgram(app, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
  'preferences.set': (app, chosen) => {
    const { locked = [] } = app.policy.policy;
    if (locked.some((name) => chosen[name] !== undefined)) throw new Refusal('set-by-organisation');
    app.preferences = { ...app.preferences, ...chosen };
    return app.preferences;
  },
  'library.list': (app) => list(app),

  'library.create': (app, { title, language }) => create(app, title, language),
  'library.example': (app, { language }) => {
    app.use(openExample(app.library, app.folders.resources, language));
    return snapshotOf(app.workshop);
  },
  'library.open': (app, { file }) => snapshotOf(app.open(pathInLibrary(app.library, file))),
  'library.add': (app, { name, content }) => {
    const bytes = Buffer.from(content, 'base64');
    refuseLarger(bytes.length, largestUpload);
    app.use(addFile(app.library, name, bytes));
    return snapshotOf(app.workshop);
  },
  'library.rename': (app, { file, title }) => {
    if (isOpen(app, file)) runCommand(app.workshop, randomUUID(), { type: 'workshop.edit', title });
    else renameFile(app.library, file, title);
    return list(app);
  },
  'library.duplicate': (app, { file }) => {
    duplicateFile(app.library, file, isOpen(app, file) ? app.workshop : null);
    return list(app);
  },
  'library.trash': (app, { file }) => {
    if (isOpen(app, file)) app.close();
    moveToTrash(app.library, file);
    app.unsaved.forget(file);
    return list(app);
  },
  'library.restore': (app, { file }) => {
    restoreFromTrash(app.library, file);
    return list(app);
  },
  'backup.salvage': (app, { file }) => {
    if (isOpen(app, file)) throw new Refusal('file-locked');
    const words = translator(app.preferences.language);
    const saved = salvageFile(app.library, file, (title) => words('host:rescued', { title }));
    return { library: list(app), ...saved };
  },
  'backup.list': (app, { file }) => listBackups(app.library, file),
  'backup.restore': (app, { file, name }) => {
    restoreBackup(app.library, file, name);
    return list(app);
  },
};

function create(app: AppState, title: string, language: Language): Snapshot {
  const method = shippedMethods(app.folders.resources)[0];
  if (!method) throw new Refusal('file-missing');
  app.use(createWorkshop(app.library, { type: 'workshop.create', title, language, method }));
  return snapshotOf(app.workshop);
}

function list(app: AppState): Library {
  const session = app.openSession;
  if (!session) return listLibrary(app.library, null);
  const { file, rows, history } = snapshotOf(session);
  const workshop = rows.workshop[0];
  return listLibrary(app.library, {
    file,
    title: workshop?.title ?? file,
    date: workshop?.date ?? '',
    language: workshop?.language ?? 'sv',
    risks: rows.risk.length,
    threats: rows.threat.length,
    bytes: 0,
    modified: history.savedAt,
    fault: null,
  });
}

function isOpen(app: AppState, file: string): boolean {
  return app.openSession?.path === join(app.library.files, file);
}

/** When the sources of what runs were made; null where nobody knows, as where nothing has been built. */
function builtAt({ folders }: AppState): string | null {
  try {
    const file = join(folders.resources, '..', 'dist', 'electron', 'build.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { sourceDate: string | null }).sourceDate;
  } catch {
    return null;
  }
}

function versionOf(app: AppState): string {
  return (JSON.parse(readFileSync(inProgram(app, 'package.json'), 'utf8')) as { version: string }).version;
}

/** A file of the program itself, beside its resources. */
function inProgram(app: AppState, ...path: readonly string[]): string {
  return join(app.folders.resources, '..', ...path);
}
