import { app, BrowserWindow, type Event, type Input, type Session, screen } from 'electron';
import type { HostEvent } from '../../shared/api/bridge.ts';
import type {
  DisplayIdentity,
  ProjectorAction,
  ProjectorNotice,
} from '../../shared/domain/projector/window.ts';
import { projectorUrl } from './app-scheme.ts';
import {
  type Arrangement,
  type Decision,
  type DisplayFacts,
  decide,
  decideOther,
  decideUnplaced,
  identityOf,
  isReal,
  nameOf,
  overlap,
  projectorDisplays,
  type Swap,
  windowWithin,
} from './displays.ts';
import { enterFullScreen, isFullScreen, leaveFullScreen, moveWindow } from './full-screen.ts';
import { identifyDisplays } from './identify-displays.ts';
import { keepPage } from './page-loading.ts';
import { pagePreferences } from './window.ts';

type ProjectorEvent = Extract<HostEvent, { type: 'projector' }>;

export type ProjectorHost = {
  readonly session: Session;
  readonly preload: string;
  readonly facilitator: () => BrowserWindow | null;
  /** The display that a person chose, kept from one session to the next. */
  readonly remembered: { read(): DisplayIdentity | null; write(display: DisplayIdentity): void };
  /** Shows nothing at once, whatever was released. */
  readonly curtain: () => void;
  readonly tell: (event: ProjectorEvent) => void;
  /** Hears whether the picture has a display of its own, apart from the controls'. */
  readonly placed: (isApart: boolean) => void;
  /** Hears that the page died, which comes back by itself with what it shows. */
  readonly onDeath: (fault: Error) => void;
};

/** Displays come and go in several steps, and a window is moved in many: what they come to is acted on. */
const settlesAfter = 500;
const displayEvents = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

/**
 * The projector's window: none until it is asked for, and never more than one. Where it belongs is decided in
 * `displays.ts`. It is shown without taking the keyboard, and by itself it never fills the display with the controls.
 */
export class ProjectorWindow {
  private own: BrowserWindow | null = null;
  /** Where it was put to fill the screen; null while it is an ordinary window, or where a person has filled one. */
  private shownOn: DisplayFacts | null = null;
  private before: readonly DisplayFacts[] = [];
  private settling: NodeJS.Timeout | undefined;
  private readonly host: ProjectorHost;

  constructor(host: ProjectorHost) {
    this.host = host;
    for (const name of displayEvents) screen.on(name as 'display-added', () => this.displaysChanged());
  }

  /**
   * Whether the picture fills a display that shows nothing of the controls: then these may show what the room is not to
   * see. Not with one display, and not where one shows what the other does.
   */
  readonly isApart = (): boolean =>
    this.own !== null && this.shownOn !== null && !overlap(this.shownOn.bounds, this.controls().bounds);

  /** By which a message is known to come from it. */
  readonly window = () => this.own;

  readonly act = (action: ProjectorAction): void => {
    if (action === 'open') this.openOrShow();
    else if (action === 'identify') this.identify();
    else if (!this.own) this.tell('not-open');
    else if (action === 'move') this.moveToOther(this.own);
    else if (action === 'full-screen') this.toggleFullScreen(this.own);
    else this.own.close();
  };

  private openOrShow(): void {
    if (this.own) this.own.showInactive();
    else this.open();
  }

  private open(): void {
    const { session, preload } = this.host;
    const [display] = isPlaceable() ? projectorDisplays(this.arrangement()) : [];
    const window = new BrowserWindow({
      title: 'Storforum',
      ...(display ? windowWithin(display) : { width: 1280, height: 720 }),
      minWidth: 480,
      minHeight: 270,
      show: false,
      // On macOS the simple full screen is the only one: see full-screen.ts.
      fullscreenable: process.platform !== 'darwin',
      webPreferences: { ...pagePreferences(session), preload },
    });
    this.own = window;
    this.before = screen.getAllDisplays();
    window.removeMenu();
    window.webContents.on('before-input-event', (event, input) => this.onKey(window, event, input));
    window.once('ready-to-show', () => this.show(window, display));
    this.followControls(window);
    keepPage(window.webContents, { url: projectorUrl, onDeath: this.host.onDeath });
    // Closed before it has loaded, it has nothing to load for.
    window.loadURL(projectorUrl).catch(() => {});
  }

  private show(window: BrowserWindow, display: DisplayFacts | undefined): void {
    window.showInactive();
    if (display) this.fill(window, display);
    else this.tell(isPlaceable() ? 'one-display' : 'drag');
  }

  /** Without the window that has the controls it has nothing to show, and where they go it makes way. */
  private followControls(window: BrowserWindow): void {
    const facilitator = this.host.facilitator();
    const moved = () => this.settle();
    const close = () => window.close();
    facilitator?.on('move', moved).on('moved', moved).once('closed', close);
    window.once('closed', () => {
      this.own = null;
      this.shownOn = null;
      this.host.placed(false);
      clearTimeout(this.settling);
      if (facilitator?.isDestroyed() === false)
        facilitator.off('move', moved).off('moved', moved).off('closed', close);
    });
  }

