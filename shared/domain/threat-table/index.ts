/** Threats in a table from elsewhere (text, CSV, Excel): which column says what, and what the rows then say. */
export {
  groupNamed,
  likelyMapping,
  likelySheet,
  type Mapping,
  type Role,
  roles,
  type Sheet,
  type SheetRow,
  widthOf,
} from './mapping.ts';
export {
  type RowThreat,
  recordCommand,
  type TableThreats,
  type TooLong,
  threatsIn,
} from './read.ts';
