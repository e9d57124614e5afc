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
import { elementId, type Joined } from '../board-model.ts';
import styles from './Card.module.css';
import { CardEditor } from './CardEditor.tsx';

type CardProps = {
  readonly threat: Threat;
  /** Threats that say the same, each with its own group and words. */
  readonly joined: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly isMarked: boolean;
  readonly isEdited: boolean;
  readonly words: CardWords;
};

/**
 * A threat's card, with what is joined to it. There may be thousands, so it is as plain as can be: two elements where
 * nothing is joined, no hooks, no listeners. The
 * board knows it by its data attributes; sign and letters are drawn by the style sheet and spoken by the label.
 */
const Card = memo(function Card(props: CardProps) {
  const { threat, joined, groups, isMarked, isEdited, words } = props;
  const signOf = ({ groupId }: Threat) => groups.get(groupId ?? '')?.sign;
  return (
    <div
      id={elementId({ kind: 'threat', id: threat.id })}
      role="treeitem"
      aria-level={2}
      aria-selected={isMarked}
      aria-label={isEdited ? undefined : words.label([threat, ...joined], signOf)}
      aria-haspopup="menu"
      tabIndex={-1}
      className={styles.card}
      data-item="threat"
      data-id={threat.id}
      data-sign={signOf(threat) ?? words.plenarySign}
      data-letters={isEdited ? '' : words.letters(threat)}
    >
      {isEdited ? (
        <CardEditor threat={threat} />
      ) : (
        <span className={styles.text} dir="auto" lang={words.lang}>
          {words.shown(threat.text)}
        </span>
      )}
      {joined.map((each) => (
        <span key={each.id} className={styles.joined}>
          {' '}
          <Sign sign={signOf(each) ?? words.plenarySign} />
          <span dir="auto" lang={words.lang}>
            {words.shown(each.text)}
          </span>
        </span>
      ))}
    </div>
  );
});

/** A group's letter on its colour, or that of the plenary; what it means is in the words beside it. */
export function Sign({ sign }: { readonly sign: string }) {
  return <span aria-hidden="true" className={styles.sign} data-sign={sign} />;
}

const nothing: readonly Threat[] = [];

type Props = {
  /** Id by which `aria-owns` of its head names it. */
  readonly id: string;
  readonly threats: readonly Threat[];
  readonly joined: Joined;
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly marked: ReadonlySet<string>;
  readonly editedId: string | null;
  readonly words: CardWords;
};

/** Cards below each other, of which some may be marked and one may be changed. */
export const CardList = memo(function CardList(props: Props) {
  const { id, threats, joined, groups, marked, editedId, words } = props;
  if (threats.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a tree is no fieldset.
    <div role="group" id={id} className={styles.list} data-cards="">
      {threats.map((threat) => (
        <Card
          key={threat.id}
          threat={threat}
          joined={joined.get(threat.id) ?? nothing}
          groups={groups}
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
  /** All a card says, for those who hear it: its threat, then those that are joined to it. */
  readonly label: (threats: readonly Threat[], signOf: (threat: Threat) => GroupSign | undefined) => string;
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
    const teller = (threat: Threat, sign: GroupSign | undefined) =>
      `${t('one-by-one:threat', { number: threat.number })}, ${groups.get(sign)}`;
    return {
      label: (threats, signOf) =>
        [
          threats.map((each) => teller(each, signOf(each))).join(`, ${t('same.also')} `),
          // The name is as it is shown, soft hyphens and all: whoever speaks to the page says what stands there.
          ...threats.map(({ text }) => hyphenated(text, language)),
          ...(threats[0]?.properties ?? []).map((each) => names.get(each)),
        ].join(', '),
      letters: (threat) => threat.properties.map((each) => letters.get(each)).join(' '),
      shown: (text) => hyphenated(text, language),
      lang,
      plenarySign: t('common:plenarySign'),
    };
  }, [t, language, lang]);
}
