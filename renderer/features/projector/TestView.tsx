import { useEffect, useState } from 'react';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './TestView.module.css';

const levels = [1, 2, 3, 4, 5, 6] as const;
const shades = ['light', 'dark'] as const;
const steps = [1, 2, 3, 4, 5] as const;

/** What a display is tried with before the participants arrive: edges, sizes, contrast and colours. */
export function TestView() {
  const { t } = useWords('projector');
  const display = useDisplay();
  return (
    <div className={styles.edges}>
      <div className={styles.safe}>
        <header className={styles.head}>
          <h1>{t('test.title')}</h1>
          <p>{t('test.display', display)}</p>
        </header>
        <p>{t('test.edges')}</p>
        <p className={styles.largest}>{t('test.largest')}</p>
        <p className={styles.smallest}>{t('test.smallest')}</p>
        <section>
          <h2>{t('test.contrast')}</h2>
          <div className={styles.contrast}>
            {shades.map((shade) => (
              <div key={shade} className={styles.shade} data-shade={shade}>
                {steps.map((step) => (
                  <span key={step} className={styles.step} data-step={step} />
                ))}
              </div>
            ))}
          </div>
        </section>
        <section>
          <h2>{t('test.levels')}</h2>
          <ul className={styles.levels}>
            {levels.map((step) => (
              <TestLevel key={step} step={step} />
            ))}
          </ul>
        </section>
      </div>
      <p className={styles.heads}>{t('test.heads')}</p>
    </div>
  );
}

function TestLevel({ step }: { readonly step: number }) {
  const { sign, ...colours } = stepLook(step);
  return (
    <li className={styles.level} style={colours}>
      <span aria-hidden="true">{sign}</span> {step}
    </li>
  );
}

/** The display as this window sees it: pixels across and down, and what the system enlarges by. */
function useDisplay() {
  const [display, setDisplay] = useState(displayNow);
  useEffect(() => {
    const look = () => setDisplay(displayNow());
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return display;
}

function displayNow() {
  const scale = window.devicePixelRatio;
  const inPixels = (length: number) => Math.round(length * scale);
  return {
    width: inPixels(window.screen.width),
    height: inPixels(window.screen.height),
    percent: Math.round(scale * 100),
  };
}
