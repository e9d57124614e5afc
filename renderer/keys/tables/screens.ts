import type { KeyTable } from '../key-table.ts';
import {
  assessKeys,
  ballotKeys,
  compareKeys,
  paperGridKeys,
  paperKeys,
  statusKeys,
  viewsKeys,
} from './assess.ts';
import {
  boardKeys,
  mergeKeys,
  nearDuplicateKeys,
  oneByOneEntryKeys,
  oneByOneKeys,
  proposalKeys,
} from './cluster.ts';
import {
  dateKeys,
  dialogKeys,
  frameKeys,
  importKeys,
  pageKeys,
  projectorKeys,
  runningTimeKeys,
  zoomKeys,
} from './frame.ts';
import { backupKeys, libraryKeys, libraryListKeys } from './library.ts';
import {
  cellKeys,
  columnKeys,
  factsKeys,
  groupsKeys,
  levelKeys,
  methodActionKeys,
  methodEditorKeys,
  methodUseKeys,
  otherNameKeys,
  peopleKeys,
  prepareKeys,
  publishedKeys,
  rowListKeys,
} from './prepare.ts';
import { importDialogKeys, promptCardKeys, promptKeys, recordKeys, startTimeKeys } from './record.ts';
import { historyKeys, registerKeys, reviseKeys } from './register.ts';
import {
  measureKeys,
  planKeys,
  residualKeys,
  residualReadKeys,
  treatPartKeys,
  treatRiskKeys,
  treatViewKeys,
} from './treat.ts';

type Tables = readonly KeyTable[];

/** In force on every screen of a workshop, the time for group work standing or running. */
const frame: Tables = [importKeys, projectorKeys, frameKeys, pageKeys, zoomKeys];
const withTime: Tables = [runningTimeKeys, ...frame];

/** Which tables are in force together, innermost first: no two of their keys may be the same in the same state. */
export const screens: Readonly<Record<string, Tables>> = {
  library: [libraryListKeys, libraryKeys, zoomKeys],
  'backups dialog': [backupKeys, dialogKeys],
  facts: [dateKeys, factsKeys, prepareKeys, ...withTime],
  people: [otherNameKeys, rowListKeys, peopleKeys, prepareKeys, ...withTime],
  groups: [groupsKeys, prepareKeys, ...withTime],
  'choice of method': [methodActionKeys, methodUseKeys, prepareKeys, ...withTime],
  'method editor': [levelKeys, publishedKeys, cellKeys, methodEditorKeys, ...withTime],
  'columns of the register': [columnKeys, cellKeys, methodEditorKeys, ...withTime],
  record: [nearDuplicateKeys, promptKeys, recordKeys, startTimeKeys, ...frame],
  'record while the time runs': [nearDuplicateKeys, promptKeys, recordKeys, ...withTime],
  'prompt card': [promptCardKeys, dialogKeys],
  'import dialog': [importDialogKeys, dialogKeys],
  board: [nearDuplicateKeys, proposalKeys, oneByOneEntryKeys, boardKeys, ...withTime],
  'merge question': [mergeKeys, dialogKeys],
  'one by one': [oneByOneKeys, ...withTime],
  assess: [ballotKeys, assessKeys, ...withTime],
  'round on paper': [paperGridKeys, paperKeys, ...withTime],
  treat: [dateKeys, measureKeys, treatPartKeys, treatRiskKeys, treatViewKeys, ...withTime],
  'treat, overview': [treatRiskKeys, treatViewKeys, ...withTime],
  'treat, plan': [planKeys, treatViewKeys, ...withTime],
  'treat, measures read': [residualReadKeys, residualKeys, ...withTime],
  'treat, vote': [ballotKeys, assessKeys, residualKeys, ...withTime],
  register: [registerKeys, ...withTime],
  'status of a risk': [statusKeys, dialogKeys],
  'two views of a risk': [viewsKeys, dialogKeys],
  'compare dialog': [compareKeys, dialogKeys],
  history: [historyKeys, ...withTime],
  'revise dialog': [reviseKeys, dialogKeys],
};
