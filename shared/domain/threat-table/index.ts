/** Threats in a table from elsewhere (text, CSV, Excel): which column says what, and what the rows then say. */
export {
  groupNamed,
  likelyMapping,
  likelySheet,
  type Mapping,
  type Role,
  roles,
} from './mapping.ts';
export {
  type RowThreat,
  recordCommand,
  type TableThreats,
  type TooLong,
  threatsIn,
} from './read.ts';
export { type Sheet, type SheetRow, widthOf } from './sheet.ts';
