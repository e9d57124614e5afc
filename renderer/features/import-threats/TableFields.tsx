import { type Mapping, type Sheet, widthOf } from '../../../shared/domain/threat-table/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups } from '../../state/selectors.ts';
import { ColumnFields } from './ColumnFields.tsx';
import { FileLine } from './FileLine.tsx';
import { choiceOf, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import { SelectField } from './SelectField.tsx';
import type { TableStep } from './steps.ts';
import { TableNotes } from './TableNotes.tsx';
import { ThreatPreview } from './ThreatPreview.tsx';
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
