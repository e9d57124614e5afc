import type { Language } from '../shared/domain/codes.ts';

/** Language of what a host says before a window is there: Swedish where the system speaks it, English elsewhere. */
export function hostLanguage(env: NodeJS.ProcessEnv = process.env, system = systemLocale()): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system;
  return /^sv\b|^sv_/i.test(locale) ? 'sv' : 'en';
}

function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}
