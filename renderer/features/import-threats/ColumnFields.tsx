import {
  type Mapping,
  type Role,
  roles,
  type Sheet,
  widthOf,
} from '../../../shared/domain/threat-table/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './ImportDialog.module.css';
import { SelectField } from './SelectField.tsx';
import { changeMapping } from './use-table.ts';

type Props = { readonly sheet: Sheet; readonly mapping: Mapping };

/** For each thing a threat can have, the column that says it. */
export function ColumnFields({ sheet, mapping }: Props) {
  const { t } = useWords('import-threats');
  const columns = Array.from({ length: widthOf(sheet) }, (_, index) => ({
    value: String(index),
    label: columnName(sheet, mapping, index),
  }));
  const optionsOf = (role: Role) =>
    role === 'text' ? columns : [{ value: '', label: t('noColumn') }, ...columns];
  return (
    <fieldset>
      <legend className={styles.legend}>{t('columns')}</legend>
      <div className={styles.columns}>
        {roles.map((role) => (
          <SelectField
            key={role}
            beside
            label={t(`role.${role}`)}
            value={String(mapping[role] ?? '')}
            options={optionsOf(role)}
            onChoose={(value) => changeMapping({ [role]: value === '' ? null : Number(value) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

const longestName = 40;

/** A column by its letter, as in a workbook, and its head or what stands in it first. */
function columnName({ rows }: Sheet, { head }: Mapping, index: number): string {
  const cell = rows[head ?? 0]?.cells[index]?.trim().replace(/\s+/gu, ' ') ?? '';
  const short = cell.length > longestName ? `${cell.slice(0, longestName - 1)}…` : cell;
  return [letterOf(index), short].filter((part) => part !== '').join(' · ');
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
