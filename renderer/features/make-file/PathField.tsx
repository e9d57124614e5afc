import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './FileDialog.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly onType: (value: string) => void;
  readonly onLeave?: () => void;
  /** Where the host can show a choice of its own. */
  readonly onBrowse?: (() => unknown) | undefined;
};

/** A path that can be typed, and chosen where the host has a way. */
export function PathField(props: Props) {
  const { label, value, readOnly, describedBy, isWrong, onType, onLeave, onBrowse } = props;
  const { t } = useWords('register');
  const id = useId();
  return (
    <div className={styles.target}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={value}
        readOnly={readOnly}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
      />
      {onBrowse && (
        <Button disabled={readOnly} onClick={onBrowse}>
          {t('export.browse')}
        </Button>
      )}
    </div>
  );
}
