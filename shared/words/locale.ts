import { shownAgreement } from '../domain/voting/tally.ts';
import { type InterfaceLanguage, messages } from './index.ts';

/** How dates, figures and lists are written in a language; what `Intl` and Word call a locale. */
export function localeOf(language: InterfaceLanguage): string {
  return messages[language].locale;
}

/** Agreement A with two decimals, as the language writes them. */
export function agreementFigure(agreement: number, language: InterfaceLanguage): string {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return shownAgreement(agreement).toLocaleString(localeOf(language), decimals);
}

/** 'A, C och D'. */
export function listed(items: readonly (string | number)[], language: InterfaceLanguage): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items.map(String));
}

/** Puts texts in the order of a language's alphabet: in Swedish å, ä and ö come last. */
export function alphabetical(language: InterfaceLanguage): (a: string, b: string) => number {
  return new Intl.Collator(localeOf(language)).compare;
}

/** What a language is called in another; a code that nobody knows as it is. */
export function languageName(code: string, spoken: InterfaceLanguage): string {
  return capital(new Intl.DisplayNames([localeOf(spoken)], { type: 'language' }).of(code) ?? code);
}

/** A phrase with its gaps filled, for what is said by pure functions: `{{rate}}`. */
export function filled(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** A text that begins with a capital: a name that stands in sentences, where it stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
