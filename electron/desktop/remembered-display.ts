import type { DisplayIdentity } from '../../shared/domain/projector/window.ts';
import { preferencesFile, readPreferences, storeChoice } from '../library/preferences.ts';

/** The display that was chosen for the projector; where it cannot be stored, the choice holds for this sitting. */
export function rememberedDisplay(data: string) {
  const file = preferencesFile(data);
  let chosen = readPreferences(file).projectorDisplay;
  return {
    read: (): DisplayIdentity | null => chosen,
    write(display: DisplayIdentity): void {
      chosen = display;
      try {
        storeChoice(file, { projectorDisplay: display });
      } catch (thrown) {
        console.error(thrown);
      }
    },
  };
}
