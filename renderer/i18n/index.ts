import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Fault } from '../../shared/api/result.ts';
import type { Language } from '../../shared/domain/codes.ts';
import { words } from '../../shared/words/index.ts';
import { refusalPhrase } from '../../shared/words/refusal-phrase.ts';

type Areas = Record<string, object>;

/** Every `<language>/<area>.json` beside this file; an area is a namespace. */
const files = import.meta.glob<object>('./*/*.json', { eager: true, import: 'default' });

function resourcesOf(language: Language): Areas {
  const own: Areas = { ...words[language] };
  for (const [path, content] of Object.entries(files)) {
    const [, folder, area] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (folder === language && area) own[area] = content;
  }
  return own;
}

/** Both languages are loaded from the start: switching is instant and works at any moment. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { sv: resourcesOf('sv'), en: resourcesOf('en') },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  tellPage(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  tellPage(language);
}

/** The sentence of a refusal. */
export function sentenceOf(t: TFunction, fault: Fault): string {
  return refusalPhrase(t, fault);
}

function tellPage(language: Language): void {
  document.documentElement.lang = language;
}
