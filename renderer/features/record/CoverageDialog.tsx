import { origins, properties } from '../../../shared/domain/codes.ts';
import type { CountedSquare, Coverage, Square } from '../../../shared/domain/workshop/coverage.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import styles from './Aside.module.css';

type Props = {
  readonly coverage: Coverage;
  readonly choices: readonly GroupChoice[];
  readonly onChoose: (square: Square) => void;
  readonly onClose: () => void;
};

/**
 * Every origin crossed with every property: how many threats, and from which groups. A square opens its card. Last those
 * that were recorded without an origin, for which there is none.
 */
export function CoverageDialog({ coverage, choices, onChoose, onClose }: Props) {
  const { t } = useWords('record');
  return (
    <Dialog wide title={t('coverage.title')} onClose={onClose}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {properties.map((property) => (
              <th key={property} scope="col">
                {t(`common:property.${property}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {origins.map((origin) => (
            <tr key={origin}>
              <th scope="row">{t(`origin.${origin}`)}</th>
              {properties.map((property) => (
                <td key={property}>
                  <SquareButton {...{ coverage, choices, onChoose }} square={{ origin, property }} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('coverage.noOrigin')}</th>
            {properties.map((property) => (
              <td key={property}>
                <div className={styles.apart}>
                  <Count {...{ coverage, choices }} square={{ origin: null, property }} />
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={styles.note}>{t('coverage.note')}</p>
    </Dialog>
  );
}

function SquareButton(props: Omit<Props, 'onClose'> & { readonly square: Square }) {
  const { square, coverage, choices, onChoose } = props;
  return (
    <button
      type="button"
      className={`${styles.square} ${coverage(square).all === 0 ? styles.empty : ''}`}
      onClick={() => onChoose(square)}
    >
      <Count {...{ coverage, choices, square }} />
    </button>
  );
}

type CountProps = Pick<Props, 'coverage' | 'choices'> & { readonly square: CountedSquare };

/** How many threats, and from which groups. */
function Count({ square, coverage, choices }: CountProps) {
  const { t } = useWords('record');
  const { origin, property } = square;
  const { all, of } = coverage(square);
  const groups = choices.filter((choice) => of(choice?.id ?? null) > 0);
  return (
    <>
      <b>
        <span aria-hidden="true">{all}</span>
        <span className="visually-hidden">
          {t(origin ? `origin.${origin}` : 'coverage.noOrigin')} × {t(`common:property.${property}`)}:{' '}
          {t('common:threats', { count: all })}{' '}
        </span>
      </b>
      <span className={styles.signs}>
        {groups.map((choice) => (
          <GroupSign key={choice?.id ?? ''} sign={choice?.sign} />
        ))}
      </span>
    </>
  );
}
