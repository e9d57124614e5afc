import { type InterfaceLanguage, messages } from './index.ts';

/** How dates, figures and lists are written in a language; what `Intl` and Word call a locale. */
export function localeOf(language: InterfaceLanguage): string {
  return messages[language].locale;
}

/** 'A, C och D'. */
export function listed(items: readonly (string | number)[], language: InterfaceLanguage): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items.map(String));
}

/** A text that begins with a capital: a name that stands in sentences, where it stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
