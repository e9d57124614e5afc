import { type InterfaceLanguage, interfaceLanguages } from '../../shared/words/index.ts';

/**
 * Language of what a host or the command line says: the system's where there are words in it, English elsewhere.
 * `said` is what a person asked for.
 */
export function hostLanguage(
  env: NodeJS.ProcessEnv = process.env,
  system = systemLocale(),
  said?: string,
): InterfaceLanguage {
  const locale = said ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || system);
  const [language = ''] = locale.toLowerCase().split(/[-_.@]/);
  return interfaceLanguages.find((each) => each === language) ?? 'en';
}

function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}
