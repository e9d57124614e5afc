import { memo } from 'react';
import type { GroupSign } from '../../../shared/domain/codes.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import { elementId } from './board-item.ts';
import styles from './Card.module.css';
import type { CardWords } from './use-card-words.ts';

type Props = {
  readonly threat: Threat;
  readonly sign: GroupSign | undefined;
  readonly isMarked: boolean;
  readonly words: CardWords;
};

/**
 * A threat's card. There may be thousands, so it is as plain as can be: two elements, no hooks, no listeners. The
 * board knows it by its data attributes; sign and letters are drawn by the style sheet and spoken by the label.
 */
export const Card = memo(function Card({ threat, sign, isMarked, words }: Props) {
  return (
    <div
      id={elementId({ kind: 'threat', id: threat.id })}
      role="option"
      aria-selected={isMarked}
      aria-label={words.label(threat, sign)}
      tabIndex={-1}
      className={styles.card}
      data-place="threat"
      data-id={threat.id}
      data-sign={sign ?? '–'}
      data-letters={words.letters(threat)}
    >
      <span className={styles.text} dir="auto">
        {words.shown(threat.text)}
      </span>
    </div>
  );
});

/** A group's letter on its colour; what it means is in the words beside it. */
export function Sign({ sign }: { readonly sign: GroupSign }) {
  return <span aria-hidden="true" className={styles.sign} data-sign={sign} />;
}
