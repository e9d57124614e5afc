import { type ReactNode, useId } from 'react';
import { properties } from '../../../shared/domain/codes.ts';
import type { EditedField } from '../../../shared/domain/fields/field.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { capital } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { ToggleChip } from '../../components/Choice.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useAlphabet, useGroups, useLanguage, useMethod } from '../../state/selectors.ts';
import { useColumnName } from './own-columns.tsx';
import styles from './RegisterScreen.module.css';
import {
  choicesIn,
  chosenIn,
  noFilter,
  type RegisterFilter,
  setFilter,
  toggled,
  withSaid,
} from './register-view.ts';

type Props = {
  readonly filter: RegisterFilter /** All, filtered or not. */;
  readonly rows: readonly RegisterRow[];
};

/** What one can look for: words, levels, properties, groups. Every choice works at once. */
export function FilterPanel({ filter, rows }: Props) {
  const { t } = useWords('register');
  const names = useBoard((board) => board.personNames);
  const compare = useAlphabet();
  const sayAs = useSaid();
  const nameOf = useColumnName();
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
            {capital(t(`common:property.${property}`))}
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
      {choicesIn(rows, names, compare).map(({ column, field, values }) => (
        <Choices
          key={column}
          legend={nameOf(field.column, capital(t(`history:field.${field.history}` as WordKey)))}
        >
          {values.map((value) => (
            <ToggleChip
              key={value ?? ''}
              pressed={filter.said[column]?.includes(value) ?? false}
              onToggle={() => setFilter({ said: withSaid(filter, column, value) })}
            >
              <bdi>{sayAs(field, value)}</bdi>
            </ToggleChip>
          ))}
        </Choices>
      ))}
    </search>
  );
}

/** What a choice in a field is called. */
function useSaid(): (field: EditedField, value: string | null) => string {
  const { t } = useWords('register');
  return (field, value) => {
    if (value === null) return t('unsaid');
    return field.kind === 'choice' ? capital(t(`common:${field.named}.${value}` as WordKey)) : value;
  };
}

function Choices({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

/** What narrows the register now; each goes by a press, and all by one. */
export function FilterChips({ filter }: { readonly filter: RegisterFilter }) {
  const { t } = useWords('register');
  const chips = useChips(filter);
  return (
    <ul className={styles.chips} aria-label={t('filtersOn')}>
      {chips.map(({ label, without }) => (
        <li key={label}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('takeAway', { filter: label })}
            onClick={() => setFilter(without)}
          >
            <bdi>{label}</bdi> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" onClick={() => setFilter(noFilter)}>
          {t('clear')}
        </Button>
      </li>
    </ul>
  );
}

type Chip = { readonly label: string; readonly without: Partial<RegisterFilter> };

function useChips(filter: RegisterFilter): Chip[] {
  const { t } = useWords('register');
  const { text, levels, properties, groups, cell } = filter;
  const sayAs = useSaid();
  const nameOf = useColumnName();
  const method = useMethod();
  const language = useLanguage();
  const named = (scale: readonly { code: string; sv: string; en: string }[], code: string) =>
    scale.find((level) => level.code === code)?.[language] ?? code;
  const levelLabel = (code: string | null) =>
    code === null ? t('common:unrated') : `${t('common:level')} ${named(method.levels, code)}`;
  const cellLabel = ({ probability, consequence }: NonNullable<typeof cell>) =>
    t('common:namedPair', {
      probability: named(method.probability, probability),
      consequence: named(method.consequence, consequence),
    });
  const words =
    text.trim() === '' ? [] : [{ label: t('quoted', { text: text.trim() }), without: { text: '' } }];
  return [
    ...words,
    ...levels.map((code) => ({ label: levelLabel(code), without: { levels: toggled(levels, code) } })),
    ...properties.map((property) => ({
      label: capital(t(`common:property.${property}`)),
      without: { properties: toggled(properties, property) },
    })),
    ...groups.map((sign) => ({
      label: t('common:group', { sign }),
      without: { groups: toggled(groups, sign) },
    })),
    ...chosenIn(filter).map(({ column, field, value }) => ({
      label: `${nameOf(field.column, capital(t(`history:field.${field.history}` as WordKey)))}: ${sayAs(field, value)}`,
      without: { said: withSaid(filter, column, value) },
    })),
    ...(cell ? [{ label: cellLabel(cell), without: { cell: null } }] : []),
  ];
}
