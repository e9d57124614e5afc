import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { FileField } from '../../components/FileField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { accepted, readFile } from './import-store.ts';

type Props = { readonly label: string; readonly look?: 'main' | 'quiet' };

/** Opens the system's own choice of file. */
export function FileButton({ label, look }: Props) {
  const { t } = useWords('import-threats');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look ?? 'plain'} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <FileField ref={field} label={t('file')} accept={accepted.join(',')} onFile={readFile} />
    </>
  );
}
