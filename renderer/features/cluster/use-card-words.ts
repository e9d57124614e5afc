import { useContext, useMemo } from 'react';
import { type GroupSign, groupSigns, type Property, properties } from '../../../shared/domain/codes.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';
import { TextLanguage } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** The words on cards, looked up once for a board of thousands. */
export type CardWords = {
  /** All a card says, for those who hear it. */
  readonly label: (threat: Threat, sign: GroupSign | undefined) => string;
  readonly letters: (threat: Threat) => string;
  /** Its text with the places where long words may be broken. */
  readonly shown: (text: string) => string;
};

export function useCardWords(): CardWords {
  const { t } = useWords('common');
  const language = useContext(TextLanguage);
  return useMemo(() => {
    const names = new Map<Property, string>(properties.map((each) => [each, t(`common:property.${each}`)]));
    const letters = new Map<Property, string>(
      properties.map((each) => [each, t(`common:propertyLetter.${each}`)]),
    );
    const groups = new Map<GroupSign | undefined, string>(
      groupSigns.map((sign) => [sign, t('common:group', { sign })]),
    );
    groups.set(undefined, t('common:noGroup'));
    return {
      label: (threat, sign) =>
        // Told as it is shown, soft hyphens and all: whoever speaks to the page says what stands there.
        [
          hyphenated(threat.text, language),
          groups.get(sign),
          ...threat.properties.map((each) => names.get(each)),
        ].join(', '),
      letters: (threat) => threat.properties.map((each) => letters.get(each)).join(' '),
      shown: (text) => hyphenated(text, language),
    };
  }, [t, language]);
}
