import { useCluster } from './cluster-store.ts';
import styles from './Lasso.module.css';

/** The rectangle that is drawn round cards. */
export function Lasso() {
  const lasso = useCluster((state) => state.lasso);
  if (!lasso) return null;
  const { left, top, right, bottom } = lasso;
  return (
    <div
      aria-hidden="true"
      className={styles.lasso}
      style={{
        translate: `${left}px ${top}px`,
        width: Math.max(0, right - left),
        height: Math.max(0, bottom - top),
      }}
    />
  );
}
