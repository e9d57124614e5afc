import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';

/** Enter does the one thing, wherever in the dialog the focus is but on a button. Draws nothing. */
export function EnterConfirms({ act }: { readonly act: () => void }) {
  const { t } = useWords('import-threats');
  useKeys([{ keys: 'Enter', label: t('confirm'), inFields: true, when: isNotOnButton, run: act }]);
  return null;
}

function isNotOnButton({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element && target.closest('button'));
}
