/** Threats in a table from elsewhere (text, CSV, Excel): which column says what, and what the rows then say. */

export type { HeadRows } from './head-row.ts';
export { type Role, roles } from './heads.ts';
export {
  columnsLeftOut,
  columnsOf,
  filledColumns,
  groupNamed,
  headsOf,
  hiddenLeftOut,
  likelyMapping,
  likelySheet,
  type Mapping,
  parts,
  withHeads,
  withPart,
} from './mapping.ts';
export { type IndentedAs, indentedAs, isIndentedList, pastedThreats, withoutListMarks } from './outline.ts';
export {
  type GroupAnswers,
  type RowThreat,
  recordCommand,
  type TableThreats,
  type TooLong,
  threatsIn,
} from './read.ts';
export {
  type Delimiter,
  delimiters,
  letterOf,
  type Part,
  type Sheet,
  type SheetRow,
  type TextEncoding,
  type TextForm,
  textEncodings,
  widthOf,
} from './sheet.ts';
