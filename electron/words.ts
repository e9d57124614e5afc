import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../shared/domain/codes.ts';
import enCli from '../shared/words/en/cli.json' with { type: 'json' };
import enReport from '../shared/words/en/report.json' with { type: 'json' };
import { words } from '../shared/words/index.ts';
import svCli from '../shared/words/sv/cli.json' with { type: 'json' };
import svReport from '../shared/words/sv/report.json' with { type: 'json' };

const instance = createInstance({
  resources: {
    sv: { ...words.sv, cli: svCli, report: svReport },
    en: { ...words.en, cli: enCli, report: enReport },
  },
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
