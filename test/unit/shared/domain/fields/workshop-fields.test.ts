import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations, upgraded } from '../../../../../electron/db/migrate.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { inText, reportView } from '../../../../../electron/export/report/report-view.ts';
import { buildWorkbook } from '../../../../../electron/export/workbook.ts';
import { edited, isFilled } from '../../../../../shared/domain/fields/field.ts';
import { workshopFields } from '../../../../../shared/domain/fields/workshop.ts';
import { fileSteps } from '../../../../../shared/domain/interchange/fields.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { commandsOf } from '../../../../../shared/domain/workshop/play.ts';
import { fieldNames } from '../../../../../shared/history/describe/fields.ts';
import { messages } from '../../../../../shared/words/index.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import { describedWorkshop, workshopSample } from '../../../../helpers/filled-workshop.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { rowsAfter } from '../../../../helpers/rows.ts';
import { partsOf } from '../../../../helpers/workbook/read-xlsx.ts';
import { gridOf } from '../../../../helpers/workbook/rewritten-xlsx.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const named = edited(workshopFields).map(([name, field]) => [name as string, field] as const);

type Values = Readonly<Record<string, unknown>>;
const rowOf = (workshop: MemoryWorkshop) => workshop.tables.workshop.get('workshop') as unknown as Values;

/** A field's sample as it is shown; of the classes of information, together with the letter of the property. */
function shownSample(name: string, field: (typeof named)[number][1]): string {
  const sample = workshopSample(name, field);
  if (field.kind === 'person') return (sample as { text: string }).text;
  if (field.kind !== 'amount') return String(sample);
  return `${messages.en.common.propertyLetter[field.file.as as 'integrity']} ${sample}`;
}

const reported = named.filter(([, { kind }]) => kind !== 'setting');

it.each(reported)(
  'the field %s of the workshop is in the report, unless it says that it is not',
  (name, field) => {
    const source = sourceOf(describedWorkshop());
    const value =
      field.kind === 'amount'
        ? shownSample(name, field)
        : inText(reportView(source), field, rowOf(describedWorkshop())[name]);
    const report = JSON.stringify(reportOf(source)).replaceAll('\u00AD', '');
    expect(report.includes(JSON.stringify(value).slice(1, -1))).toBe(field.report !== null);
  },
);

describe.each(named)('the field %s of the workshop', (name, field) => {
  const sample = workshopSample(name, field);
  const words = field.kind === 'person' ? (sample as { text: string }).text : sample;
  const shown = shownSample(name, field);

  it('is empty in a new workshop, and says what its command says', () => {
    const fresh = new MemoryWorkshop();
    fresh.run({ type: 'workshop.create', title: 'Nytt', language: 'sv', method: presetMethod() });
    if (name !== 'title') expect(rowOf(fresh)[name]).toEqual(field.empty);
    const value = rowOf(describedWorkshop())[name];
    expect(isFilled(field, value)).toBe(true);
    expect(value).toEqual(field.kind === 'person' ? (sample as { id: string }).id : sample);
  });

  it('is undone by the change that reverses its command', () => {
    const workshop = describedWorkshop();
    const change = workshop.changes.find(({ code }) => code === field.set.by);
    if (change) workshop.undo(change);
    expect(rowOf(workshop)[name]).toEqual(name === 'title' ? 'Om arbetet' : field.empty);
  });

  it('has words in the history of every language', () => {
    for (const { history, workbook } of Object.values(messages)) {
      if (field.history !== null) {
        expect(fieldNames('workshop', [name]).map(({ key }) => key)).toEqual([
          `history:field.${field.history}`,
        ]);
        expect(history.field[field.history]).toBeTruthy();
      }
      if (field.fact !== null) expect(workbook.fact[field.fact]).toBeTruthy();
    }
  });

  it('stands in an interchange file, and is empty in one that does not know it', () => {
    const workshop = describedWorkshop();
    const file = toInterchange(workshop.snapshot().rows, workshop.personNames);
    expect(readAgain(file)).toEqual(words);
    if (field.kind === 'words') return;
    const without = structuredClone(file) as unknown as { workshop: Values };
    const steps = fileSteps(field);
    const holder = steps.slice(0, -1).reduce((object, step) => object[step] as Values, without.workshop);
    delete (holder as Record<string, unknown>)[steps.at(-1) ?? ''];
    expect(readAgain(without) ?? null).toEqual(field.empty);
  });

  it('comes out of a file when the day that led to it is played', () => {
    const described = describedWorkshop();
    const file = toInterchange(described.snapshot().rows, described.personNames);
    const played = new MemoryWorkshop();
    for (const command of commandsOf(parseInterchange(file), randomUUID)) played.run(command);
    const value = rowOf(played)[name];
    expect(field.kind === 'person' ? played.nameOf(String(value)) : value).toEqual(words);
  });

  it('came with the version it says, and is empty in what is older', () => {
    const columnsOf = (version: number) => {
      const database = new Sqlite(':memory:');
      if (version > 0) migrate(database, migrations.slice(0, version));
      const columns = database.pragma('table_info(workshop)') as { name: string }[];
      database.close();
      return columns.map((column) => column.name);
    };
    expect(columnsOf(field.since)).toContain(name);
    expect(columnsOf(field.since - 1)).not.toContain(name);
    if (field.since === 1) return;
    const { [name]: _, ...older } = rowOf(describedWorkshop());
    expect((upgraded('workshop', older, field.since - 1) as unknown as Values)[name]).toEqual(field.empty);
  });

  it('stands on the sheet of the workbook that has its line', async () => {
    const parts = await partsOf(await buildWorkbook(sourceOf(describedWorkshop())));
    const { sheet, fact } = messages.en.workbook;
    const lines = [sheet.contents, sheet.method].flatMap((each) => gridOf(parts, each));
    const own = lines.filter(([label]) => field.fact !== null && label === fact[field.fact]);
    expect(
      own.map((cells) => cells.some((text) => text === shown || text.split(', ').includes(shown))),
    ).toEqual(field.fact === null ? [] : [true]);
  });

  it('can be said somewhere in a window', () => {
    const list = ['ls-files', '--cached', '--others', '--exclude-standard', 'renderer/features'];
    const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' });
    const sources = files.split('\n').filter((file) => /\.tsx?$/.test(file));
    const word = field.kind === 'amount' ? /\$\{property\}Class\b/ : new RegExp(`\\b${field.set.as}\\b`);
    expect(sources.some((file) => word.test(readFileSync(join(root, file), 'utf8')))).toBe(true);
  });

  function readAgain(file: unknown): unknown {
    const { rows, personNames } = fromInterchange(
      parseInterchange(JSON.parse(JSON.stringify(file))),
      randomUUID,
    );
    const value = (rowsAfter(rows).workshop[0] as unknown as Values)[name];
    return field.kind === 'person' ? personNames.find(({ id }) => id === value)?.text : value;
  }
});
