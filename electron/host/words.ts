import { createInstance } from 'i18next';
import type { Areas, Words } from '../../shared/words/areas.ts';
import {
  firstLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
  messages,
} from '../../shared/words/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Areas;
  }
}

const instance = createInstance({
  resources: messages,
  lng: firstLanguage,
  fallbackLng: false,
  defaultNS: 'common',
  interpolation: { escapeValue: false },
});
await instance.init();

/** Phrases for hosts in a language; keys are `area:key`, as in `translator('sv')('refusal:file-empty')`. */
export function translator(language: InterfaceLanguage): Words {
  return instance.getFixedT(language) as unknown as Words;
}

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
