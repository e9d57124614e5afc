import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { languages } from '../../../shared/domain/codes.ts';
import { named, sourced } from '../../../shared/domain/method/edit.ts';
import { lintMethod, type MethodPart, methodParts } from '../../../shared/domain/method/lint.ts';
import { type Method, sourceOf } from '../../../shared/domain/method/method.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { digitOf } from '../../keys/key-table.ts';
import { methodEditorKeys } from '../../keys/tables/prepare.ts';
import { isNotTyping, leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage } from '../../state/selectors.ts';
import { ConventionsPart } from './ConventionsPart.tsx';
import { EditMatrix } from './EditMatrix.tsx';
import {
  asName,
  asText,
  type EditorPart,
  edit,
  editorParts,
  redoStep,
  undoStep,
  useEditor,
} from './editor-store.ts';
import { LevelsPart } from './LevelsPart.tsx';
import styles from './MethodEditor.module.css';
import { useMethods, writeMethod } from './methods-store.ts';
import { RegisterPart } from './RegisterPart.tsx';
import { Warnings } from './Warnings.tsx';

type Props = { readonly draft: Method; readonly onDone: () => void };

/** Edits an own method: names and levels to the left, the matrix and its warnings always in sight. */
export function MethodEditor({ draft, onDone }: Props) {
  const { t } = useWords('method');
  const part = useEditor((editor) => editor.part);
  const warnings = lintMethod(draft);
  const done = () => leaveField() && onDone();
  const words = useRef<HTMLDivElement>(null);
  // From there Tab leads into the part; what had the focus may have gone with the part before.
  const toPart = () => words.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  useEditorKeys(draft, done, toPart);
  return (
    <div className={styles.editor}>
      <EditorHead draft={draft} onDone={done} />
      <div ref={words} className={styles.words}>
        <Choice
          label={t('parts')}
          options={partsInSight(draft, part).map((value) => ({ value, text: t(`part.${value}`) }))}
          value={part}
          onChoose={(chosen) => useEditor.setState({ part: chosen })}
        />
        {part === 'names' && <NamesPart draft={draft} />}
        {part === 'conventions' && <ConventionsPart draft={draft} />}
        {part === 'register' && <RegisterPart draft={draft} />}
        {isMethodPart(part) && <LevelsPart key={part} draft={draft} part={part} />}
      </div>
      <div className={styles.matrix}>
        <EditMatrix draft={draft} warnings={warnings} />
        <Warnings warnings={warnings} />
      </div>
    </div>
  );
}

/** Few methods have a register of their own: that part is one key away, and in sight where it is in use. */
function partsInSight({ register }: Method, part: EditorPart): readonly EditorPart[] {
  return editorParts.filter((each) => each !== 'register' || part === each || register !== undefined);
}

function isMethodPart(part: string): part is MethodPart {
  return methodParts.some((each) => each === part);
}

function useEditorKeys(draft: Method, done: () => void, toPart: () => void): void {
  useKeys(methodEditorKeys, {
    part: (event) => {
      const part = editorParts[digitOf(event) - 1];
      if (!part || !leaveField()) return;
      flushSync(() => useEditor.setState({ part }));
      toPart();
    },
    undo: { when: isNotTyping, run: undoStep },
    redo: { when: isNotTyping, run: redoStep },
    write: () => leaveField() && writeMethod(useEditor.getState().draft ?? draft),
    done,
  });
}

type EditorHeadProps = { readonly draft: Method; readonly onDone: () => void };

/** The method's name, whether it is on disk, and the way out. */
function EditorHead({ draft, onDone }: EditorHeadProps) {
  const { t } = useWords('method');
  const language = useLanguage();
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        <Hyphenated text={draft.name[language]} room={22} />
      </h1>
      <KeptLine />
      <Button onClick={() => writeMethod(draft)}>
        {t('write')} <KeyCapOf table={methodEditorKeys} row="write" />
      </Button>
      <Button look="main" onClick={onDone}>
        {t('done')} <KeyCapOf table={methodEditorKeys} row="done" />
      </Button>
    </header>
  );
}

function KeptLine() {
  const { t } = useWords('method');
  const state = useEditor((editor) => editor.state);
  const writtenTo = useMethods((methods) => methods.writtenTo);
  if (typeof state === 'object')
    return (
      <p role="alert" className={styles.fault}>
        {sentenceOf(t, state)}
      </p>
    );
  return (
    <p role="status" className={styles.kept}>
      {writtenTo === null ? t(`state.${state}`) : t('writtenTo', { path: writtenTo })}
    </p>
  );
}

/** What the method is called in either language, and where it comes from. */
function NamesPart({ draft }: { readonly draft: Method }) {
  const { t } = useWords('method');
  return (
    <div className={styles.names}>
      {languages.map((language) => (
        <CommitField
          key={language}
          label={t('nameIn', { language: t(`inLanguage.${language}`) })}
          value={draft.name[language]}
          onCommit={(text) => asName(text, (name) => edit((method) => named(method, language, name)))}
        />
      ))}
      {languages.map((language) => (
        <CommitField
          key={`source-${language}`}
          label={t('sourceIn', { language: t(`inLanguage.${language}`) })}
          rows={3}
          value={sourceOf(draft, language)}
          onCommit={(text) =>
            asText(text, 4_000, (source) => edit((method) => sourced(method, language, source)))
          }
        />
      ))}
      <p className={styles.hint}>{t('namesHint')}</p>
      {draft.register === undefined && (
        <div>
          <Button look="quiet" onClick={() => useEditor.setState({ part: 'register' })}>
            {t('columns.open')} <KeyCapOf table={methodEditorKeys} row="part" alternative={5} />
          </Button>
        </div>
      )}
    </div>
  );
}
