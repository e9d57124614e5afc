import { useEffect, useRef, useState } from 'react';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { catchUp } from '../../../state/board-store.ts';
import { type Forgetting, usePrepare } from '../prepare-store.ts';

/** Opens the question whether a name is to be forgotten; nothing where there is no name. */
export function ForgetButton({ nameId, name, back }: Omit<Forgetting, 'nameId'> & { nameId: string | null }) {
  const { t } = useWords('prepare');
  if (nameId === null || name === '') return null;
  const ask = () => usePrepare.setState({ forgetting: { nameId, name, back } });
  return (
    <Button look="quiet" onClick={ask}>
      {t('forget.open')}
    </Button>
  );
}

/** Asks before a person is forgotten, since it cannot be undone, and says afterwards what was done. */
export function ForgetDialog() {
  const forgetting = usePrepare((prepare) => prepare.forgetting);
  return forgetting && <Question key={forgetting.nameId} {...forgetting} />;
}

function Question({ nameId, name, back }: Forgetting) {
  const { t } = useWords('prepare');
  const cancel = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<readonly string[] | null>(null);
  const close = () => usePrepare.setState({ forgetting: null });
  useEffect(() => back, [back]);
  // The button in focus goes with the question, and the dialog would take the focus then: the one that stays has it first.
  const tell = (sentences: readonly string[]) => {
    cancel.current?.focus();
    setOutcome(sentences);
  };

  const forget = async () => {
    const result = await call('person.forget', { nameId });
    if (!result.ok) return tell([sentenceOf(t, result.error)]);
    await catchUp();
    const { files, left, inLog, copiesIn } = result.value;
    return tell([
      t('forget.done', { count: files }),
      ...(left > 0 ? [t('forget.left', { count: left })] : []),
      ...(copiesIn ? [t('forget.copies', { folder: copiesIn })] : []),
      ...(inLog ? [t('forget.inLog')] : []),
    ]);
  };
  const question = [t('forget.text'), t('forget.elsewhere')];
  return (
    <Dialog
      title={outcome ? t('forget.confirm') : t('forget.title', { name })}
      onClose={close}
      returnsFocus={false}
      firstFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={close}>
            {t(outcome ? 'common:close' : 'common:cancel')}
          </Button>
          {!outcome && <Button onClick={forget}>{t('forget.confirm')}</Button>}
        </>
      }
    >
      <div role="status">
        {(outcome ?? question).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Dialog>
  );
}
