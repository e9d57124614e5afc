import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { closeImport, openImport, useImport } from './import-store.ts';

/** The key to a file from elsewhere, and its dialog while it is open. It ends with the workshop it was opened for. */
export function ImportLayer() {
  const { t } = useWords('import-threats');
  const step = useImport((state) => state.step);
  useKeys([{ keys: '$mod+o', label: t('key'), inFields: true, run: () => openImport() }]);
  useEffect(() => closeImport, []);
  return step && <ImportDialog step={step} />;
}
