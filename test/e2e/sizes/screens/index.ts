import { assessScreens } from './assess.ts';
import { ballotScreens } from './ballot.ts';
import { dialogScreens } from './dialogs.ts';
import { libraryScreens } from './library.ts';
import { paperScreens } from './paper.ts';
import { prepareScreens } from './prepare.ts';
import { recordScreens } from './record.ts';
import type { Screens } from './screen.ts';

/** Those of the library, those of an open workshop, and those of a voter. A new screen gets its row among them. */
export { ballotScreens, libraryScreens };
export const workshopScreens: Screens = {
  ...prepareScreens,
  ...recordScreens,
  ...assessScreens,
  ...dialogScreens,
  ...paperScreens,
};
