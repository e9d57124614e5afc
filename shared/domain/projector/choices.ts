// What can be chosen for the projector, and what is released at first. Apart from the views: the window's start needs no view.

/** What the facilitator can have shown, in the order of the menu: one view at a time, or those of the phases in turn. */
export const projectorChoices = [
  'curtain',
  'follow',
  'threat',
  'board',
  'result',
  'timer',
  'parked',
  'pause',
] as const;
export type ProjectorChoice = (typeof projectorChoices)[number];

/** What is shown by itself where it is released, in the order of the phases. */
export const ledViews = [
  'welcome',
  'prompt',
  'threats',
  'typing',
  'board',
  'vote',
  'reveal',
  'measures',
  'register',
] as const;
export type LedView = (typeof ledViews)[number];

/** Released by the choice to follow, until somebody says otherwise: all but what is not yet said. */
export const releasedAtFirst: ReadonlySet<LedView> = new Set(ledViews.filter((view) => view !== 'typing'));
