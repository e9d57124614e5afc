import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Fault, refusalPhrase } from '../../shared/api/result.ts';
import type { Areas, Words } from '../../shared/words/areas.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../shared/words/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Areas;
  }
}

/** Every `<language>/<area>.json`; those that only hosts say are empty in the page, see `vite.config.ts`. */
const files = import.meta.glob<object>('../../shared/words/*/*.json', { eager: true, import: 'default' });

function resourcesOf(language: InterfaceLanguage): Partial<Areas> {
  const own: Record<string, object> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, folder, area] = /(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (folder === language && area) own[area] = content;
  }
  return own;
}

/** All languages are loaded from the start: switching is instant and works at any moment. */
export async function startI18n(language: InterfaceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: Object.fromEntries(interfaceLanguages.map((each) => [each, resourcesOf(each)])),
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  tellPage(language);
}

export async function switchLanguage(language: InterfaceLanguage): Promise<void> {
  await i18next.changeLanguage(language);
  tellPage(language);
}

/** The words of a language other than the window's. */
export function wordsOf(language: InterfaceLanguage): Words {
  return i18next.getFixedT(language) as unknown as Words;
}

/** The sentence of a refusal. */
export function sentenceOf(t: Words, fault: Fault): string {
  return refusalPhrase(t, fault);
}

function tellPage(language: InterfaceLanguage): void {
  document.documentElement.lang = language;
}
