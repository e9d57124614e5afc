import { type Property, properties } from '../../../shared/domain/codes.ts';
import {
  columnsLeftOut,
  letterOf,
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
import { TextFields, UnknownGroups } from './TableQuestions.tsx';
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
          <TextFields step={step} />
          {step.sheets.length > 1 && (
            <SelectField
              label={t('sheet')}
              value={String(step.at)}
              options={step.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
              onChoose={(value) => chooseSheet(Number(value))}
            />
          )}
          <HeadField sheet={sheet} mapping={step.mapping} />
          {widthOf(sheet) > 1 && <ColumnFields sheet={sheet} mapping={step.mapping} />}
          <UnknownGroups names={read.unknownGroups} answers={step.answers} />
          {groups.length > 0 && (
            <SelectField
              label={t(step.mapping.group === null ? 'group' : 'groupOfOthers')}
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
        </div>
        <div className={styles.outcome}>
          <TableNotes
            read={read}
            answers={step.answers}
            withHidden={step.mapping.withHidden ?? false}
            stray={step.text?.stray ?? 0}
            leftOut={columnsLeftOut(sheet, step.mapping).map(letterOf)}
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
  const rows = sheet.rows.slice(0, mostHeads).map(({ number, cells }, index) => ({
    value: String(index),
    label: t('headRow', { number, words: shortened(cells.filter((cell) => cell.trim() !== '').join(', ')) }),
  }));
  return (
    <SelectField
      label={t('heads')}
      value={String(mapping.head ?? '')}
      options={[{ value: '', label: t('noHeads') }, ...rows]}
      onChoose={(value) => changeMapping({ head: value === '' ? null : Number(value) })}
    />
  );
}

/** Choices beside the columns: every column is a list of threats, or every property has a column. */
const everyColumn = 'all';
const ownColumns = 'own';

/** For each field of a threat, the column that holds it. */
function ColumnFields({ sheet, mapping }: ColumnProps) {
  const { t } = useWords('import-threats');
  const { more, aspects } = mapping;
  const columns = Array.from({ length: widthOf(sheet) }, (_, index) => ({
    value: String(index),
    label: columnName(sheet, mapping, index),
  }));
  const none = { value: '', label: t('noColumn') };
  const optionsOf = (role: Role) => {
    if (role === 'text') return [...columns, { value: everyColumn, label: t('everyColumn') }];
    if (role === 'properties') return [none, ...columns, { value: ownColumns, label: t('ownColumns') }];
    return [none, ...columns];
  };
  const chosen = (role: Role) => {
    if (role === 'text' && more && more.length + 1 === columns.length) return everyColumn;
    return role === 'properties' && aspects ? ownColumns : String(mapping[role] ?? '');
  };
  return (
    <fieldset>
      <legend className={styles.legend}>{t('columns')}</legend>
      <div className={styles.columns}>
        {roles.map((role) => (
          <SelectField
            key={role}
            beside
            label={t(`role.${role}`)}
            value={chosen(role)}
            options={optionsOf(role)}
            onChoose={(value) => changeMapping(choice(role, value, columns.length))}
          />
        ))}
        {more && chosen('text') !== everyColumn && (
          <SelectField
            beside
            label={t('alsoThreats')}
            value={String(more[0] ?? '')}
            options={[none, ...columns]}
            onChoose={(value) => changeMapping({ more: value === '' ? [] : [Number(value)] })}
          />
        )}
        {aspects &&
          properties.map((property) => (
            <SelectField
              key={property}
              beside
              label={t(`common:property.${property}`)}
              value={String(aspects[property] ?? '')}
              options={[none, ...columns]}
              onChoose={(value) => changeMapping({ aspects: withAspect(aspects, property, value) })}
            />
          ))}
      </div>
    </fieldset>
  );
}

type Aspects = NonNullable<Mapping['aspects']>;

function withAspect(aspects: Aspects, property: Property, value: string): Aspects {
  const { [property]: _, ...others } = aspects;
  return value === '' ? others : { ...others, [property]: Number(value) };
}

function choice(role: Role, value: string, width: number): Partial<Mapping> {
  const number = value === '' ? null : Number(value);
  if (role === 'properties')
    return value === ownColumns
      ? { properties: null, aspects: {} }
      : { properties: number, aspects: undefined };
  if (role !== 'text') return { [role]: number };
  const others = Array.from({ length: width - 1 }, (_, index) => index + 1);
  return value === everyColumn
    ? { ...nothingElse, text: 0, more: others }
    : { text: Number(value), more: undefined };
}

/** Where each column is a list of threats, no column holds anything else of them. */
const nothingElse = { cause: null, consequence: null, detail: null, properties: null, group: null };

const longestName = 40;

/** A column by its letter, as in a workbook, and its head or what stands in it first. */
function columnName({ rows }: Sheet, { head }: Mapping, index: number): string {
  return [letterOf(index), shortened(rows[head ?? 0]?.cells[index] ?? '')]
    .filter((part) => part !== '')
    .join(' · ');
}

function shortened(cell: string): string {
  const line = cell.trim().replace(/\s+/gu, ' ');
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}
