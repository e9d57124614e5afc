import type { ComponentProps } from 'react';
import { Choice } from '../../../components/Choice.tsx';
import styles from './RoundFields.module.css';

/** A choice with its label before it. */
export function ChoiceRow<T extends string>(props: ComponentProps<typeof Choice<T>>) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{props.label}</span>
      <Choice {...props} />
    </div>
  );
}
