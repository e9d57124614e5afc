import type { PresenterKey, ProjectorNotice } from '../domain/projector/window.ts';
import type { CallName, Input, Output } from './contract.ts';
import type { Fault, Result } from './result.ts';
import type { Notice, ProjectorPicture, Reply } from './types.ts';

/** The only two channels between window and host; both carry JSON text. */
export const callChannel = 'storforum:call';
export const eventChannel = 'storforum:event';

/** Items of the system's menu that the page carries out. */
type MenuItem =
  | 'undo'
  | 'redo'
  | 'export'
  | 'keys'
  | 'log'
  | 'licences'
  | 'about'
  | 'library'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'projectorTest';

/** News from the host that no call asked for. */
export type HostEvent =
  /** A change made elsewhere, in another window of the same workshop. */
  | { readonly type: 'changed'; readonly reply: Reply }
  /** A backup could not be made, or can be again (null). The work itself is saved either way. */
  | { readonly type: 'backup'; readonly fault: Fault | null }
  /** The second copy of a backup could not be made, or can be again (null). */
  | { readonly type: 'second-copy'; readonly fault: Fault | null }
  /** The host can no longer be reached, or can be again; noticed by the page's own side of the bridge. */
  | { readonly type: 'connection'; readonly isLost: boolean }
  /** What there is to say of how the host started and of what was opened, until it has been read. */
  | { readonly type: 'notices'; readonly notices: readonly Notice[] }
  /** An uncaught error in the host. */
  | { readonly type: 'fault'; readonly fault: Fault }
  /** An item of the system's menu was chosen. */
  | { readonly type: 'menu'; readonly item: MenuItem }
  /** The window is to be closed: the page leaves its workshop, and then closes it. */
  | { readonly type: 'closing' }
  /** A file was handed over by the system and waits to be taken in. */
  | { readonly type: 'incoming' }
  /** How far a piece of long work has come, in units of its own. */
  | { readonly type: 'job'; readonly job: string; readonly done: number; readonly of: number }
  /**
   * Something has become of the projector's window; `display` is the name of the one that is meant, `isCurtained`
   * whether it shows nothing until something is released again.
   */
  | {
      readonly type: 'projector';
      readonly notice: ProjectorNotice;
      readonly display: string;
      readonly isCurtained: boolean;
    }
  /** Whether the projector has a display of its own, apart from that of the controls. */
  | { readonly type: 'projector-place'; readonly isApart: boolean }
  /** A presenter's remote control was used in the projector's window. */
  | { readonly type: 'presenter'; readonly key: PresenterKey }
  /** The projector's window is to close itself; only that window hears of it. */
  | { readonly type: 'close-projector' }
  /** The projector shows something else: the facilitator sees the same, small. */
  | { readonly type: 'projector-picture'; readonly picture: ProjectorPicture };

/**
 * What a host puts at `window.storforum`: by preload and messages in Electron, by HTTP on loopback.
 * `call` never throws for a refusal; it rejects only when the host itself cannot be reached.
 */
export type Bridge = {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  /** Returns its own removal. */
  listen(listener: (event: HostEvent) => void): () => void;
};
