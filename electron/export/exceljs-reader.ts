import { newWorkbook } from './exceljs-workbook.ts';

/** Parts that a count of rows does not need. Some of them are what makes reading slow. */
const passedOver = [
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'sheetPr',
  'cols',
  'autoFilter',
  'pageSetup',
  'headerFooter',
];

/** Sheets of a workbook by name, with how many rows below the heads begin with something. Throws where it cannot be read. */
export async function readTables(
  content: Buffer,
  headRow: number,
): Promise<{ name: string; rows: number }[]> {
  const workbook = newWorkbook();
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
  await workbook.xlsx.load(bytes as ArrayBuffer, { ignoreNodes: passedOver });
  return workbook.worksheets.map((sheet) => {
    let rows = 0;
    sheet.eachRow((row, number) => {
      if (number > headRow && row.getCell(1).value !== null) rows += 1;
    });
    return { name: sheet.name, rows };
  });
}
