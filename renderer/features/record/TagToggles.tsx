import { memo } from 'react';
import { type Origin, origins, type Property, properties } from '../../../shared/domain/codes.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ThreatList.module.css';

type Props = {
  readonly label: string;
  readonly chosen: readonly Property[];
  readonly onChange: (chosen: readonly Property[]) => void;
};

/**
 * The four properties to press, by name; where that has no room by letter, with the names of those pressed beside. The
 * focus stays where it is.
 */
export const PropertyToggles = memo(function PropertyToggles({ label, chosen, onChange }: Props) {
  const { t } = useWords('record');
  return (
    <fieldset className={styles.properties}>
      <legend className="visually-hidden">{label}</legend>
      {properties.map((property, index) => (
        <button
          key={property}
          type="button"
          className={styles.toggle}
          aria-pressed={chosen.includes(property)}
          aria-keyshortcuts={`Alt+${index + 1}`}
          title={`${t(`common:property.${property}`)} (Alt ${index + 1})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(toggled(chosen, property))}
        >
          <Digit>{index + 1}</Digit>
          <span aria-hidden="true" className={styles.short}>
            {t(`common:propertyLetter.${property}`)}
          </span>
          <span className={styles.whole}>{t(`common:property.${property}`)}</span>
        </button>
      ))}
      <span aria-hidden="true" className={styles.names}>
        {chosen.map((property) => t(`common:property.${property}`)).join(', ')}
      </span>
    </fieldset>
  );
});

/** The digit that presses it, with Alt. */
function Digit({ children }: { readonly children: number }) {
  return (
    <span aria-hidden="true" className={styles.key}>
      {children}
    </span>
  );
}

type OriginProps = {
  readonly chosen: Origin | null;
  readonly onChange: (chosen: Origin | null) => void;
};

/** Where a threat comes from, as words to press: one or none. The focus stays where it is. */
export const OriginToggles = memo(function OriginToggles({ chosen, onChange }: OriginProps) {
  const { t } = useWords('record');
  return (
    <fieldset className={styles.origins}>
      <legend className="visually-hidden">{t('origins')}</legend>
      {origins.map((origin, index) => (
        <button
          key={origin}
          type="button"
          className={`${styles.toggle} ${styles.word}`}
          aria-pressed={origin === chosen}
          aria-keyshortcuts={`Alt+${index + 5}`}
          title={`${t(`common:origin.${origin}`)} (Alt ${index + 5})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(origin === chosen ? null : origin)}
        >
          <Digit>{index + 5}</Digit>
          {t(`origin.${origin}`)}
        </button>
      ))}
    </fieldset>
  );
});

/** The properties with one more or one less, in their usual order. */
export function toggled(chosen: readonly Property[], property: Property): readonly Property[] {
  return properties.filter((each) => chosen.includes(each) !== (each === property));
}
