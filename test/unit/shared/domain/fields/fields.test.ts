import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations, upgraded } from '../../../../../electron/db/migrate.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { inReport, type ReportView, reportView } from '../../../../../electron/export/report/report-view.ts';
import { buildWorkbook } from '../../../../../electron/export/workbook.ts';
import type { Language } from '../../../../../shared/domain/codes.ts';
import { type Field, isFilled } from '../../../../../shared/domain/fields/field.ts';
import { fileSteps } from '../../../../../shared/domain/interchange/fields.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { reviseCommand } from '../../../../../shared/domain/revision/index.ts';
import { fieldNames } from '../../../../../shared/history/describe/fields.ts';
import type { WordKey } from '../../../../../shared/words/areas.ts';
import { messages } from '../../../../../shared/words/index.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import {
  allFields,
  emptyRowOf,
  type FieldOfTable,
  filledRow,
  filledWorkshop,
  sample,
  sheetFields,
} from '../../../../helpers/filled-workshop.ts';
import type { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { rowsAfter } from '../../../../helpers/rows.ts';
import { type Parts, partsOf } from '../../../../helpers/workbook/read-xlsx.ts';
import { foundIn, namesIn, stateIn } from '../../../../helpers/workbook/revision.ts';
import { gridOf, rewritten } from '../../../../helpers/workbook/rewritten-xlsx.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const named = allFields.map((each) => [`${each.table}.${each.name}`, each] as const);
const onSheets = sheetFields.map((each) => [`${each.table}.${each.name}`, each] as const);
/** Those whose sheets come back. */
const revised = onSheets.filter(([, { table }]) => table === 'risk' || table === 'measure');
const bothLanguages = ['sv', 'en'] as const;

type Values = Readonly<Record<string, unknown>>;

function valueIn(workshop: MemoryWorkshop, { table, name }: FieldOfTable, id = filledRow[table]) {
  return (workshop.tables[table].get(id) as Values | undefined)?.[name];
}

/** What a field says, names of people as their words. */
function said(workshop: MemoryWorkshop, each: FieldOfTable): unknown {
  const value = valueIn(workshop, each);
  return each.field.kind === 'person' ? workshop.nameOf(String(value)) : value;
}

function expected(each: FieldOfTable, turn: 0 | 1): unknown {
  const value = sample(each, turn);
  return each.field.kind === 'person' ? (value as { text: string }).text : value;
}

describe.each(named)('the field %s', (_, each) => {
  const { table, name, field } = each;

  it('is empty in a new row, and says what its command says', () => {
    const workshop = filledWorkshop();
    const mayBeUnsaid = field.kind !== 'words';
    expect(isFilled(field, valueIn(workshop, each, emptyRowOf[table]))).toBe(!mayBeUnsaid);
    expect(said(workshop, each)).toEqual(expected(each, 0));
  });

  it('has words in the history of every language', () => {
    for (const { history } of Object.values(messages)) {
      if (field.history === null) continue;
      const [label] = fieldNames(table, [name]);
      expect(label?.key).toBe(`history:field.${field.history}`);
      expect(history.field[field.history]).toBeTruthy();
    }
  });

  it('stands in an interchange file, and is empty in one that does not know it', () => {
    const workshop = filledWorkshop();
    const file = toInterchange(workshop.snapshot().rows, workshop.personNames);
    expect(readAgain(file, each)).toEqual(expected(each, 0));
    if (field.kind === 'words') return;
    const without = structuredClone(file);
    const row = entryOf(without as unknown as FileLists, table);
    const steps = fileSteps(field);
    const last = steps.at(-1) ?? '';
    const holder = steps.slice(0, -1).reduce((object, step) => object[step] as Values, row);
    delete (holder as Record<string, unknown>)[last];
    expect(readAgain(without, each) ?? null).toEqual(field.empty);
  });

  it('came with the version it says, and is empty in what is older', () => {
    const columnsOf = (version: number) => {
      const database = new Sqlite(':memory:');
      if (version > 0) migrate(database, migrations.slice(0, version));
      const columns = database.pragma(`table_info(${table})`) as { name: string }[];
      database.close();
      return columns.map((column) => column.name);
    };
    expect(columnsOf(field.since)).toContain(name);
    expect(columnsOf(field.since - 1)).not.toContain(name);
    const isNewTable = columnsOf(field.since - 1).length === 0;
    if (isNewTable) return;
    const { [name]: _, ...older } = filledWorkshop().tables[table].get(filledRow[table]) as Values & object;
    expect((upgraded(table, older, field.since - 1) as unknown as Values)[name]).toEqual(field.empty);
  });

  it('can be said somewhere in a window', () => {
    const files = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', 'renderer/features'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const sources = files.split('\n').filter((file) => /\.tsx?$/.test(file) && !file.includes('/revise/'));
    const word = new RegExp(`\\b${field.set.as}\\b`);
    expect(sources.some((file) => word.test(readFileSync(join(root, file), 'utf8')))).toBe(true);
  });
});

describe.each(bothLanguages)('in a workshop in %s', (language) => {
  const source = sourceOf(filledWorkshop(0, language));
  const view = reportView(source);
  const report = JSON.stringify(reportOf(source)).replaceAll('\u00AD', '');

  it.each(named)('the report has the field %s, unless it says that it has not', (_, each) => {
    const { field } = each;
    const value = valueIn(filledWorkshop(), each);
    const ways = [inReport(view, field, value), view.day(String(value)), inTheMiddle(view, field, value)];
    expect(ways.some((way) => way !== '' && report.includes(JSON.stringify(way).slice(1, -1)))).toBe(
      field.report !== null,
    );
  });

  it.each(onSheets)(
    'the workbook has a column for the field %s, which says it',
    async (_, { table, field }) => {
      const grid = gridOf(await bookOf(0, language), sheetOf(language, table));
      const column = (grid[3] ?? []).indexOf(messages[language].workbook.head[field.column]);
      const cells = grid.slice(4).map((row) => row[column]);
      expect(new Set(cells).size).toBeGreaterThan(1);
    },
  );

  it.each(revised)('the field %s comes back from the workbook, and is called by a word', async (_, each) => {
    const { table, name, field } = each;
    const before = filledWorkshop(0, language);
    const { head } = messages[language].workbook;
    const own = sheetOf(language, table);
    const books = [await bookOf(0, language), await bookOf(1, language)] as const;
    const [mine, other] = books.map((book) => gridOf(book, own)) as [string[][], string[][]];
    const column = (mine[3] ?? []).indexOf(head[field.column]);
    const code = (mine[3] ?? []).indexOf(head.code);
    const cellOf = (grid: string[][]) => grid.find((row) => row[code] === filledRow[table]) ?? [];
    expect(cellOf(mine)[column]).toBeTruthy();
    expect(cellOf(mine)[column]).not.toBe(cellOf(other)[column]);
    cellOf(mine)[column] = cellOf(other)[column] ?? '';
    const source = sourceOf(before);
    const changed = await rewritten({ [own]: mine }, new Random(1));
    const { differences } = await foundIn(changed, source);
    before.run(reviseCommand('a.xlsx', differences, stateIn(source), namesIn(source), randomUUID));
    expect(differences.map((difference) => difference.is === 'edit' && difference.field)).toEqual([name]);
    expect(said(before, each)).toEqual(expected(each, 1));
    const revise = readFileSync(join(root, 'shared/words', language, 'revise.json'), 'utf8');
    expect(JSON.parse(revise).field[name]).toBeTruthy();
  });
});

// An open risk stays open whatever goes into it, and has no day on which it was set aside: `decide/risk-merge.test.ts`.
const merged = named.filter(([, { table, name }]) => table === 'risk' && !/^status(On)?$/.test(name));

it.each(merged)('the field %s stays when its risk goes into one of which nothing was said', (_, each) => {
  const workshop = filledWorkshop();
  workshop.run({ type: 'risk.merge', id: 'r', intoId: 'r-empty' });
  expect(valueIn(workshop, each, 'r-empty')).toEqual(valueIn(filledWorkshop(), each));
});

/** Several choices as some tables list them: in small letters, with commas. */
function inTheMiddle({ words }: ReportView, field: Field, value: unknown): string {
  const key = (code: string) => `common:${'named' in field ? field.named : ''}.${code}` as WordKey;
  return field.kind === 'choices' ? (value as string[]).map((code) => words(key(code))).join(', ') : '';
}

/** What the sheet of a table is called, of those that have one. */
function sheetOf(language: Language, table: FieldOfTable['table']): string {
  const { register, measures, threats, parked } = messages[language].workbook.sheet;
  const own = { risk: register, measure: measures, threat: threats, parkedNote: parked };
  return own[table as keyof typeof own];
}

const bookOf = memoizedBooks();

function memoizedBooks() {
  const known = new Map<string, Promise<Parts>>();
  return (turn: 0 | 1, language: Language): Promise<Parts> => {
    const key = `${turn} ${language}`;
    const book = known.get(key) ?? buildWorkbook(sourceOf(filledWorkshop(turn, language))).then(partsOf);
    known.set(key, book);
    return book;
  };
}

type FileLists = Readonly<Record<'groups' | 'participants' | 'threats' | 'risks' | 'parkedNotes', Values[]>>;
const lists = {
  workGroup: 'groups',
  participant: 'participants',
  threat: 'threats',
  risk: 'risks',
  parkedNote: 'parkedNotes',
} as const;

/** Where a file has the row of which everything is said. */
function entryOf(file: FileLists, table: FieldOfTable['table']): Values {
  const list = table === 'measure' ? lists.risk : lists[table];
  const id = table === 'measure' ? filledRow.risk : filledRow[table];
  const entry = file[list].find((each) => each.id === id) as Values;
  return table === 'measure' ? ((entry.measures as Values[])[0] as Values) : entry;
}

function readAgain(file: unknown, each: FieldOfTable): unknown {
  const { rows, personNames } = fromInterchange(
    parseInterchange(JSON.parse(JSON.stringify(file))),
    randomUUID,
  );
  const tables = rowsAfter(rows);
  const own = filledRow[each.table];
  const row = each.table === 'measure' ? tables.measure[0] : tables[each.table].find(({ id }) => id === own);
  const value = (row as Values | undefined)?.[each.name];
  return each.field.kind === 'person' ? personNames.find(({ id }) => id === value)?.text : value;
}
