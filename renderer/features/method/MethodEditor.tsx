import { lintMethod } from '../../../shared/domain/method/lint.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { Choice } from '../../components/Choice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { isNotTyping } from '../../keys/is-not-typing.ts';
import { leaveField } from '../../keys/leave-field.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { EditMatrix } from './EditMatrix.tsx';
import { EditorHead } from './EditorHead.tsx';
import { editorParts, redoStep, undoStep, useEditor } from './editor-store.ts';
import { LevelsPart } from './LevelsPart.tsx';
import styles from './MethodEditor.module.css';
import { writeMethod } from './methods-store.ts';
import { NamesPart } from './NamesPart.tsx';
import { Warnings } from './Warnings.tsx';

type Props = { readonly draft: Method; readonly onDone: () => void };

/** Edits an own method: its words to the left, the matrix and what speaks against it always in sight. */
export function MethodEditor({ draft, onDone }: Props) {
  const { t } = useWords('method');
  const part = useEditor((editor) => editor.part);
  const warnings = lintMethod(draft);
  const done = () => leaveField() && onDone();
  useEditorKeys(draft, done);
  return (
    <div className={styles.editor}>
      <EditorHead draft={draft} onDone={done} />
      <div className={styles.words}>
        <Choice
          label={t('parts')}
          options={editorParts.map((value) => ({ value, text: t(`part.${value}`) }))}
          value={part}
          onChoose={(chosen) => useEditor.setState({ part: chosen })}
        />
        {part === 'names' ? <NamesPart draft={draft} /> : <LevelsPart key={part} draft={draft} part={part} />}
      </div>
      <div className={styles.matrix}>
        <EditMatrix draft={draft} warnings={warnings} />
        <Warnings warnings={warnings} />
      </div>
    </div>
  );
}

function useEditorKeys(draft: Method, done: () => void): void {
  const { t } = useWords('method');
  useKeys([
    ...editorParts.map((part, index) => ({
      keys: `Alt+${index + 1}`,
      label: t('key.part'),
      cap: `Alt 1–${editorParts.length}`,
      hint: true,
      inFields: true,
      run: () => leaveField() && useEditor.setState({ part }),
    })),
    { keys: '$mod+z', label: t('key.undo'), hint: true, inFields: true, when: isNotTyping, run: undoStep },
    {
      keys: '$mod+Shift+z | $mod+y',
      label: t('key.redo'),
      inFields: true,
      when: isNotTyping,
      run: redoStep,
    },
    {
      keys: '$mod+s',
      label: t('key.write'),
      inFields: true,
      run: () => leaveField() && writeMethod(useEditor.getState().draft ?? draft),
    },
    { keys: 'Escape', label: t('key.done'), inFields: true, run: done },
  ]);
}
