import { assessScreens } from './assess.ts';
import { ballotScreens } from './ballot.ts';
import { dialogScreens } from './dialogs.ts';
import { incomingScreens, libraryScreens } from './library.ts';
import { paperScreens } from './paper.ts';
import { prepareScreens } from './prepare.ts';
import { recordScreens } from './record.ts';
import type { Screens } from './screen.ts';

export { incomingScreens, libraryScreens };

/** The screens of an open workshop by part, those of a voter last. A new screen gets its row among them. */
export const workshopParts = {
  prepare: prepareScreens,
  collect: recordScreens,
  assess: assessScreens,
  dialogs: dialogScreens,
  paper: paperScreens,
  ballot: ballotScreens,
} satisfies Readonly<Record<string, Screens>>;
