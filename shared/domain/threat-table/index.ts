/** Threats in a table from elsewhere (text, CSV, Excel): which column says what, and what the rows then say. */
export { type Role, roles } from './heads.ts';
export { columnsLeftOut, groupNamed, likelyMapping, likelySheet, type Mapping } from './mapping.ts';
export { pastedThreats, withoutListMarks } from './outline.ts';
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
  type Sheet,
  type SheetRow,
  type TextEncoding,
  type TextForm,
  textEncodings,
  widthOf,
} from './sheet.ts';
