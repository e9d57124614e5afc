import { create } from 'zustand';
import type { Fault } from '../../shared/api/result.ts';
import type { Origin, Preferences, Start } from '../../shared/api/types.ts';
import { type Phase, phases } from '../../shared/domain/codes.ts';
import type { ProjectorNotice } from '../../shared/domain/projector/window.ts';
import type { WavedAway } from '../../shared/domain/suggest/index.ts';
import type { BoardOrder } from '../../shared/domain/workshop/board.ts';
import type { Square } from '../../shared/domain/workshop/coverage.ts';

/** The phases, and the screen beside them. */
export type Screen = Phase | 'history';

/** The parts of the preparation, in the order of their keys. */
export const prepareSections = ['facts', 'people', 'groups', 'method'] as const;
export type PrepareSection = (typeof prepareSections)[number];

/** From where the treatment is looked at; `residual` is the room's vote on what is left of a risk. */
export const treatViews = ['risk', 'owner', 'date', 'overview', 'residual'] as const;
export type TreatView = (typeof treatViews)[number];

/** A workshop that is about to be closed, whose original does not have its changes. */
export type Leaving = {
  readonly origin: Origin;
  /** What was about to be done. */
  readonly leave: () => unknown;
  /** What is done where that is called off. */
  readonly stay: () => unknown;
};

/** What is passing: where one looks and what is open. Never logged, never saved with the workshop. */
export type Ui = {
  readonly start: Start | null;
  readonly preferences: Preferences;
  readonly screen: Screen;
  /** The phase that the history was opened from, to return to. */
  readonly cameFrom: Phase;
  /** The group whose threats are being recorded. */
  readonly groupId: string | null;
  /** The risk under discussion, shared by Assess, Treat and Register so that one keeps one's place. */
  readonly riskId: string | null;
  readonly treatView: TreatView;
  /** The measure whose status became done last: for it the day is proposed. */
  readonly justDoneId: string | null;
  readonly prepareSection: PrepareSection;
  /** Risks shown as one line on the board. */
  readonly collapsed: ReadonlySet<string>;
  /** In which order the risks stand on the board. */
  readonly boardOrder: BoardOrder;
  /** Whether Cluster shows one threat at a time instead of the board. */
  readonly oneByOneShown: boolean;
  /** Pairs that somebody has said do not belong together. */
  readonly dismissedPairs: WavedAway;
  /** The card whose question a group is being asked. */
  readonly promptShown: Square | null;
  readonly keysShown: boolean;
  readonly licencesShown: boolean;
  readonly exportShown: boolean;
  /** Whether the notes that are set aside are shown, with room for a new one. */
  readonly parkingShown: boolean;
  readonly aboutShown: boolean;
  /** Whether the room's measures are asked for. */
  readonly roomShown: boolean;
  /** Whether it is asked where each backup is to lie as well. */
  readonly secondCopyShown: boolean;
  /** Whether the workshop is to be written back to its file is asked before it is closed. */
  readonly leaving: Leaving | null;
  /** A refusal that belongs to no field. */
  readonly fault: Fault | null;
  /** Why no backup can be made for the time being. */
  readonly backupFault: Fault | null;
  /** Why the second copy of a backup could not be made, until one has seen it. */
  readonly secondCopyFault: Fault | null;
  /** Whether the host can no longer be reached. */
  readonly connectionLost: boolean;
  /** What has become of the projector's window, until it has been read. */
  readonly projectorNotice: { readonly notice: ProjectorNotice; readonly display: string } | null;
};

export const useUi = create<Ui>(() => ({
  start: null,
  preferences: {
    language: 'sv',
    theme: 'light',
    singleKeys: true,
    zoom: 1,
    room: null,
    sound: true,
    projectorZoom: 1,
    projectorDisplay: null,
    secondCopyFolder: null,
  },
  screen: 'record',
  cameFrom: 'record',
  groupId: null,
  riskId: null,
  treatView: 'risk',
  justDoneId: null,
  prepareSection: 'facts',
  collapsed: new Set(),
  boardOrder: 'number',
  oneByOneShown: false,
  dismissedPairs: [],
  promptShown: null,
  keysShown: false,
  licencesShown: false,
  exportShown: false,
  parkingShown: false,
  aboutShown: false,
  roomShown: false,
  secondCopyShown: false,
  leaving: null,
  fault: null,
  backupFault: null,
  secondCopyFault: null,
  connectionLost: false,
  projectorNotice: null,
}));

/** What is said while the host cannot be reached. */
export const hostUnreachable: Fault = { code: 'host-unreachable', params: {} };

export const setUi = useUi.setState;

export function goTo(screen: Screen): void {
  setUi((ui) => ({ screen, fault: null, secondCopyFault: null, cameFrom: phaseOf(ui) }));
}

/** The phase `steps` further on, stopping at either end. */
export function goPhases(steps: number): void {
  const at = phases.indexOf(phaseOf(useUi.getState()));
  const screen = phases[Math.min(phases.length - 1, Math.max(0, at + steps))];
  if (screen) goTo(screen);
}

/** The phase shown, or the one beneath the history. */
export function phaseOf({ screen, cameFrom }: Ui): Phase {
  return screen === 'history' ? cameFrom : screen;
}
