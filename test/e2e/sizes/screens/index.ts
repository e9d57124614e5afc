import { assessScreens } from './assess.ts';
import { dialogScreens } from './dialogs.ts';
import { libraryScreens } from './library.ts';
import { prepareScreens } from './prepare.ts';
import { recordScreens } from './record.ts';
import type { Screens } from './screen.ts';

/** Those of the library, and those of an open workshop. */
export { libraryScreens };
export const workshopScreens: Screens = {
  ...prepareScreens,
  ...recordScreens,
  ...assessScreens,
  ...dialogScreens,
};
