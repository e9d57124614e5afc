import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated, useTextLang } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyButton, KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { oneByOneKeys } from '../../keys/tables/cluster.ts';
import { setUnsavedText, useUnsavedText } from '../../state/unsaved-text.ts';
import type { Column } from '../cluster/board-model.ts';
import { closeNaming, formRisk, leaveOneByOne, openNaming, pass, step, threatNow } from './actions.ts';
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
  const isNaming = useOneByOne((state) => state.isNaming);
  const isTyping = useOneByOne((state) => state.digits !== '');
  if (isNaming) return <NamePrompt />;
  if (isTyping) return <Typed columns={columns} />;
  return (
    <div className={styles.actions}>
      <KeyButton table={oneByOneKeys} row="new" onClick={() => formRisk()}>
        {t('key.new')}
      </KeyButton>
      <KeyButton table={oneByOneKeys} row="named" onClick={openNaming}>
        {t('key.named')}
      </KeyButton>
      {rest > 0 && <span>{t('others', { count: rest })}</span>}
      <KeyButton table={oneByOneKeys} row="pass" onClick={pass}>
        {t('key.pass')}
      </KeyButton>
      <KeyButton table={oneByOneKeys} row="back" onClick={() => step(-1)}>
        {t('key.back')}
      </KeyButton>
      <KeyButton table={oneByOneKeys} row="board" onClick={leaveOneByOne}>
        {t('key.board')}
      </KeyButton>
    </div>
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

/** The number as far as it is typed, the risk that Enter means by it, and that a longer number may follow. */
function Typed({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useWords('one-by-one');
  const digits = useOneByOne((state) => state.digits);
  const column = columns.find(({ risk }) => String(risk.number) === digits);
  return (
    <div role="status" className={styles.prompt}>
      <b className={styles.typed}>{digits}</b>
      {column && (
        <>
          <KeyCapOf table={oneByOneKeys} row="toNumber" />
          <bdi className={styles.found}>
            <Hyphenated text={titleOf(column.risk, column.threats)} otherwise={t('common:noTitle')} />
          </bdi>
        </>
      )}
      <span>{t('orLonger')}</span>
    </div>
  );
}

type PromptProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  readonly children: ReactNode;
};

/** A line to be typed and sent by Enter; Escape closes it, and what is typed stays where its owner keeps it. */
function Prompt({ label, text, onText, onEnter, children }: PromptProps) {
  const { t } = useWords('common');
  const id = useId();
  const lang = useTextLang();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') onEnter();
    else closeNaming();
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
        className={styles.name}
        ref={field}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <Button look="quiet" onClick={onEnter}>
        <KeyCap>Enter</KeyCap>
      </Button>
      <Button look="quiet" onClick={closeNaming}>
        <KeyCap>Esc</KeyCap> {t('cancel')}
      </Button>
    </div>
  );
}
