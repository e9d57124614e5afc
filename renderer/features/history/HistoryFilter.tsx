import { type Ref, useId } from 'react';
import { ToggleChip } from '../../components/Choice.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './HistoryScreen.module.css';
import { areas } from './history-lines.ts';
import type { LineFilter } from './use-told-lines.ts';

type Props = {
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
  readonly ref: Ref<HTMLInputElement>;
};

/** Narrows the log to lines with certain words, or about certain things. */
export function HistoryFilter({ filter, onChange, ref }: Props) {
  const { t } = useWords('history-screen');
  const id = useId();
  const toggle = (area: LineFilter['areas'][number]) => {
    const rest = filter.areas.filter((each) => each !== area);
    onChange({ ...filter, areas: rest.length < filter.areas.length ? rest : [...rest, area] });
  };
  return (
    <search className={styles.filter} aria-label={t('filter')}>
      <label htmlFor={id} className="visually-hidden">
        {t('words')}
      </label>
      <input
        ref={ref}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('words')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      {areas.map((area) => (
        <ToggleChip key={area} pressed={filter.areas.includes(area)} onToggle={() => toggle(area)}>
          {t(`area.${area}`)}
        </ToggleChip>
      ))}
    </search>
  );
}
