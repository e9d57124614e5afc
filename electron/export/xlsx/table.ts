import { cellText, markup } from '../cell-text.ts';
import type { TablePart } from '../sheet-writer.ts';
import { addPart } from './parts.ts';
import { tableStyle } from './styles.ts';
import type { Parts } from './write-book.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Adds a table to a sheet, and tells what the sheet says of it at its end. */
export function addTable(parts: Parts, sheet: string, table: TablePart, id: number): string {
  const relation = addPart(parts, sheet, {
    name: `xl/tables/table${id}.xml`,
    xml: tableXml(table, id),
    kind: 'table',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  });
  return `<tableParts count="1"><tablePart r:id="${relation}"/></tableParts>`;
}

function tableXml({ name, range, columns }: TablePart, id: number): string {
  const own = columns.map(({ head, formula }, index) => {
    const start = `<tableColumn id="${index + 1}" name="${markup(cellText(head))}"`;
    return formula === undefined
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${markup(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `<table xmlns="${main}" id="${id}" name="${markup(name)}" displayName="${markup(name)}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${own.join('')}</tableColumns>` +
    `<tableStyleInfo name="${tableStyle}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
