import { shownAgreement } from '../../../shared/domain/voting/agreement-word.ts';
import type { InterfaceLanguage } from '../../../shared/words/index.ts';
import { localeOf } from '../../../shared/words/locale.ts';

/** Agreement A with two decimals, as the language writes them. */
export function agreementFigure(agreement: number, language: InterfaceLanguage): string {
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return shownAgreement(agreement).toLocaleString(localeOf(language), decimals);
}
