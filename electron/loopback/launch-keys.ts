import { isSecret, makeSecret } from './secret.ts';

/** How long a key made for a launch file can be used. */
export const keyLifeMilliseconds = 30_000;
const mostWrongKeys = 5;

export type LaunchKeys = {
  /** A new key; the ones before it live out their time. */
  make(): string;
  /** `entered` happens once; after it the door is gone, and what is presented there counts for nothing. */
  present(key: string): 'entered' | 'refused' | 'too-many-wrong';
};

/** The door into the server: single-use keys of short life, and an end to guessing. */
export function launchKeys(now: () => number = Date.now): LaunchKeys {
  let keys: { readonly key: string; readonly until: number }[] = [];
  let entered = false;
  let wrong = 0;
  return {
    make() {
      const key = makeSecret();
      keys = [...keys.filter(({ until }) => until > now()), { key, until: now() + keyLifeMilliseconds }];
      return key;
    },
    present(presented) {
      if (entered) return 'refused';
      const right = keys.filter(({ key, until }) => isSecret(presented, key) && until > now());
      if (right.length > 0) {
        entered = true;
        keys = [];
        return 'entered';
      }
      wrong += 1;
      return wrong < mostWrongKeys ? 'refused' : 'too-many-wrong';
    },
  };
}
