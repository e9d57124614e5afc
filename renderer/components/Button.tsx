import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type Props = ComponentProps<'button'> & { readonly look?: 'plain' | 'main' | 'quiet' };

/** A button with a word on it. `main` is the one thing to do on a screen; `quiet` stands among text. */
export function Button({ look = 'plain', className = '', ...rest }: Props) {
  return <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...rest} />;
}
