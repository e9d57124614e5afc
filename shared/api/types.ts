import type { AnswerTime, Axis, BallotLayout, NoticeCode, RoundSubject, Theme } from '../domain/codes.ts';
import type { Level, Method } from '../domain/method/method.ts';
import type { PolicySetting } from '../domain/policy.ts';
import type { Room, Zoom } from '../domain/projector/legibility.ts';
import type { ProjectorContent } from '../domain/projector/schema.ts';
import type { DisplayIdentity } from '../domain/projector/window.ts';
import type { PersonName } from '../domain/tables.ts';
import type { Sheet, TextForm } from '../domain/threat-table/index.ts';
import type { GroupFile } from '../domain/workshop/merge-workshop.ts';
import type { NextNumbers } from '../domain/workshop/numbers.ts';
import type { Timer } from '../domain/workshop/timer.ts';
import type { RowChange, RowLists } from '../history/row-change.ts';
import type { InterfaceLanguage } from '../words/index.ts';
import type { SalvageReport } from './backup-types.ts';
import type { Fault } from './result.ts';

/** What a window needs to show how far back and forward it can go. */
export type HistoryState = {
  /** Number of the newest change in the log. */
  readonly seq: number;
  /** When it was made, ISO time in UTC. */
  readonly savedAt: string;
  /** Code of the change that undo takes back, or null. */
  readonly undo: string | null;
  readonly redo: string | null;
};

/** A whole workshop as read from its file. */
export type Snapshot = {
  /** File name within the library. */
  readonly file: string;
  readonly rows: RowLists;
  readonly personNames: readonly PersonName[];
  readonly next: NextNumbers;
  readonly history: HistoryState;
};

/** The answer to anything that changed a workshop: on disk by the time it is sent. */
export type Reply = {
  readonly rows: readonly RowChange[];
  readonly personNames: readonly PersonName[];
  readonly next: NextNumbers;
  readonly history: HistoryState;
};

/** A line of the change log. */
export type LoggedChange = {
  readonly seq: number;
  readonly at: string;
  /** Id of the personal name of whoever sat at the keyboard, or null. */
  readonly actor: string | null;
  readonly code: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly target: number | null;
  /** The command as logged: what was meant, without names of people. */
  readonly command: unknown;
  readonly rows: readonly RowChange[];
  /** How many rows a large change has; `rows` are then its first alone. Left out where they are all. */
  readonly rowCount?: number;
  /** Whether it is in force now: done and not undone. Undo and redo lines are never in force themselves. */
  readonly inForce: boolean;
};

/** A file that the system handed over, as it waits to be taken into the library. */
export type IncomingFile = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** How many files wait after it. */
  readonly more: number;
  readonly title: string;
  /** The same workshop, where the library has it already. */
  readonly twin: IncomingTwin | null;
  /** Why it cannot be taken in, or null. */
  readonly fault: Fault | null;
};
export type IncomingTwin = {
  readonly file: string;
  readonly title: string;
  /** ISO time of its last change. */
  readonly modified: string;
  readonly relation: TwinRelation;
};
/** The file handed over is the library's own, holds the same, is behind, is ahead, or both have gone their own way. */
export type TwinRelation = 'itself' | 'same' | 'file-older' | 'file-newer' | 'diverged';

/** Where the open workshop was copied from. */
export type Origin = {
  readonly path: string;
  readonly state: OriginState;
  /** Whether the workshop has changes that the original has not. */
  readonly hasNews: boolean;
};
/** Whether the original still is what was copied; `older` where it is, in a format that what is written there has not. */
export type OriginState = 'unchanged' | 'older' | 'changed' | 'missing';

export type LibraryEntry = {
  readonly file: string;
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly risks: number;
  readonly threats: number;
  readonly bytes: number;
  /** ISO time of the last change to the workshop; of the file where it cannot be read. */
  readonly modified: string;
  /** Why the file cannot be opened, or null. */
  readonly fault: Fault | null;
};

export type TrashEntry = {
  readonly file: string;
  readonly title: string;
  readonly trashedAt: string;
  /** Why the file cannot be read, or null. It can be moved back all the same. */
  readonly fault: Fault | null;
};
export type Library = { readonly workshops: readonly LibraryEntry[]; readonly trash: readonly TrashEntry[] };

export type Methods = {
  readonly shipped: readonly Method[];
  readonly own: readonly Method[];
  /** Names of files among the own that are no methods. */
  readonly unreadable: readonly string[];
};

export type Salvaged = { readonly library: Library; readonly file: string; readonly report: SalvageReport };

export type Preferences = {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /** Keys without Ctrl or Alt; may be turned off by those who use speech input (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Enlargement chosen by key, 1 the ordinary size. */
  readonly zoom: Zoom;
  /** The room as measured, which all sizes then follow; null while nobody has told. */
  readonly room: Room | null;
  /** Whether the end of a timer is heard. */
  readonly sound: boolean;
  /** Enlargement of what the projector shows, its own: 1 the size that the room asks for. */
  readonly projectorZoom: Zoom;
  /** The display that was chosen for the projector last, by what it is; null while nobody has chosen. */
  readonly projectorDisplay: DisplayIdentity | null;
  /** The folder in which each backup lies as well; null where nobody has chosen one. */
  readonly secondCopyFolder: string | null;
};

