import type { Ref } from 'react';

type Props = {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** The endings that are offered, as the browser takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => unknown;
};

/** The system's own choice of file, for a button to click on. Hidden: its words would be the browser's, in its language. */
export function FileField({ ref, label, accept, onFile }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      aria-label={label}
      hidden
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file may be chosen again.
        event.target.value = '';
        if (file) void onFile(file);
      }}
    />
  );
}
