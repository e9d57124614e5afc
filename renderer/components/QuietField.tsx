import {
  type ComponentProps,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { isTextField } from '../keys/text-fields.ts';
import { useUnsavedText } from '../state/unsaved-text.ts';
import { Button } from './Button.tsx';
import { CommitField } from './CommitField.tsx';
import { SelectField } from './SelectField.tsx';

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

type ChoiceProps<T extends string> = Pick<Props, 'id' | 'cap' | 'label'> & {
  /** Whether its button is in sight; its key works in any case. */
  readonly isOffered: boolean;
  readonly value: T | '';
  readonly options: readonly { readonly value: T | ''; readonly label: string }[];
  readonly onChoose: (value: T | '') => void;
};

/** A choice that is seldom made: a quiet button with its key, until something is chosen or it is asked for. */
export function QuietChoice<T extends string>({
  id,
  cap,
  label,
  isOffered,
  value,
  options,
  onChoose,
}: ChoiceProps<T>) {
  const [isInUse, setInUse] = useState(false);
  const isShown = isInUse || value !== '';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isInUse) place.current?.querySelector('select')?.focus();
  }, [isInUse]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears whether the list in it is in use.
    <div id={id} ref={place} hidden={!isOffered && !isShown} onBlur={leaveUnlessKept(() => setInUse(false))}>
      {isShown ? (
        <SelectField
          beside
          label={label}
          value={value}
          options={options}
          onChoose={(chosen) => onChoose(chosen as T | '')}
        />
      ) : (
        <Button look="quiet" onClick={() => setInUse(true)}>
          {label} {cap}
        </Button>
      )}
    </div>
  );
}

/** Into the field, by way of its button where it is not shown. */
export function focusQuietField(id: string): void {
  const place = document.getElementById(id);
  place?.querySelector('button')?.click();
  place?.querySelector<HTMLElement>('textarea, input, select')?.focus();
}
