import { createContext, useContext } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import type { Threat } from '../../shared/domain/tables.ts';
import { hyphenated } from '../../shared/domain/text/hyphenation.ts';
import { useWords } from '../i18n/use-words.ts';

/** The language of the workshop's own texts, by which their words are broken. */
export const TextLanguage = createContext<Language>('sv');

/** A text of the workshop whose long words get a hyphen where they are broken. */
export function Hyphenated({ text }: { readonly text: string }) {
  return hyphenated(text, useContext(TextLanguage));
}

type Sentence = Pick<Threat, 'cause' | 'consequence'>;
type Props = { readonly threat: Sentence; readonly className?: string | undefined };

/** Because of what a threat happens and what it leads to, where somebody has said. */
export function SentenceParts({ threat, className }: Props) {
  const { t } = useWords('common');
  const parts = (['cause', 'consequence'] as const).filter((key) => threat[key] !== '');
  return parts.map((key) => (
    <span key={key} dir="auto" className={className}>
      {t(`sentence.${key}`)}{' '}
      <bdi>
        <Hyphenated text={threat[key]} />
      </bdi>
    </span>
  ));
}
