import { basename, join } from 'node:path';
import type { HostEvent } from '../../shared/api/bridge.ts';
import { faultOf } from '../../shared/api/result.ts';
import type { Notice, Preferences, ProjectorPicture, Reply } from '../../shared/api/types.ts';
import type { OpeningCode } from '../../shared/domain/codes.ts';
import { settingsOf } from '../../shared/domain/policy.ts';
import { projectorScale } from '../../shared/domain/projector/legibility.ts';
import type { ProjectorContent } from '../../shared/domain/projector/schema.ts';
import { projectorCurtain } from '../../shared/domain/projector/welcome.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { noTimer, type Timer } from '../../shared/domain/workshop/timer.ts';
import { endSession, type Session, scheduleCheckpoint } from '../commands/session.ts';
import { noteSizeInLog } from '../db/connection.ts';
import { hasOpenBallot } from '../db/queries/ballot-box.ts';
import { shortWorkshopId, workshopId } from '../db/queries/changes.ts';
import { readerOf, titleOf } from '../db/queries/reader.ts';
import { BackupKeeper } from '../library/backup-keeper.ts';
import { sortByOwner } from '../library/backup-owners.ts';
import { openSession } from '../library/files.ts';
import { Inspector } from '../library/inspect.ts';
import { keepPrivate } from '../library/keep-private.ts';
import {
  filesIn,
  foldersAtWork,
  type LibraryFolders,
  libraryFolders,
  libraryRoot,
  removeHalfMade,
} from '../library/library.ts';
import { Origins } from '../library/origins.ts';
import { preferencesFile, readPreferences, storeChoice } from '../library/preferences.ts';
import { SecondCopies } from '../library/second-copies.ts';
import { UnsavedTexts } from '../library/unsaved-texts.ts';
import type { LogSource } from '../log/log.ts';
import { sweepBegun } from '../work/begun.ts';
import type { Folders, HostCapabilities, PolicyOfMachine } from './api.ts';
import { BallotTurn } from './ballot-turn.ts';
import { IncomingQueue } from './incoming-handlers.ts';
import { Jobs } from './jobs.ts';
import { WrittenFiles } from './written-files.ts';

/** Clears what earlier runs left. A file that cannot be read or removed now is left for the next start. */
function tidy(folders: Folders, library: LibraryFolders, unsaved: UnsavedTexts): readonly Notice[] {
  try {
    removeHalfMade(library);
    sweepBegun(join(libraryRoot(folders), 'begun'));
    unsaved.tidy(library);
    return keepPrivate(folders, library);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    return [];
  }
}

/** What lives between calls: the folders, the preferences and at most one open workshop. */
export class AppState {
  readonly folders: Folders;
  readonly capabilities: HostCapabilities;
  readonly jobs = new Jobs((job, progress) => this.tell({ type: 'job', job, ...progress }));
  readonly backups: BackupKeeper;
  readonly secondCopies: SecondCopies;
  readonly ballots: BallotTurn;
  readonly incoming = new IncomingQueue();
  readonly origins: Origins;
  /** Reads files that this app has not just written. */
  readonly inspector: Inspector;
  /** What is typed and not saved. */
  readonly unsaved: UnsavedTexts;
  /** The files that were written for people since the app started: only these are handed to the system. */
  readonly writtenFiles = new WrittenFiles();
  /** Key of the ballot on paper that was counted last. */
  lastPaperKey: string | null = null;
  /** What nobody has read yet of what the host found at its start. */
  notices: readonly Notice[];
  private session: Session | null = null;
  private sorted: Promise<void> | null = null;
  private projectorContent: ProjectorContent = { view: 'curtain' };
  private projectorVersion = 0;
  private spot: number | null = null;
  private keptTimer: Timer = noTimer;
  private readonly listeners = new Set<(event: HostEvent) => void>();

  constructor(folders: Folders, capabilities: HostCapabilities) {
    this.folders = folders;
    this.capabilities = capabilities;
    this.inspector = new Inspector(capabilities.startWorker);
    this.unsaved = new UnsavedTexts(libraryRoot(folders));
    this.notices = [...(capabilities.notices ?? []), ...tidy(folders, libraryFolders(folders), this.unsaved)];
    capabilities.log.holdWhile(() => this.isBallotOpen);
    this.secondCopies = new SecondCopies({
      startWorker: capabilities.startWorker,
      folder: () => this.preferences.secondCopyFolder,
      tell: (fault) => this.tell({ type: 'second-copy', fault }),
    });
    this.backups = new BackupKeeper(this.library, {
      tell: (fault) => this.tell({ type: 'backup', fault }),
      unexpected: (thrown) => this.log('host', thrown),
      backedUp: (backup, { database }) => {
        const title = titleOf(database) ?? '';
        this.secondCopies.make({ backup, id: workshopId(database), title });
      },
      broughtBack: (file, { path }) => this.unsaved.move(basename(path), file),
    });
    const onInterrupted = () => this.showOnProjector({ view: 'curtain' });
    this.ballots = new BallotTurn({ ...capabilities, onInterrupted });
    this.origins = new Origins(libraryRoot(folders), this.library.files);
  }

  /** What the system and the organisation say stands for what the person has not chosen; what is locked stands above. */
  get preferences(): Preferences {
    const { language } = this.capabilities;
    const ordered = { ...(language && { language }), ...settingsOf(this.policy.policy) };
    const chosen = readPreferences(preferencesFile(this.folders.data), ordered);
    const locked = this.policy.policy.locked ?? [];
    const original = readPreferences('', ordered);
    return { ...chosen, ...Object.fromEntries(locked.map((name) => [name, original[name]])) };
  }

