import type { CellPlace, MethodWarning } from '../../../shared/domain/method/lint.ts';
import type { KeyOf } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import styles from './EditMatrix.module.css';
import { useEditor } from './editor-store.ts';

/** Warnings about the method, with reasons. Nothing is forbidden; each letter stands on the cells it is about. */
export function Warnings({ warnings }: { readonly warnings: readonly MethodWarning[] }) {
  const { t } = useWords('method');
  return (
    <section className={styles.warnings} aria-labelledby="method-warnings">
      <h2 id="method-warnings" className={styles.warningsHead}>
        {t('warnings', { count: warnings.length })}
      </h2>
      {warnings.length === 0 && <p>{t('checked')}</p>}
      {warnings.length > 0 && (
        <ul className={styles.list}>
          {warnings.map((warning, index) => (
            <li key={[warning.code, warning.part, ...warning.about.map(({ code }) => code)].join(' ')}>
              <WarningLine warning={warning} index={index} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WarningLine({ warning, index }: { readonly warning: MethodWarning; readonly index: number }) {
  const { t } = useWords('method');
  const language = useLanguage();
  const names = warning.about.map((level) => level[language]);
  const [low = '', high = ''] = names;
  const params = {
    low,
    high,
    names: names.map((name) => t('quoted', { name })).join(', '),
    count: names.length,
  };
  const words = t(`lint.${warning.code}` as KeyOf<'method'>, { ...params, context: warning.part });
  const point = (to: number | null) => useEditor.setState({ pointed: to });
  const mark = warning.cells.length > 0 ? <b className={styles.letter}>{letterOf(index)}</b> : <span>!</span>;
  if (warning.cells.length === 0)
    return (
      <p className={styles.warning}>
        {mark} <span>{words}</span>
      </p>
    );
  return (
    <button
      type="button"
      className={styles.warning}
      onFocus={() => point(index)}
      onBlur={() => point(null)}
      onPointerEnter={() => point(index)}
      onPointerLeave={() => point(null)}
    >
      {mark} <span>{words}</span>
    </button>
  );
}

/** The letter of a warning, shown on the cells that it is about. */
export function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26)).repeat(1 + Math.floor(index / 26));
}

/** Which warnings point at a cell. */
export function warningsAt(warnings: readonly MethodWarning[], place: CellPlace): number[] {
  return warnings.flatMap(({ cells }, index) =>
    cells.some(({ row, column }) => row === place.row && column === place.column) ? [index] : [],
  );
}
