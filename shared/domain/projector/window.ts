/** What can be done with the projector's window, from the facilitator's page and from the menu. */
export const projectorActions = ['open', 'move', 'full-screen', 'identify', 'close'] as const;
export type ProjectorAction = (typeof projectorActions)[number];

/** What a presenter's remote control asks for: it sends PageDown, PageUp and a full stop. */
export const presenterKeys = ['next', 'previous', 'curtain'] as const;
export type PresenterKey = (typeof presenterKeys)[number];

/** What has become of the projector's window; each has a sentence (`projector:notice.<code>`). */
const projectorNotices = [
  /** A display came, and the window is shown on it. */
  'came',
  /** The display went, and the window stands on another one. */
  'gone-moved',
  /** The display went, and the window is an ordinary one beside the controls. */
  'gone',
  /** The controls came to the window's display, so that it went to another one. */
  'made-way',
  /** The controls came to the window's display, and there is no other. */
  'no-room',
  /** It was moved on request. */
  'moved',
  /** There is no other display to move to or to open on. */
  'one-display',
  /** The system does not let windows be placed: a person has to. */
  'drag',
  /** It is not open. */
  'not-open',
] as const;
export type ProjectorNotice = (typeof projectorNotices)[number];

/** What a display is, wherever it stands among the others: by this it is known again. */
export type DisplayIdentity = {
  /** Its name as the system tells it; may be empty. */
  readonly label: string;
  /** Pixels across and down. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each unit of the layout: 1.5 where the system shows everything at 150 %. */
  readonly scaleFactor: number;
};