  /** Stores what the person has chosen, and nothing beside it: that would no longer follow the organisation. */
  choose(chosen: Partial<Preferences>): void {
    storeChoice(preferencesFile(this.folders.data), chosen);
    this.tellProjector();
  }

  /** Made anew where somebody has taken them away. */
  get library(): LibraryFolders {
    return foldersAtWork(this.folders);
  }

  get policy(): PolicyOfMachine {
    return this.capabilities.policy ?? { policy: {}, path: null };
  }

  get openSession(): Session | null {
    return this.session;
  }

  get timer(): Timer {
    return this.keptTimer;
  }

  /** The timer belongs to a workshop: without one there is none. */
  set timer(timer: Timer) {
    this.keptTimer = this.session ? timer : noTimer;
  }

  /** What the projector shows, in the look of the preferences. */
  get projectorPicture(): ProjectorPicture {
    const { language, theme, room, projectorZoom, singleKeys } = this.preferences;
    const [shown, version] = [this.projectorContent, this.projectorVersion];
    const scale = projectorScale(room, projectorZoom);
    const content = shown.view === 'curtain' ? projectorCurtain(this.workshopRow, scale) : shown;
    const isApart = this.capabilities.projectorIsApart?.() ?? null;
    return { content, language, theme, scale, singleKeys, spot: this.spot, isApart, version };
  }

  private get workshopRow() {
    return this.session ? readerOf(this.session.database).get('workshop', 'workshop') : undefined;
  }

  /** What was released belongs to a workshop: without one, there is nothing to show but the test picture. */
  showOnProjector(content: ProjectorContent): void {
    this.spot = null;
    this.projectorContent = this.session || content.view === 'test' ? content : { view: 'curtain' };
    this.tellProjector();
  }

  /** Dims all of what is shown but one part, until something else is shown. */
  putInLight(spot: number | null): void {
    this.spot = spot;
    this.tellProjector();
  }

  /**
   * What follows every write to the open workshop: its log is folded in when the room is quiet, a backup is made in time,
   * and other windows hear of the change in the same words as the one that made it.
   */
  afterCommit(reply: Reply): Reply {
    scheduleCheckpoint(this.workshop);
    this.backups.changed(this.workshop);
    this.tell({ type: 'changed', reply });
    // The curtain has the workshop's title.
    if (reply.rows.some(({ table }) => table === 'workshop')) this.tellProjector();
    return reply;
  }

  /** Logs an unexpected error, with the workshop by an id that says nothing of it. */
  log(source: LogSource, thrown: unknown, call?: string): void {
    this.capabilities.log.error(source, thrown, { workshop: this.workshopId, ...(call && { call }) });
  }

  /** An error that nobody caught: what is saved stays saved, and the work goes on. */
  unexpected(thrown: unknown): void {
    this.log('host', thrown);
    this.tell({ type: 'fault', fault: faultOf(new Refusal('internal-error')) });
  }

  private get workshopId(): string | null {
    try {
      return this.session && shortWorkshopId(this.session.database);
    } catch {
      return null;
    }
  }

  /** While ballots are cast, a line of the log could tell of one. */
  private get isBallotOpen(): boolean {
    return this.ballots.role === 'ballot' || (this.session !== null && hasOpenBallot(this.session.database));
  }

  /** Brings backups of a version before this one to the workshops they are of, once. */
  sortBackups(): Promise<void> {
    this.sorted ??= sortByOwner(this.library, this.inspector);
    return this.sorted;
  }

  /** The open workshop, or a `no-workshop-open` refusal. */
  get workshop(): Session {
    if (!this.session) throw new Refusal('no-workshop-open');
    return this.session;
  }

  /** Opens a file of the library that was found whole. Where that fails, the workshop that was open stays so. */
  open(path: string): Session {
    if (this.session?.path === path) return this.session;
    return this.use(openSession(this.library, path, true));
  }

  /** Says something of a file that was opened, until it has been read. */
  notify(code: OpeningCode, title: string): void {
    const others = this.notices.filter((each) => each.code !== code || each.params.title !== title);
    this.notices = [...others, { code, params: { title } }];
    this.tell({ type: 'notices', notices: this.notices });
  }

  /** Makes a session the open one, closing the one before; a file that is of today's version only from now on is told of. */
  use(session: Session): Session {
    this.close();
    this.session = session;
    noteSizeInLog(session.database);
    this.backups.opened(session);
    this.capabilities.workshopIsOpen?.(true);
    this.tellProjector();
    if (session.isUpgraded) this.notify('file-upgraded', titleOf(session.database) ?? '');
    return session;
  }

  /** Files from outside are read in a process that takes half a second to start: it is there when it is asked. */
  prepare(): void {
    if (this.incoming.next || filesIn(this.library.files).length > 0) this.inspector.prepare();
  }

  /** Whoever votes hears nothing of it: the page that comes after the round asks. */
  receive(paths: readonly string[]): void {
    this.incoming.add(paths);
    if (this.incoming.next && this.ballots.role === 'facilitator') this.tell({ type: 'incoming' });
  }

  close(): void {
    // What is under way is made of the workshop that is about to be closed.
    this.jobs.cancelAll();
    if (this.session) {
      this.backups.closing(this.session);
      endSession(this.session);
    }
    this.session = null;
    this.capabilities.workshopIsOpen?.(false);
    this.keptTimer = noTimer;
    this.ballots.giveBack();
    this.showOnProjector({ view: 'curtain' });
    this.capabilities.log.flush();
  }

  private tellProjector(): void {
    this.projectorVersion += 1;
    this.tell({ type: 'projector-picture', picture: this.projectorPicture });
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: HostEvent): void {
    for (const listener of this.listeners)
      try {
        listener(event);
      } catch (thrown) {
        // One window that cannot be reached neither keeps the others from being told nor ends the host.
        this.log('host', thrown);
      }
  }
}
