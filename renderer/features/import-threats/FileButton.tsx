import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { accepted, readFile } from './import-store.ts';

type Props = { readonly label: string; readonly look?: 'main' | 'quiet' };

/** Opens the system's own choice of file. The field itself is hidden: its words would be the browser's. */
export function FileButton({ label, look }: Props) {
  const { t } = useTranslation('import-threats');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look ?? 'plain'} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept={accepted.join(',')}
        aria-label={t('file')}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void readFile(file);
        }}
      />
    </>
  );
}
