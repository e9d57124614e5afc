import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { BallotDialog } from './BallotDialog.tsx';

const parts = ['kept', 'gone', 'result', 'idle', 'limits'] as const;

/** What is promised to a voter, and what is not. */
export function Secrecy({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('ballot');
  return (
    <BallotDialog
      title={t('secrecy.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      {parts.map((part) => (
        <p key={part}>{t(`secrecy.${part}`)}</p>
      ))}
    </BallotDialog>
  );
}
