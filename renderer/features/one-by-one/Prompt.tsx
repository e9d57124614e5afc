import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Column } from '../cluster/board-model.ts';
import { closePrompt, formRisk, place } from './actions.ts';
import styles from './Prompt.module.css';

/** The name of a new risk, typed before it is made. */
export function NamePrompt() {
  const { t } = useWords('walk');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  return (
    <Prompt label={t('nameOfNew')} text={text} onText={setText} onEnter={() => setFault(formRisk(text))}>
      {fault && (
        <span role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </span>
      )}
    </Prompt>
  );
}

/** The number of any risk, also of one that is not shown. */
export function NumberPrompt({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useWords('walk');
  const [text, setText] = useState('');
  const column = columns.find(({ risk }) => String(risk.number) === text.trim());
  const found = column && (titleOf(column.risk, column.threats) || t('common:noTitle'));
  const isAsked = text.trim() !== '';
  return (
    <Prompt
      label={t('numberOfRisk')}
      text={text}
      onText={setText}
      onEnter={() => column && place(column.risk.id)}
      isNumber
    >
      <span role="status" className={styles.found}>
        <bdi>{isAsked && <Hyphenated text={found ?? t('cluster:noRisk', { number: text.trim() })} />}</bdi>
      </span>
    </Prompt>
  );
}

type Props = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  readonly isNumber?: boolean;
  readonly children: ReactNode;
};

/** A line to be typed and sent by Enter; Escape closes it. */
function Prompt({ label, text, onText, onEnter, isNumber, children }: Props) {
  const { t } = useWords('common');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') onEnter();
    else closePrompt();
  };
  return (
    <div className={styles.prompt}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        inputMode={isNumber ? 'numeric' : undefined}
        className={isNumber ? styles.number : styles.name}
        ref={field}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <Button look="quiet" onClick={onEnter}>
        <KeyCap>Enter</KeyCap>
      </Button>
      <Button look="quiet" onClick={closePrompt}>
        <KeyCap>Esc</KeyCap> {t('cancel')}
      </Button>
    </div>
  );
}
