import { memo } from 'react';
import { type Property, properties } from '../../../shared/domain/codes.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './PropertyToggles.module.css';
import { toggled } from './toggled.ts';

type Props = {
  readonly label: string;
  readonly chosen: readonly Property[];
  readonly onChange: (chosen: readonly Property[]) => void;
};

/** The four properties as letters to press; the names of those pressed stand beside. The focus stays where it is. */
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
          title={t(`common:property.${property}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(toggled(chosen, property))}
        >
          <span aria-hidden="true">{t(`common:propertyLetter.${property}`)}</span>
          <span className="visually-hidden">{t(`common:property.${property}`)}</span>
        </button>
      ))}
      <span aria-hidden="true" className={styles.names}>
        {chosen.map((property) => t(`common:property.${property}`)).join(', ')}
      </span>
    </fieldset>
  );
});
