import { type ComponentProps, type FocusEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { isTextField } from '../keys/text-fields.ts';
import { useUnsavedText } from '../state/unsaved-text.ts';
import { Button } from './Button.tsx';
import { CommitField } from './CommitField.tsx';

type Props = ComponentProps<typeof CommitField> & {
  /** Of what the key goes to: see `focusQuietField`. */
  readonly id: string;
  readonly cap: ReactNode;
  readonly unsaved: string;
};

/**
 * A field that is seldom used: a quiet button with its key, until it says something or is asked for. One in which
 * somebody is stays whatever it says, so that no letter goes to the screen behind it.
 */
export function QuietField({ id, cap, ...field }: Props) {
  const [isInUse, setInUse] = useState(false);
  const typed = useUnsavedText(field.unsaved);
  const isShown = isInUse || field.value !== '' || typed !== null;
  return (
    <div id={id}>
      {isShown ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears whether the field in it is in use.
        <div
          onFocus={() => setInUse(true)}
          onBlur={leaveUnlessKept(() => setInUse(false))}
          onMouseDown={keepFocus}
        >
          <CommitField {...field} autoFocus={isInUse} />
        </div>
      ) : (
        <Button look="quiet" onClick={() => setInUse(true)}>
          {field.label} {cap}
        </Button>
      )}
    </div>
  );
}

/** A field keeps the focus while another program has the screen, though it hears that it lost it. */
const leaveUnlessKept = (leave: () => void) => (event: FocusEvent) => {
  if (event.target !== document.activeElement) leave();
};

/** A press on the label would take the focus from the field before it gives it back. */
function keepFocus(event: MouseEvent): void {
  if (!isTextField(event.target)) event.preventDefault();
}

/** Into the field, by way of its button where it is not shown. */
export function focusQuietField(id: string): void {
  const place = document.getElementById(id);
  place?.querySelector('button')?.click();
  place?.querySelector<HTMLElement>('textarea, input')?.focus();
}
