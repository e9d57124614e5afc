import type { ReactNode } from 'react';
import styles from './TreatFrame.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';

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
