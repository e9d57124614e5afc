import { type Language, type Property, properties } from '../codes.ts';
import type { CommandOf } from '../commands.ts';
import type { WorkGroup } from '../tables.ts';
import { memoize } from '../text/memoize.ts';
import { cleanLine, cleanText, longestLine, longestText } from '../text/text.ts';
import { languageOfLetters, propertiesNamed, propertyOfHead } from './heads.ts';
import { groupNamed, isMarked, type Mapping } from './mapping.ts';
import { letterOf, type Sheet, type SheetRow } from './sheet.ts';

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
  const all = sheet.rows.slice(mapping.head === null ? 0 : mapping.head + 1);
  const rows = all.filter(({ isHidden }) => !isHidden || mapping.withHidden);
  const language = languageOfLetters(
    rows.map((row) => cellOf(row, mapping.properties)),
    otherwise,
  );
  // Thousands of rows name the same few groups.
  const groupOf = memoize((name: string) => groupNamed(name, groups) ?? answered(name, groups, answers));
  const lists = listsOf(sheet, mapping, groups);
  const read = rows.flatMap((row) => {
    const named = namedIn(row, mapping, language);
    const said = {
      row: row.number,
      cause: inOneLine(cellOf(row, mapping.cause)),
      consequence: inOneLine(cellOf(row, mapping.consequence)),
      detail: cleanText(cellOf(row, mapping.detail)),
      groupName: cleanLine(cellOf(row, mapping.group)),
    };
    const cells = lists.map((list) => ({ ...said, named, list, text: inOneLine(cellOf(row, list.column)) }));
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

/** The columns of threats. Of several lists side by side, the head of each may name a property or a group. */
function listsOf({ rows }: Sheet, { text, more = [], head }: Mapping, groups: readonly WorkGroup[]): List[] {
  const headOf = (column: number) => (head === null ? '' : (rows[head]?.cells[column] ?? ''));
  return [text, ...more].map((column) => ({
    column,
    property: more.length > 0 ? propertyOfHead(headOf(column)) : null,
    group: more.length > 0 ? groupNamed(headOf(column), groups) : null,
  }));
}

function namedIn(row: SheetRow, { properties: column, aspects = {} }: Mapping, language: Language) {
  const named = propertiesNamed(cellOf(row, column), language);
  const marked = properties.filter((each) => isMarked(cellOf(row, aspects[each] ?? null)));
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

function cellOf({ cells }: SheetRow, column: number | null): string {
  return column === null ? '' : (cells[column] ?? '');
}

function longer(row: number, text: string, longest: number): TooLong[] {
  return text.length > longest ? [{ row, length: text.length, longest }] : [];
}
