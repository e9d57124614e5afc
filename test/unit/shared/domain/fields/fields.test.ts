import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations, upgraded } from '../../../../../electron/db/migrate.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { inReport, reportView } from '../../../../../electron/export/report/report-view.ts';
import { buildWorkbook } from '../../../../../electron/export/workbook.ts';
import { isFilled } from '../../../../../shared/domain/fields/field.ts';
import { fileSteps } from '../../../../../shared/domain/interchange/fields.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { reviseCommand } from '../../../../../shared/domain/revision/index.ts';
import { fieldNames } from '../../../../../shared/history/describe/fields.ts';
import { messages } from '../../../../../shared/words/index.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import { allFields, type FieldOfTable, filledWorkshop, sample } from '../../../../helpers/filled-workshop.ts';
import type { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { rowsAfter } from '../../../../helpers/rows.ts';
import { partsOf } from '../../../../helpers/workbook/read-xlsx.ts';
import { foundIn, namesIn, stateIn } from '../../../../helpers/workbook/revision.ts';
import { gridOf, rewritten } from '../../../../helpers/workbook/rewritten-xlsx.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const named = allFields.map((each) => [`${each.table}.${each.name}`, each] as const);

type Values = Readonly<Record<string, unknown>>;

function valueIn(workshop: MemoryWorkshop, { table, name }: FieldOfTable, id = table === 'risk' ? 'r' : 'm') {
  const value = (workshop.tables[table].get(id) as Values | undefined)?.[name];
  return value;
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
    if (table === 'risk') expect(isFilled(field, valueIn(workshop, each, 'r-empty'))).toBe(false);
    expect(said(workshop, each)).toEqual(expected(each, 0));
  });

  it('has words in the history, the workbook and the revision of every language', () => {
    for (const [language, { history, workbook }] of Object.entries(messages)) {
      if (field.history !== null) {
        const [label] = fieldNames(table, [name]);
        expect(label?.key).toBe(`history:field.${field.history}`);
        expect(history.field[field.history]).toBeTruthy();
      }
      expect(workbook.head[field.column]).toBeTruthy();
      const revise = readFileSync(join(root, 'shared/words', language, 'revise.json'), 'utf8');
      expect(JSON.parse(revise).field[name]).toBeTruthy();
    }
  });

  it('stands in an interchange file, and is empty in one that does not know it', () => {
    const workshop = filledWorkshop();
    const file = toInterchange(workshop.snapshot().rows, workshop.personNames);
    expect(readAgain(file, each)).toEqual(expected(each, 0));
    if (field.kind === 'words') return;
    const without = structuredClone(file) as unknown as { risks: Values[] };
    const [entry] = without.risks.filter(({ id }) => id === 'r');
    const row = (table === 'risk' ? entry : (entry?.measures as Values[] | undefined)?.[0]) as Values;
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
    if (field.since === 1) return;
    const { [name]: _, ...older } = filledWorkshop().tables[table].get(
      table === 'risk' ? 'r' : 'm',
    ) as Values & object;
    expect((upgraded(table, older, field.since - 1) as unknown as Values)[name]).toEqual(field.empty);
  });

  it('has a column in the workbook, and comes back from it', async () => {
    const [before, after] = [filledWorkshop(0), filledWorkshop(1)];
    const sheet = messages.sv.workbook.sheet[table === 'risk' ? 'register' : 'measures'];
    const grids = await Promise.all(
      [before, after].map(async (workshop) =>
        gridOf(await partsOf(await buildWorkbook(sourceOf(workshop))), sheet),
      ),
    );
    const [mine = [], other = []] = grids;
    const column = (mine[3] ?? []).indexOf(messages.sv.workbook.head[field.column]);
    const code = (mine[3] ?? []).indexOf(messages.sv.workbook.head.code);
    const cellOf = (grid: string[][]) =>
      grid.find((row) => row[code] === (table === 'risk' ? 'r' : 'm')) ?? [];
    expect(cellOf(mine)[column]).toBeTruthy();
    expect(cellOf(mine)[column]).not.toBe(cellOf(other)[column]);
    cellOf(mine)[column] = cellOf(other)[column] ?? '';
    const source = sourceOf(before);
    const { differences } = await foundIn(await rewritten({ [sheet]: mine }, new Random(1)), source);
    before.run(reviseCommand('a.xlsx', differences, stateIn(source), namesIn(source), randomUUID));
    expect(differences.map((difference) => difference.is === 'edit' && difference.field)).toEqual([name]);
    expect(said(before, each)).toEqual(expected(each, 1));
  });

  it('is in the report, unless it says that it is not', () => {
    const source = sourceOf(filledWorkshop());
    const view = reportView(source);
    const value = valueIn(filledWorkshop(), each);
    const ways = [inReport(view, field, value), view.day(String(value))];
    const report = JSON.stringify(reportOf(source)).replaceAll('\u00AD', '');
    expect(ways.some((way) => way !== '' && report.includes(JSON.stringify(way).slice(1, -1)))).toBe(
      field.report !== null,
    );
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

// An open risk stays open whatever goes into it, and has no day on which it was set aside: `decide/risk-merge.test.ts`.
const merged = named.filter(([, { table, name }]) => table === 'risk' && !/^status(On)?$/.test(name));

it.each(merged)('the field %s stays when its risk goes into one of which nothing was said', (_, each) => {
  const workshop = filledWorkshop();
  workshop.run({ type: 'risk.merge', id: 'r', intoId: 'r-empty' });
  expect(valueIn(workshop, each, 'r-empty')).toEqual(valueIn(filledWorkshop(), each));
});

function readAgain(file: unknown, each: FieldOfTable): unknown {
  const { rows, personNames } = fromInterchange(
    parseInterchange(JSON.parse(JSON.stringify(file))),
    randomUUID,
  );
  const tables = rowsAfter(rows);
  const row = each.table === 'risk' ? tables.risk.find(({ id }) => id === 'r') : tables.measure[0];
  const value = (row as Values | undefined)?.[each.name];
  return each.field.kind === 'person' ? personNames.find(({ id }) => id === value)?.text : value;
}
