import { useTranslation } from 'react-i18next';
import type { Areas, Words } from '../../shared/words/areas.ts';

/** The words of an area in the language of the window; those of other areas by `area:key`. */
export function useWords<Own extends keyof Areas>(area: Own): { readonly t: Words<Own> } {
  return { t: useTranslation(area).t as unknown as Words<Own> };
}
