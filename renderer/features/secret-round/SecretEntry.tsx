import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { askForSecretRound } from './secret-store.ts';

/** The way to a secret round, by button and by key. */
export function SecretEntry() {
  const { t } = useTranslation('secret-round');
  useKeys([{ keys: t('key'), label: t('keyLabel'), run: askForSecretRound }]);
  return (
    <Button look="quiet" onClick={askForSecretRound}>
      {t('entry')}
    </Button>
  );
}
