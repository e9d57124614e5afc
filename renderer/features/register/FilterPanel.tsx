import { type ReactNode, useId } from 'react';
import { properties } from '../../../shared/domain/codes.ts';
import { ToggleChip } from '../../components/Choice.tsx';
import { GroupSign, LevelChip } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups, useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './Filter.module.css';
import { type RegisterFilter, toggled } from './register-filter.ts';
import { setFilter } from './register-view.ts';

/** What one can look for: words, levels, properties, groups. Every choice works at once. */
export function FilterPanel({ filter }: { readonly filter: RegisterFilter }) {
  const { t } = useWords('register');
  const id = useId();
  const method = useMethod();
  const language = useLanguage();
  const groups = useGroups();
  const levels = [...method.levels.toReversed(), null];
  return (
    <search className={styles.panel} aria-label={t('filter')}>
      <div className={styles.words}>
        <label htmlFor={id}>{t('words')}</label>
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the panel is opened to type in it.
          autoFocus
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={filter.text}
          onChange={(event) => setFilter({ text: event.target.value })}
        />
      </div>
      <Choices legend={t('common:level')}>
        {levels.map((level) => {
          const code = level?.code ?? null;
          return (
            <ToggleChip
              key={code ?? ''}
              pressed={filter.levels.includes(code)}
              onToggle={() => setFilter({ levels: toggled(filter.levels, code) })}
            >
              <LevelChip {...{ method, level, language }} />
            </ToggleChip>
          );
        })}
      </Choices>
      <Choices legend={t('property')}>
        {properties.map((property) => (
          <ToggleChip
            key={property}
            pressed={filter.properties.includes(property)}
            onToggle={() => setFilter({ properties: toggled(filter.properties, property) })}
          >
            {t(`common:property.${property}`)}
          </ToggleChip>
        ))}
      </Choices>
      {groups.length > 0 && (
        <Choices legend={t('groups')}>
          {groups.map(({ sign }) => (
            <ToggleChip
              key={sign}
              pressed={filter.groups.includes(sign)}
              onToggle={() => setFilter({ groups: toggled(filter.groups, sign) })}
            >
              <GroupSign sign={sign} />
            </ToggleChip>
          ))}
        </Choices>
      )}
    </search>
  );
}

function Choices({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div>{children}</div>
    </fieldset>
  );
}
