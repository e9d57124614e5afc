import { memo, useMemo } from 'react';
import {
  type GroupSign,
  groupSigns,
  type Language,
  type Property,
  properties,
} from '../../../shared/domain/codes.ts';
import type { Threat, WorkGroup } from '../../../shared/domain/tables.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';
import { useTextLang, useTextLanguage } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { elementId } from './board-model.ts';
import styles from './Card.module.css';

type CardProps = {
  readonly threat: Threat;
  readonly sign: GroupSign | undefined;
  readonly isMarked: boolean;
  readonly words: CardWords;
};

/**
 * A threat's card. There may be thousands, so it is as plain as can be: two elements, no hooks, no listeners. The
 * board knows it by its data attributes; sign and letters are drawn by the style sheet and spoken by the label.
 */
const Card = memo(function Card({ threat, sign, isMarked, words }: CardProps) {
  return (
    <div
      id={elementId({ kind: 'threat', id: threat.id })}
      role="option"
      aria-selected={isMarked}
      aria-label={words.label(threat, sign)}
      tabIndex={-1}
      className={styles.card}
      data-item="threat"
      data-id={threat.id}
      data-sign={sign ?? '–'}
      data-letters={words.letters(threat)}
    >
      <span className={styles.text} dir="auto" lang={words.lang}>
        {words.shown(threat.text)}
      </span>
    </div>
  );
});

/** A group's letter on its colour; what it means is in the words beside it. */
export function Sign({ sign }: { readonly sign: GroupSign }) {
  return <span aria-hidden="true" className={styles.sign} data-sign={sign} />;
}

type Props = {
  readonly label: string;
  readonly threats: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly words: CardWords;
};

/** Cards below each other, of which some may be marked. */
export const CardList = memo(function CardList({ label, threats, groups, marked, words }: Props) {
  if (threats.length === 0) return null;
  return (
    <div role="listbox" aria-label={label} aria-multiselectable="true" className={styles.list}>
      {threats.map((threat) => (
        <Card
          key={threat.id}
          threat={threat}
          sign={groups.get(threat.groupId ?? '')?.sign}
          isMarked={marked.has(threat.id)}
          words={words}
        />
      ))}
    </div>
  );
});

/** The words on cards, looked up once for a board of thousands. */
export type CardWords = {
  /** All a card says, for those who hear it. */
  readonly label: (threat: Threat, sign: GroupSign | undefined) => string;
  readonly letters: (threat: Threat) => string;
  /** Its text with the places where long words may be broken. */
  readonly shown: (text: string) => string;
  readonly lang: Language | undefined;
};

export function useCardWords(): CardWords {
  const { t } = useWords('common');
  const language = useTextLanguage();
  const lang = useTextLang();
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
      lang,
    };
  }, [t, language, lang]);
}
