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
import { translator } from '../../../../../electron/host/words.ts';
import type { Language } from '../../../../../shared/domain/codes.ts';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { edited, isFilled } from '../../../../../shared/domain/fields/field.ts';
import { workshopFields } from '../../../../../shared/domain/fields/workshop.ts';
import { fileSteps } from '../../../../../shared/domain/interchange/fields.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { commandsOf } from '../../../../../shared/domain/workshop/play.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { fieldNames } from '../../../../../shared/history/describe/fields.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
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
function shownSample(name: string, field: (typeof named)[number][1], language: Language = 'en'): string {
  const sample = workshopSample(name, field);
  if (field.kind === 'person') return (sample as { text: string }).text;
  if (field.kind !== 'amount') return String(sample);
  return `${messages[language].common.propertyLetter[field.file.as as 'integrity']} ${sample}`;
}

const partsIn = async (language: Language) =>
  partsOf(await buildWorkbook(sourceOf(describedWorkshop(language))));
const parts = { sv: await partsIn('sv'), en: await partsIn('en') };

const reported = named.filter(([, { kind }]) => kind !== 'setting');

describe.each(['sv', 'en'] as const)('in a workshop in %s', (language) => {
  const source = sourceOf(describedWorkshop(language));
  const view = reportView(source);
  const report = JSON.stringify(reportOf(source)).replaceAll('\u00AD', '');

  it.each(reported)('the report has the field %s, unless it says that it has not', (name, field) => {
    const value =
      field.kind === 'amount'
        ? shownSample(name, field, language)
        : inText(view, field, rowOf(describedWorkshop())[name]);
    expect(report.includes(JSON.stringify(value).slice(1, -1))).toBe(field.report !== null);
  });

  it.each(named)('the history tells that the field %s has changed', (name, field) => {
    const workshop = new MemoryWorkshop();
    workshop.run({ type: 'workshop.create', title: 'Nytt', language: 'sv', method: presetMethod() });
    const change = workshop.run({
      type: field.set.by,
      [field.set.as]: workshopSample(name, field),
    } as Command);
    const context = historyContext(workshop.tables, workshop.changes, workshop.nameOf, language);
    const phrase = describeChange(change, context);
    const sentence = say(translator(language), phrase).toLowerCase();
    const { history } = messages[language];
    const label = field.history === null ? null : history.field[field.history].toLowerCase();
    const isOwn = !phrase.key.endsWith('.edit') && phrase.key !== 'history:unknown';
    expect(isOwn || (label !== null && sentence.includes(label)), sentence).toBe(true);
  });
});

describe.each(named)('the field %s of the workshop', (name, field) => {
  const sample = workshopSample(name, field);
  const words = field.kind === 'person' ? (sample as { text: string }).text : sample;

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

  it('stands on the sheet of the workbook that has its line, in either language', async () => {
    for (const language of ['sv', 'en'] as const) {
      const { sheet, fact } = messages[language].workbook;
      const own = shownSample(name, field, language);
      const lines = [sheet.contents, sheet.method].flatMap((each) => gridOf(parts[language], each));
      const mine = lines.filter(([label]) => field.fact !== null && label === fact[field.fact]);
      expect(
        mine.map((cells) => cells.some((text) => text === own || text.split(', ').includes(own))),
      ).toEqual(field.fact === null ? [] : [true]);
    }
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
