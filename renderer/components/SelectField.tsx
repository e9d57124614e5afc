import { useId } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import styles from './SelectField.module.css';

type Option = { readonly value: string; readonly label: string; readonly lang?: Language | undefined };
type Props = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  /** The label beside the list instead of above it. */
  readonly beside?: boolean;
};

/** One of a few under its label, in a list of the system's own: typing a letter finds an option. */
export function SelectField({ label, value, options, onChoose, beside = false }: Props) {
  const id = useId();
  return (
    <div className={beside ? styles.beside : styles.field}>
      <label htmlFor={id} className={styles.label} dir="auto">
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
