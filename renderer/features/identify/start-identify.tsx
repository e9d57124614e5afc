import { createRoot } from 'react-dom/client';
import styles from './Identify.module.css';

/** The page of the small windows that number the displays: it shows what its address says, and asks nobody. */
export async function startIdentify(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const told = new URLSearchParams(window.location.search);
  document.title = 'Storforum';
  document.documentElement.dataset.window = 'identify';
  createRoot(place).render(
    <main className={styles.display}>
      <h1>{told.get('number')}</h1>
      <p>
        {told.get('label')}
        <br />
        {told.get('size')}
      </p>
    </main>,
  );
}
