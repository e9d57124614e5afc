import { type ComponentProps, type ReactNode, useState } from 'react';
import { useUnsavedText } from '../state/unsaved-text.ts';
import { Button } from './Button.tsx';
import { CommitField } from './CommitField.tsx';

type Props = ComponentProps<typeof CommitField> & {
  /** Of what the key goes to: see `focusQuietField`. */
  readonly id: string;
  readonly cap: ReactNode;
  readonly unsaved: string;
};

/** A field that is seldom used: a quiet button with its key, until it says something or is asked for. */
export function QuietField({ id, cap, ...field }: Props) {
  const [isAskedFor, askFor] = useState(false);
  const typed = useUnsavedText(field.unsaved);
  const isShown = isAskedFor || field.value !== '' || typed !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the field in it is left.
    <div id={id} onBlur={() => askFor(false)}>
      {isShown ? (
        <CommitField {...field} autoFocus={isAskedFor} />
      ) : (
        <Button look="quiet" onClick={() => askFor(true)}>
          {field.label} {cap}
        </Button>
      )}
    </div>
  );
}

/** Into the field, by way of its button where it is not shown. */
export function focusQuietField(id: string): void {
  const place = document.getElementById(id);
  place?.querySelector('button')?.click();
  place?.querySelector<HTMLElement>('textarea, input')?.focus();
}
