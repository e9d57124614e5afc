import type { Language, Property } from '../codes.ts';
import type { CommandOf } from '../commands.ts';
import type { WorkGroup } from '../tables.ts';
import { memoize } from '../text/memoize.ts';
import { cleanLine, cleanText, longestLine, longestText } from '../text/text.ts';
import { groupNamed, type Mapping, type Sheet, type SheetRow } from './mapping.ts';
import { languageOfLetters, propertiesNamed } from './properties.ts';

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
};

/** Reads the rows below the heads. `otherwise` is the language of letters that could be either's. */
export function threatsIn(
  sheet: Sheet,
  mapping: Mapping,
  groups: readonly WorkGroup[],
  otherwise: Language,
): TableThreats {
  const rows = sheet.rows.slice(mapping.head === null ? 0 : mapping.head + 1);
  const language = languageOfLetters(
    rows.map((row) => cellOf(row, mapping.properties)),
    otherwise,
  );
  // Thousands of rows name the same few groups.
  const groupOf = memoize((name: string) => groupNamed(name, groups));
  const read = rows.map((row) => ({
    row: row.number,
    text: cleanLine(cellOf(row, mapping.text)),
    cause: cleanLine(cellOf(row, mapping.cause)),
    consequence: cleanLine(cellOf(row, mapping.consequence)),
    detail: cleanText(cellOf(row, mapping.detail)),
    named: propertiesNamed(cellOf(row, mapping.properties), language),
    groupName: cleanLine(cellOf(row, mapping.group)),
  }));
  const threats = read.filter(({ text }) => text !== '');
  const strangers = threats.filter(({ groupName }) => groupName !== '' && !groupOf(groupName));
  return {
    threats: threats.map(({ named, groupName, ...said }) => {
      return { ...said, properties: named.properties, group: groupOf(groupName) };
    }),
    withoutText: read.filter(({ text }) => text === '').map(({ row }) => row),
    tooLong: threats.flatMap(({ row, text, cause, consequence, detail }) => [
      ...[text, cause, consequence].flatMap((each) => longer(row, each, longestLine)),
      ...longer(row, detail, longestText),
    ]),
    unknownGroups: [...new Set(strangers.map(({ groupName }) => groupName))],
    rowsOfUnknownGroups: strangers.length,
    unknownProperties: [...new Set(threats.flatMap(({ named }) => named.unknown))],
  };
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
    threats: threats.map(({ text, cause, consequence, detail, properties, group }) => ({
      id: newId(),
      text,
      ...(cause !== '' && { cause }),
      ...(consequence !== '' && { consequence }),
      ...(detail !== '' && { detail }),
      ...(properties.length > 0 && { properties: [...properties] }),
      ...(group && { groupId: group.id }),
    })),
  };
}

function cellOf({ cells }: SheetRow, column: number | null): string {
  return column === null ? '' : (cells[column] ?? '');
}

function longer(row: number, text: string, longest: number): TooLong[] {
  return text.length > longest ? [{ row, length: text.length, longest }] : [];
}
