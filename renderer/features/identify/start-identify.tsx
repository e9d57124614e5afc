import { createRoot } from 'react-dom/client';
import styles from './Identify.module.css';

/** The page of the small windows that number the displays: it shows what its address says, and asks nobody. */
export async function startIdentify(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) return;
  const given = new URLSearchParams(window.location.search);
  document.title = 'Storforum';
  document.documentElement.dataset.window = 'identify';
  createRoot(place).render(
    <main className={styles.display}>
      <h1>{given.get('number')}</h1>
      <p>
        {given.get('label')}
        <br />
        {given.get('size')}
      </p>
    </main>,
  );
}
