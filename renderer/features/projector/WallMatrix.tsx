import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { WallGrid } from './WallGrid.tsx';
import styles from './WallMatrix.module.css';

type Matrix = NonNullable<WallOf<'register'>['matrix']>;
type Cell = Matrix['cells'][number][number];

/** The matrix with the risks' numbers: probability upwards, consequence to the right. */
export function WallMatrix({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useWords('wall');
  return (
    <figure className={styles.figure}>
      <WallGrid caption={t('matrix')} matrix={matrix}>
        {(cell) => <MatrixCell cell={cell} />}
      </WallGrid>
      <figcaption className={styles.axes} aria-hidden="true">
        <span>↑ {t('common:axis.probability')}</span>
        <span>{t('common:axis.consequence')} →</span>
      </figcaption>
    </figure>
  );
}

function MatrixCell({ cell }: { readonly cell: Cell }) {
  const { t } = useWords('wall');
  const { sign, ...colours } = stepLook(cell.level?.step ?? 1);
  return (
    <div className={styles.cell} style={colours}>
      <span className={styles.numbers}>
        {cell.numbers.map((number) => (
          <span key={number}>{number}</span>
        ))}
        {cell.more > 0 && (
          <span>
            <span aria-hidden="true">+{cell.more}</span>
            <span className="visually-hidden">{t('more', { count: cell.more })}</span>
          </span>
        )}
      </span>
      <span className={styles.level}>
        <span aria-hidden="true">{sign}</span>
        <span>{cell.level?.label}</span>
      </span>
    </div>
  );
}
