import { createContext, useContext } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import { hyphenated } from '../../shared/domain/text/hyphenation.ts';

/** The language of the workshop's own texts, by which their words are broken. */
export const TextLanguage = createContext<Language>('sv');

/** A text of the workshop whose long words get a hyphen where they are broken. */
export function Hyphenated({ text }: { readonly text: string }) {
  return hyphenated(text, useContext(TextLanguage));
}
