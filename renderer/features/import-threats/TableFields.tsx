import {
  type Mapping,
  type Role,
  roles,
  type Sheet,
  widthOf,
} from '../../../shared/domain/threat-table/index.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups } from '../../state/selectors.ts';
import { FileLine } from './FileChoice.tsx';
import { choiceOf, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import type { TableStep } from './import-store.ts';
import { TableNotes, ThreatPreview } from './ThreatPreview.tsx';
import { changeMapping, changeTable, chooseSheet, useTable } from './use-table.ts';

/** How a file of threats is understood, and the threats as they would be recorded. */
export function TableFields({ step }: { readonly step: TableStep }) {
  const { t } = useWords('import-threats');
  const groups = useGroups();
  const table = useTable(step);
  if (!table) return null;
  const { sheet, read } = table;
  return (
    <>
      <FileLine name={step.name}>{t('common:threats', { count: read.threats.length })}</FileLine>
      <div className={styles.sides}>
        <div className={styles.fields}>
          {step.sheets.length > 1 && (
            <SelectField
              label={t('sheet')}
              value={String(step.at)}
              options={step.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
              onChoose={(value) => chooseSheet(Number(value))}
            />
          )}
          <HeadCheck sheet={sheet} mapping={step.mapping} />
          {widthOf(sheet) > 1 && <ColumnFields sheet={sheet} mapping={step.mapping} />}
          {groups.length > 0 && (
            <SelectField
              label={t(step.mapping.group === null ? 'group' : 'groupOfOthers')}
              value={choiceOf(step.groupId)}
              options={groupOptions(groups, t)}
              onChoose={(value) => changeTable({ groupId: idOf(value) })}
            />
          )}
        </div>
        <div className={styles.outcome}>
          <TableNotes read={read} />
          <ThreatPreview read={read} groupId={step.groupId} />
        </div>
      </div>
    </>
  );
}

function HeadCheck({ sheet, mapping }: { readonly sheet: Sheet; readonly mapping: Mapping }) {
  const { t } = useWords('import-threats');
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={mapping.head !== null}
        onChange={(event) => changeMapping({ head: event.target.checked ? 0 : null })}
      />
      {t('head', { number: sheet.rows[mapping.head ?? 0]?.number ?? 1 })}
    </label>
  );
}

type ColumnProps = { readonly sheet: Sheet; readonly mapping: Mapping };

/** For each thing a threat can have, the column that says it. */
function ColumnFields({ sheet, mapping }: ColumnProps) {
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
