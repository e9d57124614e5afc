import { type Language, type Property, properties } from '../codes.ts';
import type { CommandOf } from '../commands.ts';
import type { WorkGroup } from '../tables.ts';
import { memoize } from '../text/memoize.ts';
import { cleanLine, cleanText, longestLine, longestText } from '../text/text.ts';
import { languageOfLetters, propertiesNamed, propertyOfHead } from './heads.ts';
import { columnsOf, firstRow, groupNamed, headsOf, isMarked, type Mapping } from './mapping.ts';
import { letterOf, type Part, type Sheet, type SheetRow } from './sheet.ts';

/** A row read as a threat. */
export type RowThreat = {
  /** Number of the row in the file. */
  readonly row: number;
  readonly text: string;
  readonly cause: string;
  readonly consequence: string;
  readonly detail: string;
  readonly properties: readonly Property[];
  /** The group its row names, or null where it names none that is known. */
  readonly group: WorkGroup | null;
  /** Whether somebody has said that it is no group's; otherwise one without a group is the chosen one's. */
  readonly isNobodys?: true;
};

/** A text longer than can be kept, and where it stands. */
export type TooLong = { readonly row: number; readonly length: number; readonly longest: number };

/** A sheet read as threats, with all that was not understood: it is shown before anything is recorded. */
export type TableThreats = {
  readonly threats: readonly RowThreat[];
  /** Numbers of the rows that say something but have no text where the threat should be. */
  readonly withoutText: readonly number[];
  readonly tooLong: readonly TooLong[];
  /** Names of groups that are not in the workshop, each once, and how many rows name one. */
  readonly unknownGroups: readonly string[];
  readonly rowsOfUnknownGroups: number;
  readonly unknownProperties: readonly string[];
  /** How many rows were hidden in the file, whether they are read or not. */
  readonly hiddenRows: number;
  /** Addresses of the cells that show an error; they are empty here. */
  readonly errorCells: readonly string[];
};

/** What somebody has said that names of unknown groups mean: the id of a group, or null for none. */
export type GroupAnswers = ReadonlyMap<string, string | null>;

/** Reads the rows below the heads. `otherwise` is the language of letters that could be either's. */
export function threatsIn(
  sheet: Sheet,
  mapping: Mapping,
  groups: readonly WorkGroup[],
  otherwise: Language,
  answers: GroupAnswers = new Map(),
): TableThreats {
  const all = rowsBelow(sheet, mapping);
  const rows = all.filter(({ isHidden }) => !isHidden || mapping.withHidden);
  const language = languageOfLetters(
    rows.map((row) => cellsOf(row, mapping, 'properties').join(' ')),
    otherwise,
  );
  // Thousands of rows name the same few groups.
  const groupOf = memoize((name: string) => groupNamed(name, groups) ?? answered(name, groups, answers));
  const lists = listsOf(sheet, mapping, groups);
  const read = rows.flatMap((row) => {
    const named = namedIn(row, mapping, language);
    const said = {
      row: row.number,
      cause: cellsOf(row, mapping, 'cause').map(inOneLine).join('; '),
      consequence: cellsOf(row, mapping, 'consequence').map(inOneLine).join('; '),
      detail: cellsOf(row, mapping, 'detail').map(cleanText).join('\n'),
      groupName: cleanLine(cellsOf(row, mapping, 'group')[0] ?? ''),
    };
    const cells = lists.map((list) => ({
      ...said,
      named,
      list,
      text: inOneLine(row.cells[list.column] ?? ''),
    }));
    const filled = cells.filter(({ text }) => text !== '');
    return filled.length > 0 ? filled : cells.slice(0, 1);
  });
  const threats = read.filter(({ text }) => text !== '');
  const ofUnknownGroups = threats.filter(
    ({ groupName }) => groupName !== '' && !groupNamed(groupName, groups),
  );
  return {
    threats: threats.map(({ named, groupName, list, ...said }) => {
      const isNobodys = groupName !== '' && answers.get(groupName) === null;
      return {
        ...said,
        properties: properties.filter((each) => named.properties.includes(each) || list.property === each),
        group: groupName === '' ? list.group : groupOf(groupName),
        ...(isNobodys && { isNobodys: true as const }),
      };
    }),
    withoutText: read.filter(({ text }) => text === '').map(({ row }) => row),
    tooLong: threats.flatMap(({ row, text, cause, consequence, detail }) => [
      ...[text, cause, consequence].flatMap((each) => longer(row, each, longestLine)),
      ...longer(row, detail, longestText),
    ]),
    unknownGroups: [...new Set(ofUnknownGroups.map(({ groupName }) => groupName))],
    rowsOfUnknownGroups: ofUnknownGroups.length,
    unknownProperties: [...new Set(threats.flatMap(({ named }) => named.unknown))],
    hiddenRows: all.filter(({ isHidden }) => isHidden).length,
    errorCells: rows.flatMap(({ number, errorsIn = [] }) => errorsIn.map((at) => `${letterOf(at)}${number}`)),
  };
}

