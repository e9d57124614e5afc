import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './StatusLine.module.css';

/**
 * A fault in the line at the bottom, of the library as of a workshop: a file of its own, so that the library loads no
 * more of the workshop's line. The first sentence says what happened and fits the line; the rest is behind a button.
 */
export function FaultLine({ text }: { readonly text: string }) {
  const { t } = useWords('frame');
  const [isOpen, setOpen] = useState(false);
  const [first, rest] = firstSentence(text);
  return (
    <span className={styles.message}>
      <span role="alert" className={styles.fault}>
        {first} {rest !== '' && <span className={isOpen ? styles.rest : 'visually-hidden'}>{rest}</span>}
      </span>
      {rest !== '' && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'lessOfFault' : 'moreOfFault')}
        </Button>
      )}
    </span>
  );
}

/** A text in two: its first sentence, and the others. A point within a name or an abbreviation ends no sentence. */
export function firstSentence(text: string): readonly [string, string] {
  const [, first = text, rest = ''] = /^(.+?[.!?…])\s+(\p{Lu}.*)$/su.exec(text) ?? [];
  return [first, rest];
}
