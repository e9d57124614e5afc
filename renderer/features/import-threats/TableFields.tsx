import { useState } from 'react';
import {
  columnsLeftOut,
  columnsOf,
  filledColumns,
  headsOf,
  hiddenLeftOut,
  letterOf,
  type Mapping,
  type Part,
  parts,
  type Role,
  roles,
  type Sheet,
  widthOf,
} from '../../../shared/domain/threat-table/index.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups } from '../../state/selectors.ts';
import { FileLine } from './FileChoice.tsx';
import { choiceOf, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import type { TableStep } from './import-store.ts';
import { IndentedField, TextFields, UnknownGroups } from './TableQuestions.tsx';
import { TableNotes, ThreatPreview } from './ThreatPreview.tsx';
import { changeMapping, changeTable, chooseHeads, choosePart, chooseSheet, useTable } from './use-table.ts';

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
          <UnknownGroups names={read.unknownGroups} answers={step.answers} />
          {step.sheets.length > 1 && (
            <SelectField
              label={t('sheet')}
              value={String(step.at)}
              options={step.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
              onChoose={(value) => chooseSheet(Number(value))}
            />
          )}
          <IndentedField sheet={sheet} />
          {!sheet.indented && <HeadField sheet={sheet} mapping={step.mapping} />}
          {widthOf(sheet) > 1 && !sheet.parts && <ColumnFields sheet={sheet} mapping={step.mapping} />}
          {groups.length > 0 && (
            <SelectField
              label={t(columnsOf(step.mapping, 'group').length === 0 ? 'group' : 'groupOfOthers')}
              value={choiceOf(step.groupId)}
              options={groupOptions(groups, t)}
              onChoose={(value) => changeTable({ groupId: idOf(value) })}
            />
          )}
          {read.hiddenRows > 0 && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={step.mapping.withHidden ?? false}
                onChange={(event) => changeMapping({ withHidden: event.target.checked })}
              />
              {t('withHidden', { count: read.hiddenRows })}
            </label>
          )}
          <TextFields step={step} />
        </div>
        <div className={styles.outcome}>
          <TableNotes
            read={read}
            answers={step.answers}
            withHidden={step.mapping.withHidden ?? false}
            stray={step.text?.stray ?? 0}
            leftOut={columnsLeftOut(sheet, step.mapping).map(letterOf)}
            hiddenColumns={hiddenLeftOut(sheet, step.mapping).map(letterOf)}
            hiddenSheets={step.hiddenSheets ?? []}
          />
          <ThreatPreview read={read} groupId={step.groupId} />
        </div>
      </div>
    </>
  );
}

type ColumnProps = { readonly sheet: Sheet; readonly mapping: Mapping };

/** How far down somebody may say that the heads stand. */
const mostHeads = 50;

/** Which row has the heads; those above it are no threats. */
function HeadField({ sheet, mapping }: ColumnProps) {
  const { t } = useWords('import-threats');
  const { head, headRows = 1 } = mapping;
  const rows = sheet.rows.slice(0, mostHeads).map(({ number, cells }, index) => ({
    value: String(index),
    label: t('headRow', { number, words: shortened(cells.filter((cell) => cell.trim() !== '').join(', ')) }),
  }));
  return (
    <div>
      <SelectField
        label={t('heads')}
        value={String(head ?? '')}
        options={[{ value: '', label: t('noHeads') }, ...rows]}
        onChoose={(value) => chooseHeads(value === '' ? null : Number(value), headRows)}
      />
      {head !== null && head < sheet.rows.length - 1 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={headRows === 2}
            onChange={(event) => chooseHeads(head, event.target.checked ? 2 : 1)}
          />
          {t('twoRows')}
        </label>
      )}
    </div>
  );
}

/** More columns than these are shown only when they are asked for, but for those that say something. */
const fewColumns = 8;

/** For each column, what it says of a threat. */
function ColumnFields({ sheet, mapping }: ColumnProps) {
  const { t } = useWords('import-threats');
  const [isAll, setIsAll] = useState(false);
  const filled = filledColumns(sheet, mapping);
  const shown =
    isAll || filled.length <= fewColumns ? filled : filled.filter((index) => mapping.parts[index]);
  const options = [
    { value: '', label: t('leftOutPart') },
    ...parts.map((part) => ({
      value: part,
      label: isRole(part) ? t(`role.${part}`) : t(`common:property.${part}`),
    })),
  ];
  return (
    <fieldset>
      <legend className={styles.legend}>{t('columns')}</legend>
      <div className={styles.columns}>
        {shown.map((index) => (
          <SelectField
            key={index}
            beside
            label={columnName(sheet, mapping, index)}
            value={mapping.parts[index] ?? ''}
            options={options}
            onChoose={(value) => choosePart(index, parts.find((part) => part === value) ?? null)}
          />
        ))}
        {shown.length < filled.length && (
          <Button look="quiet" onClick={() => setIsAll(true)}>
            {t('allColumns', { count: filled.length })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function isRole(part: Part): part is Role {
  return roles.some((role) => role === part);
}

const longestName = 40;

/** A column by its letter, as in a workbook, and its head or what stands in it first. */
function columnName(sheet: Sheet, mapping: Mapping, index: number): string {
  const first = sheet.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index];
  return [letterOf(index), shortened(headsOf(sheet, mapping)[index] || (first ?? ''))]
    .filter((word) => word !== '')
    .join(' · ');
}

function shortened(cell: string): string {
  const line = cell.trim().replace(/\s+/gu, ' ');
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}
