import { type Level, level, placeOf } from '../../../shared/domain/method/method.ts';
import { LevelChip } from '../../components/signs.tsx';
import { useLabel, useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './RiskDetails.module.css';

type Props = { readonly probability: string | null; readonly consequence: string | null };

/** A pair of levels in words, a dash for one not yet set, with the risk level it gives. */
export function PairWords({ probability, consequence }: Props) {
  const method = useMethod();
  const language = useLanguage();
  const label = useLabel();
  const named = (scale: readonly Level[], code: string | null) => label(scale[placeOf(scale, code)]) || '–';
  return (
    <p className={styles.pair}>
      {named(method.probability, probability)} × {named(method.consequence, consequence)}
      <LevelChip {...{ method, language }} level={level(method, probability, consequence)} />
    </p>
  );
}
