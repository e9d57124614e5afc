import type { Threat } from '../../../shared/domain/tables.ts';
import { SentenceParts } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Wording.module.css';

type Said = Pick<Threat, 'text' | 'cause' | 'consequence' | 'detail'> & {
  readonly properties: readonly Threat['properties'][number][];
  readonly origin?: Threat['origin'];
};

/** All that is said of a threat: its text, what it is because of and leads to, its explanation, properties and origin. */
export function Wording({ said }: { readonly said: Said }) {
  const { t } = useWords('common');
  const { text, detail, properties, origin } = said;
  return (
    <span className={styles.wording}>
      <span dir="auto" className={styles.text}>
        {text}
      </span>
      <SentenceParts threat={said} />
      {detail !== '' && (
        <span dir="auto" className={styles.detail}>
          {detail}
        </span>
      )}
      {(properties.length > 0 || origin) && (
        <span className={styles.marks}>
          {properties.map((property) => t(`property.${property}`)).join(', ')}
          {properties.length > 0 && origin && ' · '}
          {origin && t(`origin.${origin}`)}
        </span>
      )}
    </span>
  );
}
