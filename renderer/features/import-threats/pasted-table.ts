/** Whether a pasted text is cells copied from a workbook: rows of equally many columns with tabs between. */
export function isTable(text: string): boolean {
  const widths = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').length);
  const [width = 1] = widths;
  return widths.length > 1 && width > 1 && widths.every((each) => each === width);
}
