import { useId } from 'react';
import { localeOf } from '../../../shared/words/locale.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import styles from './RoomDialog.module.css';

type Props = {
  readonly label: string;
  readonly text: string;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly isFaulty: boolean;
  readonly onType: (text: string) => void;
};

/** A length in metres, with comma or point as one is used to. */
export function MetresField({ label, text, bounds, isFaulty, onType }: Props) {
  const { t } = useWords('legibility');
  const language = useInterfaceLanguage();
  const id = useId();
  const fault = {
    least: bounds.least.toLocaleString(localeOf(language)),
    most: bounds.most.toLocaleString(localeOf(language)),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {isFaulty && (
        <p id={`${id}-fault`} role="alert" className={styles.warning}>
          {t('fault', fault)}
        </p>
      )}
    </div>
  );
}
