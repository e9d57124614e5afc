import { createContext, useContext } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import type { Threat } from '../../shared/domain/tables.ts';
import { useWords } from '../i18n/use-words.ts';
import { useHyphenate } from '../state/hyphenate.ts';
import { useInterfaceLanguage } from '../state/selectors.ts';

/** The language of the workshop's own texts, by which their words are broken; null where no workshop is open. */
export const TextLanguage = createContext<Language | null>(null);

export const useTextLanguage = (): Language => useContext(TextLanguage) ?? 'sv';

/**
 * `lang` of what holds or takes a text of the workshop, so that it is spoken as what it is: only where the window speaks
 * another language.
 */
export function useTextLang(): Language | undefined {
  const own = useContext(TextLanguage);
  const language = useInterfaceLanguage();
  return own === null || own === language ? undefined : own;
}

type TextProps = {
  readonly text: string;
  /** What the window says where there is no text. */
  readonly otherwise?: string | undefined;
  /** Letters that a line has room for, where it is wider than most; shorter words stay whole. */
  readonly room?: number;
};

/** A text of the workshop, in its own language, whose long words get a hyphen where they are broken. */
export function Hyphenated({ text, otherwise = '', room }: TextProps) {
  const lang = useTextLang();
  const shown = useHyphenate()(text, useTextLanguage(), room);
  if (text === '') return otherwise;
  return lang === undefined ? shown : <span lang={lang}>{shown}</span>;
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