/** What was done to forget a person. */
export type Forgotten = {
  /** Backups and files of the trash that were replaced by copies without the name. */
  readonly files: number;
  /** Those that could not be replaced, and may still have it. */
  readonly left: number;
  /** Whether the name also stands in typed text, or in the history of an older version. */
  readonly inLog: boolean;
};
/** Besides, the folder where copies lie that forgetting does not reach; null where nobody has chosen one. */
export type ForgottenHere = Forgotten & { readonly copiesIn: string | null };

/** What the host found when it started; said until somebody has read it. */
export type Notice = {
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string>>;
};

export type Start = {
  readonly host: 'electron' | 'loopback';
  readonly version: string;
  /** ISO time of the sources of this version; null where nobody knows. */
  readonly builtAt: string | null;
  /** Folders, for people to read. */
  readonly places: { readonly library: string; readonly exports: string };
  /** The file in which the organisation has settled something, or null, and the settings that a person cannot change. */
  readonly policy: { readonly path: string | null; readonly locked: readonly PolicySetting[] };
  readonly preferences: Preferences;
  /** Whether `export.browse` can show a dialog of the system. */
  readonly nativeDialogs: boolean;
  /** Whether `file.open` and `file.show` can hand a file to the system. */
  readonly opensFiles: boolean;
  /** Whether the page asks for the next document when the machine is passed on; else the host puts it there. */
  readonly pageNavigates: boolean;
  /** The secret round from which the machine has just come back to the facilitator. */
  readonly ballotsLeft: BallotsLeft | null;
  /** The workshop that is open in the host, after a reload. */
  readonly open: Snapshot | null;
  /** The time that was being taken in it. */
  readonly timer: Timer;
  readonly notices: readonly Notice[];
};

/** A file taken in through the window, as far as it was understood; nothing of it is in the workshop yet. */
export type ImportFile =
  | {
      readonly kind: 'table';
      readonly sheets: readonly Sheet[];
      readonly hiddenSheets?: readonly string[];
      readonly text?: TextForm;
    }
  | { readonly kind: 'workshop'; readonly file: GroupFile }
  /** A register of this workshop that may have been changed since it was exported. */
  | ({ readonly kind: 'book' } & BookFile);

/** Sheets of a workbook on its way back. */
export type BookFile = {
  readonly sheets: readonly Sheet[];
  /** Whether its days are counted from 1904. */
  readonly daysFrom1904: boolean;
  /** The changes that lead back from the workshop as it is to what it was at the export; null where nobody knows. */
  readonly back: readonly RowChange[] | null;
};

/** What the projector window shows: what was released, and how it looks. */
export type ProjectorPicture = {
  readonly content: ProjectorContent;
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  readonly scale: number;
  readonly singleKeys: boolean;
  /** Which of its parts is in the light while all else is dimmed, in their order; null where none is. */
  readonly spot: number | null;
  /** Whether it has a display of its own, apart from the controls'; null where the host does not know. */
  readonly isApart: boolean | null;
  /** Rises by each release, so that an answer overtaken by news is known to be old. */
  readonly version: number;
};

/** How the machine came back from the voters of a round: at its end, or in the middle since a voter's page did not come. */
export type BallotsLeft = { readonly roundId: string; readonly isInterrupted: boolean };

/** All that a voter is told: what is asked and how far the round has come. Nothing of what others voted. */
export type BallotSheet = {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  readonly scale: number;
  readonly layout: BallotLayout;
  /** How long it waits for an answer. */
  readonly time: AnswerTime;
  /** Ballots cast so far. */
  readonly cast: number;
  /** How many are expected; null where nobody has said. */
  readonly present: number | null;
  /** What is voted on of each risk: its level as it is, or the one that is left when its measures are done. */
  readonly about: RoundSubject;
  /**
   * Their words ready to be shown, with soft hyphens where long ones may be broken; the measures only where the vote is
   * about what is left.
   */
  readonly risks: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly description: string;
    readonly measures: readonly string[];
  }[];
  readonly scales: { readonly [A in Axis]: readonly Level[] };
  /** What every judgement presupposes; empty where the method says nothing of it. */
  readonly conventions: string;
  /** The right to give one ballot. */
  readonly token: string;
  /** What became of the ballot before this one; null where the round has just been passed on to the voters. */
  readonly last: 'counted' | 'discarded' | null;
  /** Whether this turn had a page before, which died or was loaded again. What was begun in it is not counted. */
  readonly isAgain: boolean;
  /** Whether the page asks for the next document itself; else the host puts it there. */
  readonly pageNavigates: boolean;
};

/** A folder of workshops, and where a summary of them is proposed. */
export type SummaryTarget = {
  readonly folder: string;
  /** How many workshop files the folder has. */
  readonly files: number;
  readonly path: string;
  readonly exists: boolean;
};
export type Summarised = {
  readonly path: string;
  readonly bytes: number;
  readonly workshops: number;
  /** Files that could not be read, and why. */
  readonly skipped: readonly { readonly file: string; readonly fault: Fault }[];
};

/** The newest of the log. */
export type ShownLog = {
  readonly path: string;
  /** Null where the host shows the file itself. */
  readonly text: string | null;
};

export type ExportTarget = { readonly path: string; readonly exists: boolean };
export type Exported = {
  readonly path: string;
  readonly bytes: number;
  readonly risks: number;
  readonly threats: number;
};
