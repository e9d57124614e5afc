import { memo, useMemo } from 'react';
import {
  type GroupSign,
  groupSigns,
  type Language,
  type Property,
  properties,
} from '../../../../shared/domain/codes.ts';
import type { Threat, WorkGroup } from '../../../../shared/domain/tables.ts';
import { hyphenated } from '../../../../shared/domain/text/hyphenation.ts';
import { useTextLang, useTextLanguage } from '../../../components/Hyphenated.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { elementId } from '../board-model.ts';
import styles from './Card.module.css';
import { CardEditor } from './CardEditor.tsx';

type CardProps = {
  readonly threat: Threat;
  readonly sign: GroupSign | undefined;
  readonly isMarked: boolean;
  readonly isEdited: boolean;
  readonly words: CardWords;
};

/**
 * A threat's card. There may be thousands, so it is as plain as can be: two elements, no hooks, no listeners. The
 * board knows it by its data attributes; sign and letters are drawn by the style sheet and spoken by the label.
 */
const Card = memo(function Card({ threat, sign, isMarked, isEdited, words }: CardProps) {
  return (
    <div
      id={elementId({ kind: 'threat', id: threat.id })}
      role="treeitem"
      aria-level={2}
      aria-selected={isMarked}
      aria-label={isEdited ? undefined : words.label(threat, sign)}
      aria-haspopup="menu"
      tabIndex={-1}
      className={styles.card}
      data-item="threat"
      data-id={threat.id}
      data-sign={sign ?? words.plenarySign}
      data-letters={isEdited ? '' : words.letters(threat)}
    >
      {isEdited ? (
        <CardEditor threat={threat} />
      ) : (
        <span className={styles.text} dir="auto" lang={words.lang}>
          {words.shown(threat.text)}
        </span>
      )}
    </div>
  );
});

/** A group's letter on its colour, or that of the plenary; what it means is in the words beside it. */
export function Sign({ sign }: { readonly sign: string }) {
  return <span aria-hidden="true" className={styles.sign} data-sign={sign} />;
}

type Props = {
  /** Id by which `aria-owns` of its head names it. */
  readonly id: string;
  readonly threats: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly editedId: string | null;
  readonly words: CardWords;
};

/** Cards below each other, of which some may be marked and one may be changed. */
export const CardList = memo(function CardList({ id, threats, groups, marked, editedId, words }: Props) {
  if (threats.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a tree is no fieldset.
    <div role="group" id={id} className={styles.list} data-cards="">
      {threats.map((threat) => (
        <Card
          key={threat.id}
          threat={threat}
          sign={groups.get(threat.groupId ?? '')?.sign}
          isMarked={marked.has(threat.id)}
          isEdited={threat.id === editedId}
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
  /** The sign of the plenary, in the place of a group's letter. */
  readonly plenarySign: string;
};

export function useCardWords(): CardWords {
  const { t } = useWords('cluster');
  const language = useTextLanguage();
  const lang = useTextLang();
  return useMemo(() => {
    const names = new Map<Property, string>(properties.map((each) => [each, t(`common:property.${each}`)]));
    const letters = new Map<Property, string>(
      properties.map((each) => [each, t(`common:propertyLetter.${each}`)]),
    );
    const groups = new Map<GroupSign | undefined, string>(
      groupSigns.map((sign) => [sign, t('ofGroup', { sign })]),
    );
    groups.set(undefined, t('ofPlenary'));
    return {
      label: (threat, sign) =>
        // The name is as it is shown, soft hyphens and all: whoever speaks to the page says what stands there.
        [
          t('one-by-one:threat', { number: threat.number }),
          groups.get(sign),
          hyphenated(threat.text, language),
          ...threat.properties.map((each) => names.get(each)),
        ].join(', '),
      letters: (threat) => threat.properties.map((each) => letters.get(each)).join(' '),
      shown: (text) => hyphenated(text, language),
      lang,
      plenarySign: t('common:plenarySign'),
    };
  }, [t, language, lang]);
}
