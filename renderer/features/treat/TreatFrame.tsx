import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { treatViewKeys } from '../../keys/tables/treat.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { setUi, type TreatView, useUi } from '../../state/ui-store.ts';
import styles from './TreatScreen.module.css';

type Props = {
  /** What stands below the switch. */
  readonly side: ReactNode;
  /** Where the side is of another width. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of every view of the treatment: beside it the switch between the views, and what goes with this one. */
export function TreatFrame({ side, className = '', children }: Props) {
  return (
    <div className={`${styles.frame} ${className}`}>
      <div className={styles.side}>
        <ViewSwitch />
        {side}
      </div>
      {children}
    </div>
  );
}

/** The views that one switches between: a vote is begun from a risk. */
const switched = ['risk', 'owner', 'date', 'overview'] as const;

/** The views of the treatment: risk by risk, by owner, by date, or all at once in the matrix. */
function ViewSwitch() {
  const { t } = useWords('treat');
  const shown = useUi((ui) => ui.treatView);
  const view = shown === 'residual' ? 'risk' : shown;
  const choose = (treatView: TreatView) => setUi({ treatView });
  const next = switched[(switched.indexOf(view) + 1) % switched.length] ?? 'risk';
  useKeys(treatViewKeys, { next: () => choose(next) });
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>
        {t('views')} <KeyCapOf table={treatViewKeys} row="next" />
      </legend>
      {switched.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          className={styles.view}
          onClick={() => choose(each)}
        >
          {t(`view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}

type ChoiceProps<C extends string> = {
  readonly label: string;
  readonly value: C;
  readonly options: readonly { readonly code: C; readonly label: string }[];
  readonly onChoose: (code: C) => void;
  readonly id?: string;
};

/** One of a few, in a list of the system's own: typing a letter finds an option. */
export function Choice<C extends string>({ label, value, options, onChoose, id }: ChoiceProps<C>) {
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
