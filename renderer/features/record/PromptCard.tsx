import { useEffect } from 'react';
import {
  type Coverage,
  type Square,
  squareBeside,
  squares,
} from '../../../shared/domain/workshop/coverage.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { promptCardKeys } from '../../keys/tables/record.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import { setUi } from '../../state/ui-store.ts';
import styles from './Aside.module.css';

type Props = {
  readonly square: Square;
  readonly coverage: Coverage;
  readonly speaking: GroupChoice;
  readonly onTurn: (square: Square) => void;
  /** The group has thought of something: it is to be typed, tagged as the card is. */
  readonly onRecord: (square: Square) => void;
  readonly onClose: () => void;
};

/**
 * A question for a group that has run dry, large enough for the room. The arrows turn to the next of the twenty, and the
 * focus stays on the button that turns; so the card is a live region, and not the announcer: it is content that is read
 * where it stands, and a card that is turned past is not to be heard any more.
 */
export function PromptCard(props: Props) {
  const { t } = useWords('record');
  const { square } = props;
  const { origin, property } = square;
  useEffect(() => {
    setUi({ promptShown: square });
    return () => setUi({ promptShown: null });
  }, [square]);
  return (
    <Dialog
      wide
      title={`${t(`origin.${origin}`)} × ${t(`common:property.${property}`)}`}
      onClose={props.onClose}
      actions={<CardActions {...props} />}
    >
      <div aria-live="polite" className={styles.card}>
        <p className={styles.ask}>{t(`prompts:${origin}.${property}.ask`)}</p>
        <p className={styles.also}>{t(`prompts:${origin}.${property}.also`)}</p>
        <p className={styles.count}>{countsOf(props)}</p>
      </div>
    </Dialog>
  );

  function countsOf({ square, coverage, speaking }: Props): string {
    const { all, of } = coverage(square);
    if (all === 0) return t('coverage.nobody');
    const own = speaking && t('coverage.ofGroup', { sign: speaking.sign, count: of(speaking.id) });
    return [t('coverage.ofAll', { count: all }), own].filter((words) => words !== null).join(' · ');
  }
}

function CardActions({ square, onTurn, onRecord, onClose }: Props) {
  const { t } = useWords('record');
  const previous = () => onTurn(squareBeside(square, -1));
  const next = () => onTurn(squareBeside(square, 1));
  const record = () => onRecord(square);
  useKeys(promptCardKeys, { previous, next, record });
  return (
    <>
      <Button look="main" onClick={record}>
        {t('prompt.record')} <KeyCapOf table={promptCardKeys} row="record" />
      </Button>
      <Button onClick={previous}>
        <KeyCapOf table={promptCardKeys} row="previous" /> {t('prompt.previous')}
      </Button>
      <Button onClick={next}>
        {t('prompt.next')} <KeyCapOf table={promptCardKeys} row="next" />
      </Button>
      <span className={styles.at}>
        {squares.indexOf(squares.find((each) => isSame(each, square)) ?? square) + 1} / {squares.length}
      </span>
      <Button look="quiet" onClick={onClose}>
        {t('common:close')} <KeyCap>Esc</KeyCap>
      </Button>
    </>
  );
}

function isSame(one: Square, other: Square): boolean {
  return one.origin === other.origin && one.property === other.property;
}
