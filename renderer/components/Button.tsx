import type { ComponentProps } from 'react';
import { useState } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentProps<'button'> & { readonly look?: 'plain' | 'main' | 'quiet' };

/** A button with a word on it. `main` is the one thing to do on a screen; `quiet` stands among text. */
export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...rest} />;
}

type BreakOffButtonProps = {
  /** How many ballots would be lost; null while that is not known. */
  readonly cast: number | null;
  readonly text: string;
  /** What is asked once more where ballots would be lost. */
  readonly sure: string;
  readonly onBreakOff: () => unknown;
};

/** Ends a round of ballots without a result. Ballots that are in go only when that is said twice. */
export function BreakOffButton({ cast, text, sure, onBreakOff }: BreakOffButtonProps) {
  const [isAsked, setAsked] = useState(false);
  const press = () => (cast === 0 || isAsked ? onBreakOff() : setAsked(true));
  return (
    <Button disabled={cast === null} onClick={press} onBlur={() => setAsked(false)}>
      {isAsked ? sure : text}
    </Button>
  );
}
