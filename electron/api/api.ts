import type { HostEvent } from '../../shared/api/bridge.ts';
import type { Result } from '../../shared/api/result.ts';
import type { Notice } from '../../shared/api/types.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { ProjectorAction } from '../../shared/domain/projector/window.ts';
import type { InterfaceLanguage } from '../../shared/words/index.ts';
import type { PrintPage, PrintPdf } from '../export/print-pdf.ts';
import type { Log } from '../log/log.ts';
import type { StartWorker } from '../work/worker.ts';
import type { Role } from './roles.ts';

/**
 * The one api, the same for both hosts. The host checks who asks; `call` takes what was asked as `unknown`,
 * parses it with the contract's schema and never throws.
 */
export type Api = {
  /** Who is at the machine now. The host lets nobody else speak from there. */
  activeRole(): ActiveRole;
  /** Files that the system hands over, by absolute paths: they wait until the facilitator's page asks for them. */
  receive(paths: readonly string[]): void;
  call(name: unknown, input: unknown, from?: Role): Promise<Result<unknown>>;
  /** Starts what the first listing will need, while the page is on its way; where there is nothing to list, nothing. */
  prepare(): void;
  /** Returns its own removal. */
  listen(listener: (event: HostEvent) => void): () => void;
  /** Logs an error that nobody caught, and tells whoever leads the workshop that there was one. */
  unexpected(thrown: unknown): void;
  /** What still goes on after `close`: a copy on its way to a person's own folder. Always ends; null where nothing does. */
  unfinished(): Promise<void> | null;
  /** Closes the open workshop; after this every call is refused. */
  close(): void;
};

/** The policy of the machine and where it stands; null where there is none. */
export type PolicyOfMachine = { readonly policy: Policy; readonly path: string | null };

/** Who is at the machine: whoever leads the workshop, or, while a secret ballot goes round, whoever's turn it is. */
export type ActiveRole = 'facilitator' | 'ballot';

/** What a host can do that the other cannot. */
export type HostCapabilities = {
  readonly host: 'electron' | 'loopback';
  /** Where unexpected errors are told of. */
  readonly log: Log;
  /** Shows a file in the system's own window of files; absent where the page shows the log itself. */
  readonly showFile?: (path: string) => void;
  /** Opens a file in the program that the system has for it; answers what is wrong, or nothing. Absent where it cannot. */
  readonly openFile?: (path: string) => Promise<string>;
  /** Shows the system's own save dialog; null where there is none. Answers null when it was dismissed. */
  readonly browseForTarget: ((suggestedPath: string) => Promise<string | null>) | null;
  /** Shows the system's own choice of a folder; absent where there is none. Answers null when it was dismissed. */
  readonly browseForFolder?: (suggestedPath: string) => Promise<string | null>;
  /** Starts a process for work that is long or risky. */
  readonly startWorker: StartWorker;
  /** Makes a PDF of a page that is whole by itself; absent where nothing can print. */
  readonly printPdf?: PrintPdf;
  /** Prints what the facilitator's page shows for paper; absent where the page prints itself. */
  readonly printPage?: PrintPage;
  /** Does something with the projector's window; absent where the page opens it itself. */
  readonly projector?: (action: ProjectorAction) => void;
  /** Whether the projector has a display of its own, apart from the controls'; absent where nobody here knows. */
  readonly projectorIsApart?: () => boolean;
  /** Hears when a workshop is opened and when it is closed. */
  readonly workshopIsOpen?: (isOpen: boolean) => void;
  /**
   * Puts a new document in a new context in the place of the one before, which is destroyed; then the host alone
   * navigates. Rejects where the document does not come; `onDead` is called when it came and died. Absent where the page
   * asks for the next document itself.
   */
  readonly handOver?: (to: ActiveRole, onDead: () => void) => Promise<void>;
  /** What the interface speaks until a person, or the organisation, has chosen: the language of the system. */
  readonly language?: InterfaceLanguage;
  /** What the organisation has settled for this machine. */
  readonly policy?: PolicyOfMachine;
  /** What the person should know of how the host has started. */
  readonly notices?: readonly Notice[];
};

/** Folders the app writes to: `data` holds library, trash and preferences; `documents` is where exports are proposed. */
export type Folders = {
  readonly data: string;
  readonly documents: string;
  readonly resources: string;
  /** Where analyses, their backups and the trash lie, where that is not `data`. */
  readonly library?: string;
  /** Whether everything lies beside the program. */
  readonly isPortable?: true;
};

export type CreateApi = (folders: Folders, capabilities: HostCapabilities) => Api;
