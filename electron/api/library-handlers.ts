import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { Library, Snapshot } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { isCard } from '../../shared/domain/workshop/joined.ts';
import { nextWorkshop } from '../../shared/domain/workshop/next-workshop.ts';
import { isCounted } from '../../shared/domain/workshop/risk-status.ts';
import { runCommand } from '../commands/run-command.ts';
import { type Session, snapshotOf } from '../commands/session.ts';
import { titleOf } from '../db/queries/reader.ts';
import { translator } from '../host/words.ts';
import { type BackupLine, lineOf, lineOfFile, listBackups, pathOfBackup } from '../library/backups.ts';
import { deleteWorkshop, deletionCounts, pathOn, planDeletion } from '../library/delete-workshop.ts';
import {
  type AddedFile,
  addImported,
  addWorkshopFile,
  createWorkshop,
  duplicateFile,
  isWorkshopFile,
  type MadeCopy,
  openExample,
  renameFile,
  restoreBackup,
  salvageFile,
} from '../library/files.ts';
import {
  isMovable,
  listLibrary,
  moveToTrash,
  pathInLibrary,
  pathInTrash,
  restoreFromTrash,
} from '../library/library.ts';
import { shippedMethods } from '../library/own-methods.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';
import { opensFiles } from './export-handlers.ts';

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
  | 'library.next'
  | 'library.trash'
  | 'library.restore'
  | 'library.deletion'
  | 'library.delete'
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
    opensFiles: opensFiles(app),
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
    if (locked.some((name) => name in chosen)) throw new Refusal('set-by-organisation');
    app.choose(chosen);
    return app.preferences;
  },
  'library.list': (app) => list(app),

  'library.create': (app, { title, language }) => create(app, title, language),
  'library.example': (app, { language }) => {
    app.use(openExample(app.library, app.folders.resources, language));
    return snapshotOf(app.workshop);
  },
  'library.open': async (app, { file }) => snapshotOf(await openChecked(app, file)),
  'library.add': async (app, { name, content }) => {
    const bytes = Buffer.from(content, 'base64');
    refuseLarger(bytes.length, largestUpload);
    const { session, notices } = await added(app, name, bytes);
    app.use(session);
    for (const code of notices) app.notify(code, titleOf(session.database) ?? name);
    return snapshotOf(session);
  },
  'library.rename': async (app, { file, title }) => {
    if (isOpen(app, file))
      app.afterCommit(runCommand(app.workshop, randomUUID(), { type: 'workshop.edit', title }));
    else await app.inspector.whole(pathOf(app, file), () => renameFile(app.library, file, title));
    return list(app);
  },
  'library.duplicate': async (app, { file }) => {
    if (isOpen(app, file)) duplicateFile(app.library, file, app.workshop);
    else await copied(app, pathOf(app, file), () => duplicateFile(app.library, file, null));
    return list(app);
  },
  'library.next': async (app, { file, title, choices }) => {
    const [otherMethod] = shippedMethods(app.folders.resources);
    if (!otherMethod) throw new Refusal('file-missing');
    const earlier = isOpen(app, file)
      ? snapshotOf(app.workshop)
      : await app.inspector.ask('rows', { path: pathOf(app, file) });
    const next = nextWorkshop(earlier, { title, choices, otherMethod });
    app.use(await app.inspector.alone(() => addImported(app.library, next)));
    return snapshotOf(app.workshop);
  },
  'library.trash': async (app, { file }) => {
    if (isOpen(app, file)) app.close();
    const isSound = await isMovable(app.inspector, pathOf(app, file));
    await app.inspector.alone(() => moveToTrash(app.library, file, isSound));
    app.unsaved.forget(file);
    return list(app);
  },
  'library.restore': async (app, { file }) => {
    const isSound = await isMovable(app.inspector, pathInTrash(app.library, file));
    await app.inspector.alone(() => restoreFromTrash(app.library, file, isSound));
    return list(app);
  },
  'library.deletion': async (app, shelf) => {
    await app.sortBackups();
    return deletionCounts(await planDeletion(app.library, app.inspector, pathOn(app.library, shelf)));
  },
  'library.delete': async (app, shelf) => {
    const path = pathOn(app.library, shelf);
    if (app.openSession?.path === path) app.close();
    await isMovable(app.inspector, path);
    await app.sortBackups();
    const plan = await planDeletion(app.library, app.inspector, path);
    await app.inspector.alone(() => deleteWorkshop(app.library, app.unsaved, app.origins, plan));
    app.inspector.forgetSeen();
    return list(app);
  },
  'backup.salvage': async (app, { file }) => {
    if (isOpen(app, file)) throw new Refusal('file-locked');
    const words = translator(app.preferences.language);
    const found = await app.inspector.ask('salvage', { path: pathOf(app, file) });
    const titled = (title: string) => words('host:rescued', { title });
    const saved = await app.inspector.alone(() => salvageFile(app.library, file, found, titled));
    return { library: await list(app), ...saved };
  },
  'backup.list': async (app, { file }) => listBackups(app.library, app.inspector, await backupsOf(app, file)),
  'backup.restore': async (app, { file, name }) => {
    const path = pathOfBackup(app.library, await backupsOf(app, file), name);
    await copied(app, path, () => restoreBackup(app.library, path));
    return list(app);
  },
};

function pathOf(app: AppState, file: string): string {
  return pathInLibrary(app.library, file);
}

/** Makes a file of its own of one that was found whole, and tells where it is of a newer version than that. */
async function copied(app: AppState, path: string, make: () => MadeCopy): Promise<void> {
  const { title, isUpgraded } = await app.inspector.whole(path, make);
  if (isUpgraded) app.notify('copy-upgraded', title);
}

async function backupsOf(app: AppState, file: string): Promise<BackupLine> {
  await app.sortBackups();
  return isOpen(app, file)
    ? lineOf(app.workshop)
    : lineOfFile(app.library, app.inspector, join(app.library.files, file));
}

/** Opens a file of the library that was found whole in a process of its own. */
export async function openChecked(app: AppState, file: string): Promise<Session> {
  const path = pathOf(app, file);
  if (app.openSession?.path === path) return app.openSession;
  return app.inspector.whole(path, () => app.open(path));
}

/** Takes in a file from elsewhere: a workshop file by its first bytes, otherwise interchange JSON. */
async function added(app: AppState, name: string, bytes: Buffer): Promise<AddedFile> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (isWorkshopFile(bytes)) {
    await app.inspector.ask('soundBytes', { bytes });
    return app.inspector.alone(() => addWorkshopFile(app.library, name, bytes));
  }
  if (name.toLowerCase().endsWith('.storforum')) throw new Refusal('file-foreign');
  const imported = await app.inspector.ask('interchange', { bytes });
  return app.inspector.alone(() => ({ session: addImported(app.library, imported), notices: [] }));
}

function create(app: AppState, title: string, language: string): Snapshot {
  const method = shippedMethods(app.folders.resources)[0];
  if (!method) throw new Refusal('file-missing');
  app.use(createWorkshop(app.library, { type: 'workshop.create', title, language, method }));
  return snapshotOf(app.workshop);
}

async function list(app: AppState): Promise<Library> {
  const session = app.openSession;
  if (!session) return listLibrary(app.library, app.inspector, null);
  const { file, rows, history } = snapshotOf(session);
  const workshop = rows.workshop[0];
  return listLibrary(app.library, app.inspector, {
    file,
    title: workshop?.title ?? file,
    date: workshop?.date ?? '',
    language: workshop?.language ?? 'sv',
    risks: rows.risk.filter(isCounted).length,
    threats: rows.threat.filter(isCard).length,
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
