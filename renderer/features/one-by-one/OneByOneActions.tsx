import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated, useTextLang } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { oneByOneKeys } from '../../keys/tables/cluster.ts';
import { setUnsavedText, useUnsavedText } from '../../state/unsaved-text.ts';
import type { Column } from '../cluster/board-model.ts';
import { closePrompt, formRisk, leaveOneByOne, openPrompt, pass, place, step, threatNow } from './actions.ts';
import styles from './OneByOne.module.css';
import { useOneByOne } from './one-by-one-store.ts';

type Props = {
  readonly columns: readonly Column[];
  /** How many risks are not shown. */
  readonly rest: number;
};

/** What else can be done with the threat; or the field for a name or a number while that is typed. */
export function OneByOneActions({ columns, rest }: Props) {
  const { t } = useWords('one-by-one');
  const prompt = useOneByOne((state) => state.prompt);
  if (prompt === 'name') return <NamePrompt />;
  if (prompt === 'number') return <NumberPrompt columns={columns} />;
  return (
    <div className={styles.actions}>
      <Action row="new" onClick={() => formRisk()}>
        {t('key.new')}
      </Action>
      <Action row="named" onClick={() => openPrompt('name')}>
        {t('key.named')}
      </Action>
      <Action row="number" onClick={() => openPrompt('number')}>
        {rest > 0 ? t('byNumberAmong', { count: rest }) : t('key.number')}
      </Action>
      <Action row="pass" onClick={pass}>
        {t('key.pass')}
      </Action>
      <Action row="back" onClick={() => step(-1)}>
        {t('key.back')}
      </Action>
      <Action row="board" onClick={leaveOneByOne}>
        {t('key.board')}
      </Action>
    </div>
  );
}

type ActionProps = {
  readonly row: keyof typeof oneByOneKeys.rows;
  readonly onClick: () => unknown;
  readonly children: ReactNode;
};

export function Action({ row, onClick, children }: ActionProps) {
  return (
    <Button look="quiet" onClick={() => void onClick()}>
      <KeyCapOf table={oneByOneKeys} row={row} /> {children}
    </Button>
  );
}

/** The name of a new risk, typed before it is made, and kept for its threat until then. */
function NamePrompt() {
  const { t } = useWords('one-by-one');
  const place = `risk/new-${threatNow()?.id}/title`;
  const { text, fault } = useUnsavedText(place) ?? { text: '', fault: null };
  const type = (typed: string) => setUnsavedText(place, typed === '' ? null : { text: typed, fault: null });
  const form = () => {
    const refused = formRisk(text);
    setUnsavedText(place, refused && { text, fault: refused });
  };
  return (
    <Prompt label={t('nameOfNew')} text={text} onText={type} onEnter={form}>
      {fault && (
        <span role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </span>
      )}
    </Prompt>
  );
}

/** The number of any risk, also of one that is not shown. */
function NumberPrompt({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useWords('one-by-one');
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
        <bdi>
          {isAsked && (
            <Hyphenated text={found ?? ''} otherwise={t('cluster:noRisk', { number: text.trim() })} />
          )}
        </bdi>
      </span>
    </Prompt>
  );
}

type PromptProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  readonly isNumber?: boolean;
  readonly children: ReactNode;
};

/** A line to be typed and sent by Enter; Escape closes it, and what is typed stays where its owner keeps it. */
function Prompt({ label, text, onText, onEnter, isNumber, children }: PromptProps) {
  const { t } = useWords('common');
  const id = useId();
  const lang = useTextLang();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
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
        lang={lang}
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
