import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Choice.module.css';

type Option<T extends string> = { readonly value: T; readonly text: string; readonly lang?: string };

type ChoiceProps<T extends string> = {
  /** What is chosen, for those who do not see the choices side by side. */
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  /** Why it cannot be changed, said beside it. */
  readonly locked?: string | undefined;
};

/** One of a few, all in sight; the one that holds is told by weight and a line, not by colour alone. */
export function Choice<T extends string>({ label, options, value, onChoose, locked }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={locked ? id : undefined}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          className={styles.option}
          aria-pressed={option.value === value}
          disabled={locked !== undefined}
          onClick={() => onChoose(option.value)}
        >
          {option.text}
        </button>
      ))}
      {locked && (
        <span id={id} className={styles.locked}>
          {locked}
        </span>
      )}
    </fieldset>
  );
}

type ToggleChipProps = {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

/** A choice that is on or off, told by a tick as well as by its colour. */
export function ToggleChip({ pressed, onToggle, children }: ToggleChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onToggle}>
      <span aria-hidden="true" className={styles.tick}>
        {pressed ? '✓' : ''}
      </span>
      {children}
    </button>
  );
}
