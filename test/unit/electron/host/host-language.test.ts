import { expect, it } from 'vitest';
import { hostLanguage } from '../../../../electron/host/words.ts';

it.each([
  [{ LANG: 'sv_SE.UTF-8' }, 'en-GB', 'sv'],
  [{ LANG: 'sv' }, 'en-GB', 'sv'],
  [{ LANG: 'en_US.UTF-8' }, 'sv-SE', 'en'],
  [{ LANG: 'svk_XX' }, 'sv-SE', 'en'],
  [{ LC_ALL: 'C', LANG: 'sv_SE.UTF-8' }, 'sv-SE', 'en'],
  [{}, 'sv-SE', 'sv'],
  [{}, 'en-US', 'en'],
] as const)('with %j on a system in %s the host speaks %s', (env, system, language) => {
  expect(hostLanguage(env, system)).toBe(language);
});
