import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './Filter.module.css';
import { noFilter, type RegisterFilter, toggled } from './register-filter.ts';
import { setFilter } from './register-view.ts';

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

function useChips({ text, levels, properties, groups, cell }: RegisterFilter): Chip[] {
  const { t } = useWords('register');
  const method = useMethod();
  const language = useLanguage();
  const named = (scale: readonly { code: string; sv: string; en: string }[], code: string) =>
    scale.find((level) => level.code === code)?.[language] ?? code;
  const levelLabel = (code: string | null) =>
    code === null ? t('common:unrated') : `${t('common:level')} ${named(method.levels, code)}`;
  const cellLabel = ({ probability, consequence }: NonNullable<typeof cell>) =>
    `${named(method.probability, probability)} × ${named(method.consequence, consequence)}`;
  const words =
    text.trim() === '' ? [] : [{ label: t('quoted', { text: text.trim() }), without: { text: '' } }];
  return [
    ...words,
    ...levels.map((code) => ({ label: levelLabel(code), without: { levels: toggled(levels, code) } })),
    ...properties.map((property) => ({
      label: t(`common:property.${property}`),
      without: { properties: toggled(properties, property) },
    })),
    ...groups.map((sign) => ({
      label: t('common:group', { sign }),
      without: { groups: toggled(groups, sign) },
    })),
    ...(cell ? [{ label: cellLabel(cell), without: { cell: null } }] : []),
  ];
}
