import { type Fault, faultOf } from '../../shared/api/result.ts';
import type { BackupReason } from '../../shared/domain/codes.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Session } from '../commands/session.ts';
import { isInPlace } from '../db/open-files.ts';
import { backUp } from './backups.ts';
import { putBack } from './files.ts';
import type { LibraryFolders } from './library.ts';

/** How long changes may be without a backup, in milliseconds. */
const backupDelay = 5 * 60_000;

/** Who hears of a backup that failed, or of one that succeeds again (null), and of errors that nobody expected. */
type Hearers = {
  readonly tell: (fault: Fault | null) => void;
  readonly unexpected: (thrown: unknown) => void;
  /** A backup of the workshop stands where it does, at this path. */
  readonly backedUp: (path: string, session: Session) => void;
  /** A workshop whose file was taken away lies in the library under this name. */
  readonly broughtBack: (file: string, session: Session) => void;
};

/**
 * Says when backups are made: at once on opening, some minutes after a change, on closing, before much comes in; while
 * ballots are cast as ever, since no backup has any and no ballot is a change.
 * A backup that fails never stops the work, which is on disk already; it is told of, and told of again when one
 * succeeds.
 */
export class BackupKeeper {
  private readonly folders: LibraryFolders;
  private readonly hear: Hearers;
  private timer: NodeJS.Timeout | null = null;
  private failing = false;

  constructor(folders: LibraryFolders, hear: Hearers) {
    this.folders = folders;
    this.hear = hear;
  }

  opened(session: Session): void {
    this.make(session, 'opened');
  }

  beforeIntake(session: Session): void {
    this.make(session, 'intake');
  }

  /** The first change after a backup starts the clock; those that follow do not put it off. */
  changed(session: Session): void {
    this.timer ??= setTimeout(() => this.make(session, 'minutes'), backupDelay).unref();
  }

  /** Somebody wants a copy elsewhere of the workshop as it is now. */
  wanted(session: Session): void {
    this.make(session, 'minutes');
  }

  closing(session: Session): void {
    if (!isInPlace(session.database))
      this.attempt(() => this.hear.broughtBack(putBack(this.folders, session), session));
    this.make(session, 'closed');
  }

  private make(session: Session, reason: BackupReason): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.attempt(() => this.hear.backedUp(backUp(this.folders, session, reason), session));
  }

  private attempt(work: () => void): void {
    try {
      work();
      if (this.failing) this.hear.tell(null);
      this.failing = false;
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown)) this.hear.unexpected(thrown);
      this.failing = true;
      this.hear.tell(
        faultOf(
          thrown instanceof Refusal && thrown.code === 'file-damaged' ? thrown : new Refusal('not-backed-up'),
        ),
      );
      // Tried again when the next change comes.
    }
  }
}
