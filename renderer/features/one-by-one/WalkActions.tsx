import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { Column } from '../cluster/board-model.ts';
import { formRisk, leaveWalk, openPrompt, pass, step } from './actions.ts';
import { useWalk } from './one-by-one-store.ts';
import { NamePrompt, NumberPrompt } from './Prompt.tsx';
import styles from './WalkActions.module.css';

type Props = {
  readonly columns: readonly Column[];
  /** How many risks are not shown. */
  readonly rest: number;
};

/** What else can be done with the threat; or the field for a name or a number while that is typed. */
export function WalkActions({ columns, rest }: Props) {
  const { t } = useWords('walk');
  const prompt = useWalk((walk) => walk.prompt);
  if (prompt === 'name') return <NamePrompt />;
  if (prompt === 'number') return <NumberPrompt columns={columns} />;
  return (
    <div className={styles.actions}>
      <Action cap="N" onClick={() => formRisk()}>
        {t('key.new')}
      </Action>
      <Action cap="⇧ N" onClick={() => openPrompt('name')}>
        {t('key.named')}
      </Action>
      <Action cap="0" onClick={() => openPrompt('number')}>
        {rest > 0 ? t('byNumberAmong', { count: rest }) : t('key.number')}
      </Action>
      <Action cap={t('space')} onClick={pass}>
        {t('key.pass')}
      </Action>
      <Action cap="←" onClick={() => step(-1)}>
        {t('key.back')}
      </Action>
      <Action cap="B" onClick={leaveWalk}>
        {t('key.board')}
      </Action>
    </div>
  );
}

type ActionProps = { readonly cap: string; readonly onClick: () => unknown; readonly children: ReactNode };

export function Action({ cap, onClick, children }: ActionProps) {
  return (
    <Button look="quiet" onClick={() => void onClick()}>
      <KeyCap>{cap}</KeyCap> {children}
    </Button>
  );
}
