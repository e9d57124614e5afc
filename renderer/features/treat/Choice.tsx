import styles from './Choice.module.css';

type Props<C extends string> = {
  readonly label: string;
  readonly value: C;
  readonly options: readonly { readonly code: C; readonly label: string }[];
  readonly onChoose: (code: C) => void;
  readonly id?: string;
};

/** One of a few, in a list of the system's own: typing a letter finds an option. */
export function Choice<C extends string>({ label, value, options, onChoose, id }: Props<C>) {
  return (
    <select
      id={id}
      aria-label={label}
      className={styles.choice}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.code === event.target.value);
        if (chosen) onChoose(chosen.code);
      }}
    >
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
