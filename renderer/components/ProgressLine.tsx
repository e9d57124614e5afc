import type { Progress } from '../state/job.ts';
import styles from './ProgressLine.module.css';
import { useSlow } from './use-slow.ts';

type Props = {
  readonly label: string;
  /** Null before anything was heard of it. */
  readonly progress: Progress | null;
};

/** A quiet line on long work, for as long as it stands there; nothing for work that is soon done. */
export function ProgressLine({ label, progress }: Props) {
  const isSlow = useSlow(true, 300);
  if (!isSlow) return null;
  return (
    <label className={styles.line}>
      <span>{label}</span>
      <progress {...(progress && { value: progress.done, max: progress.of })} />
    </label>
  );
}
