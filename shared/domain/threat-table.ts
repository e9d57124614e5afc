/** Threats in a table from elsewhere (text, CSV, Excel): which column says what, and what the rows then say. */
export {
  groupNamed,
  likelyMapping,
  likelySheet,
  type Mapping,
  type Role,
  roles,
} from './threat-table/mapping.ts';
export {
  type RowThreat,
  recordCommand,
  type TableThreats,
  type TooLong,
  threatsIn,
} from './threat-table/read.ts';
export { type Sheet, type SheetRow, widthOf } from './threat-table/sheet.ts';