function answered(name: string, groups: readonly WorkGroup[], answers: GroupAnswers): WorkGroup | null {
  const id = answers.get(name);
  return groups.find((group) => group.id === id) ?? null;
}

type List = { readonly column: number; readonly property: Property | null; readonly group: WorkGroup | null };

/** The columns of threats. The head of a list may name a property or a group. */
function listsOf(sheet: Sheet, mapping: Mapping, groups: readonly WorkGroup[]): List[] {
  const columns = columnsOf(mapping, 'text');
  const heads = headsOf(sheet, mapping);
  return columns.map((column) => ({
    column,
    property: propertyOfHead(heads[column] ?? ''),
    group: groupNamed(heads[column] ?? '', groups),
  }));
}

/** The rows below the heads. Programs repeat the heads on every page: such a row is no threat. */
function rowsBelow({ rows }: Sheet, mapping: Mapping): readonly SheetRow[] {
  const heads = mapping.head === null ? [] : (rows[mapping.head]?.cells ?? []);
  const isMany = heads.filter((cell) => cell.trim() !== '').length > 1;
  const repeated = heads.join('\t');
  return rows
    .slice(firstRow(mapping))
    .filter(({ cells }) => !isMany || cells.join('\t') !== repeated)
    .map(withoutErrors);
}

/** Cells that show an error say nothing. */
function withoutErrors(row: SheetRow): SheetRow {
  const { errorsIn } = row;
  return errorsIn ? { ...row, cells: row.cells.map((cell, at) => (errorsIn.includes(at) ? '' : cell)) } : row;
}

function namedIn(row: SheetRow, mapping: Mapping, language: Language) {
  const named = propertiesNamed(cellsOf(row, mapping, 'properties').join(' '), language);
  const marked = properties.filter((each) => cellsOf(row, mapping, each).some(isMarked));
  return { ...named, properties: [...named.properties, ...marked] };
}

/** Nothing but names, parted by bars: a program's list of several. */
const namesByBars = /^[\p{L}\p{N} -]+(?:\|[\p{L}\p{N} -]+)+$/u;

/** A text in one line; a bar that somebody typed stays. */
function inOneLine(cell: string): string {
  const line = cleanLine(cell);
  return namesByBars.test(line) ? line.split('|').map(cleanLine).join(', ') : line;
}

/** The threats as one change; rows that name no group are `groupId`'s. */
export function recordCommand(
  threats: readonly RowThreat[],
  groupId: string | null,
  newId: () => string,
): CommandOf<'threat.record'> {
  return {
    type: 'threat.record',
    groupId,
    threats: threats.map(({ text, cause, consequence, detail, properties: own, group, isNobodys }) => ({
      id: newId(),
      text,
      ...(cause !== '' && { cause }),
      ...(consequence !== '' && { consequence }),
      ...(detail !== '' && { detail }),
      ...(own.length > 0 && { properties: [...own] }),
      ...(group && { groupId: group.id }),
      ...(isNobodys && { groupId: null }),
    })),
  };
}

/** What a row says of a part, in each of its columns that say something. */
function cellsOf({ cells }: SheetRow, mapping: Mapping, part: Part): string[] {
  return columnsOf(mapping, part).flatMap((column) => {
    const cell = cells[column] ?? '';
    return cell.trim() === '' ? [] : [cell];
  });
}

function longer(row: number, text: string, longest: number): TooLong[] {
  return text.length > longest ? [{ row, length: text.length, longest }] : [];
}
