import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { askForPaperRound } from './paper-store.ts';

/** The way to a round on paper, by button and by key. */
export function PaperEntry() {
  const { t } = useTranslation('paper');
  useKeys([{ keys: t('key'), label: t('keyLabel'), run: askForPaperRound }]);
  return (
    <Button look="quiet" onClick={askForPaperRound}>
      {t('entry')}
    </Button>
  );
}
