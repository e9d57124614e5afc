import type { Method } from '../../../shared/domain/method/method.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { useEditor } from './editor-store.ts';
import styles from './MethodEditor.module.css';
import { useMethods, writeMethod } from './methods-store.ts';

type Props = { readonly draft: Method; readonly onDone: () => void };

/** The method's name, whether it is on disk, and the way out. */
export function EditorHead({ draft, onDone }: Props) {
  const { t } = useWords('method');
  const language = useLanguage();
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{draft.name[language]}</h1>
      <KeptLine />
      <Button onClick={() => writeMethod(draft)}>
        {t('write')} <KeyCap>Ctrl S</KeyCap>
      </Button>
      <Button look="main" onClick={onDone}>
        {t('done')} <KeyCap>Esc</KeyCap>
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
