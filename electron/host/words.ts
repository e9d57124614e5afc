import { createInstance } from 'i18next';
import type { Areas, Words } from '../../shared/words/areas.ts';
import { firstLanguage, type InterfaceLanguage, messages } from '../../shared/words/index.ts';

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