  private moveToOther(window: BrowserWindow): void {
    const decision = decideOther(this.arrangement());
    if (!isPlaceable()) this.tell('drag');
    else if (decision.do !== 'move' && decision.do !== 'swap') this.tell('one-display');
    else {
      this.host.remembered.write(identityOf(decision.to));
      if (decision.do === 'swap') this.swap(window, decision);
      else this.fill(window, decision.to);
      this.tell('moved', decision.to);
    }
  }

  private swap(window: BrowserWindow, { to, controlsTo }: Swap): void {
    leaveFullScreen(window, () => {
      const facilitator = this.host.facilitator();
      if (facilitator) moveWindow(facilitator, controlsTo);
      this.fill(window, to);
    });
  }

  /** In full screen where it stands; with another display at hand, never over the controls. */
  private toggleFullScreen(window: BrowserWindow): void {
    if (isFullScreen(window)) {
      this.shownOn = null;
      this.host.placed(false);
      leaveFullScreen(window, () => {});
      return;
    }
    const display = isPlaceable() ? this.displayToFill(window) : undefined;
    if (display) {
      this.host.remembered.write(identityOf(display));
      this.fill(window, display);
    } else enterFullScreen(window);
  }

  private displayToFill(window: BrowserWindow): DisplayFacts | undefined {
    const standsOn = screen.getDisplayMatching(window.getBounds());
    const possible = projectorDisplays(this.arrangement());
    return possible.find(({ bounds }) => overlap(bounds, standsOn.bounds)) ?? possible[0];
  }

  private identify(): void {
    if (isPlaceable()) identifyDisplays(this.host.session);
    else this.tell('drag');
  }

  private fill(window: BrowserWindow, display: DisplayFacts): void {
    this.shownOn = display;
    this.host.placed(this.isApart());
    leaveFullScreen(window, () => {
      window.setBounds(windowWithin(display));
      enterFullScreen(window);
    });
  }

  /** A display that goes is acted on at once, one that comes when all have come. */
  private displaysChanged(): void {
    const decision = this.decision();
    if (this.own && decision.do !== 'stay' && isLoss(decision)) this.follow(this.own, decision);
    this.settle();
  }

  private settle(): void {
    clearTimeout(this.settling);
    if (!this.own) return;
    this.settling = setTimeout(() => {
      const decision = this.decision();
      if (this.own) this.follow(this.own, decision);
    }, settlesAfter);
  }

  private follow(window: BrowserWindow, decision: Decision): void {
    const isCurtained = isLoss(decision);
    if (isCurtained) this.host.curtain();
    if (decision.do === 'retreat') this.retreat(window);
    else if (decision.do === 'move') this.fill(window, decision.to);
    else this.shownOn = decision.on;
    this.host.placed(this.isApart());
    this.before = screen.getAllDisplays();
    if (decision.do === 'stay' || decision.notice === null) return;
    this.tell(decision.notice, decision.do === 'move' ? decision.to : undefined, isCurtained);
  }

  private retreat(window: BrowserWindow): void {
    this.shownOn = null;
    leaveFullScreen(window, () => {
      const controls = this.controls();
      if (isPlaceable() && isReal(controls)) window.setBounds(windowWithin(controls));
    });
  }

  private onKey(window: BrowserWindow, event: Event, input: Input): void {
    const { type, key, control, alt, meta, isAutoRepeat } = input;
    if (type !== 'keyDown') return;
    const isPlain = !control && !alt && !meta;
    const isToggle = isPlain ? key === 'F11' : control && meta && key.toLowerCase() === 'f';
    const isLeaving = isPlain && key === 'Escape' && isFullScreen(window);
    if (!isToggle && !isLeaving) return;
    event.preventDefault();
    if (!isAutoRepeat) this.toggleFullScreen(window);
  }

  private decision(): Decision {
    const arrangement = this.arrangement();
    if (isPlaceable()) return decide(arrangement);
    return decideUnplaced(arrangement, this.own !== null && isFullScreen(this.own));
  }

  private arrangement(): Arrangement {
    const { before, shownOn } = this;
    const remembered = this.host.remembered.read();
    return { displays: screen.getAllDisplays(), before, controls: this.controls(), remembered, shownOn };
  }

  private controls(): DisplayFacts {
    const facilitator = this.host.facilitator();
    // Once it is closed, displays can still come and go before the app has ended.
    return facilitator?.isDestroyed() === false
      ? screen.getDisplayMatching(facilitator.getBounds())
      : screen.getPrimaryDisplay();
  }

  private tell(notice: ProjectorNotice, display?: DisplayFacts, isCurtained = false): void {
    this.host.tell({ type: 'projector', notice, display: display ? nameOf(display) : '', isCurtained });
  }
}

/**
 * Whether windows can be placed: not under Wayland. The engine chooses that before any script runs and writes its
 * choice on the command line, so that a script can read it but no longer ask for X11.
 */
function isPlaceable(): boolean {
  return app.commandLine.getSwitchValue('ozone-platform') !== 'wayland';
}

/** What is shown must not be seen where it lands: it shows nothing until something is released again. */
function isLoss(decision: Decision): boolean {
  return decision.do === 'retreat' || (decision.do === 'move' && decision.notice === 'gone-moved');
}
