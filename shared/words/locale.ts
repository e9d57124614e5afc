import type { Language } from '../domain/codes.ts';

/** English as written in Europe: day before month, twenty-four hours. */
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** How dates, figures and lists are written in a language; what `Intl` and Word call a locale. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** 'A, C och D'. */
export function listed(items: readonly (string | number)[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items.map(String));
}

/** A text that begins with a capital: a name that stands in sentences, where it stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
