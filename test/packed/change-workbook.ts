import exceljs from 'exceljs';

const headRow = 4;

/** The workbook with another title for the first risk of its register, as Excel would save it. */
export async function changeRiskTitle(content: Uint8Array, title: string): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(content).buffer);
  const register = workbook.getWorksheet('Register');
  const heads = register?.getRow(headRow).values as unknown[];
  const column = heads.indexOf('Risk');
  if (!register || column < 1) throw new Error('there is no column of risks');
  register.getRow(headRow + 1).getCell(column).value = title;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
