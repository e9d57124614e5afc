import { useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { folded } from '../../../shared/domain/text/signs.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useRegister } from '../../state/selectors.ts';
import styles from './Measures.module.css';
import { shareMeasure } from './treat-actions.ts';

type Props = { readonly measure: Measure; readonly onClose: () => void };

/** Which risks a measure serves: each is on or off, and the last one stays. */
export function ShareDialog({ measure, onClose }: Props) {
  const { t } = useWords('treat');
  const rows = useRegister();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const wanted = folded(words);
  const found = rows.filter(({ risk, title }) => folded(`${risk.number} ${title}`).includes(wanted));
  const serves = ({ measures }: RegisterRow) => measures.some(({ id }) => id === measure.id);
  return (
    <Dialog title={t('shareTitle')} onClose={onClose}>
      <div className={styles.share}>
        <p className={styles.shareWords}>
          <Hyphenated text={measure.text} />
        </p>
        <label className={styles.find}>
          <span>{t('findRisk')}</span>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </label>
        <ul className={styles.risks}>
          {found.map((row) => (
            <li key={row.risk.id}>
              <label className={styles.risk}>
                <input
                  type="checkbox"
                  checked={serves(row)}
                  onChange={({ target }) => setFault(shareMeasure(measure, row.risk, target.checked).fault)}
                />
                <b>{row.risk.number}</b>
                <span dir="auto">
                  <Hyphenated text={row.title} otherwise={t('common:noTitle')} />
                </span>
              </label>
            </li>
          ))}
        </ul>
        {fault && (
          <p role="alert" className={styles.shareFault}>
            {sentenceOf(t, fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
