import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../shared/domain/codes.ts';
import { words } from '../shared/words/index.ts';

const instance = createInstance({
  resources: words,
  lng: 'sv',
  fallbackLng: false,
  defaultNS: 'common',
  interpolation: { escapeValue: false },
});
await instance.init();

/** Phrases for hosts in a language; keys are `area:key`, as in `wordsIn('sv')('refusal:file-empty')`. */
export function wordsIn(language: Language): TFunction {
  return instance.getFixedT(language);
}
