import { shownAgreement } from '../../../shared/domain/agreement-word.ts';
import type { Language } from '../../../shared/domain/codes.ts';

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** Agreement A with two decimals, as the language writes them. */
export function agreementFigure(agreement: number, language: Language): string {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return shownAgreement(agreement).toLocaleString(locales[language], decimals);
}

/** 'A, C och D'. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}
