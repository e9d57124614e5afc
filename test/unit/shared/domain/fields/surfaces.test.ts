// Every field in every surface that its entry in the registry claims, beside those that `fields.test.ts` looks at.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { salvageWorkshop } from '../../../../../electron/commands/make-workshop-file.ts';
import { endSession } from '../../../../../electron/commands/session.ts';
import { openForReading } from '../../../../../electron/db/open-for-reading.ts';
import { allRows, personNames } from '../../../../../electron/db/queries/snapshot.ts';
import { readRebuilt } from '../../../../../electron/db/salvage/rebuild.ts';
import { buildSummary } from '../../../../../electron/export/summary/build-summary.ts';
import { buildWorkbook } from '../../../../../electron/export/workbook.ts';
import { translator } from '../../../../../electron/host/words.ts';
import { choicesIn, filtered, noFilter } from '../../../../../renderer/features/register/register-view.ts';
import type { Language } from '../../../../../shared/domain/codes.ts';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { type Column, registerColumns } from '../../../../../shared/domain/fields/columns.ts';
import type { EditedField } from '../../../../../shared/domain/fields/field.ts';
import type { PersonName } from '../../../../../shared/domain/tables.ts';
import {
  groupFileOf,
  likelyDestinations,
  mergeCommand,
  planOfMerge,
} from '../../../../../shared/domain/workshop/merge-workshop.ts';
import { nextWorkshop } from '../../../../../shared/domain/workshop/next-workshop.ts';
import { type RegisterRow, register } from '../../../../../shared/domain/workshop/register.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import type { RowLists } from '../../../../../shared/history/row-change.ts';
import type { WordKey } from '../../../../../shared/words/areas.ts';
import { messages } from '../../../../../shared/words/index.ts';
import { alphabetical } from '../../../../../shared/words/locale.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import {
  allFields,
  type FieldOfTable,
  filledRow,
  filledWorkshop,
  filling,
  sample,
  sheetFields,
} from '../../../../helpers/filled-workshop.ts';
import type { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { rowsAfter } from '../../../../helpers/rows.ts';
import { inMemory } from '../../../../helpers/temporary-folder.ts';
import { columnNumber } from '../../../../helpers/workbook/columns.ts';
import { cellsOf, elements, type Parts, partsOf, sheetsOf } from '../../../../helpers/workbook/read-xlsx.ts';
import { newSession, presetMethod, run } from '../../../../helpers/workshop.ts';

type Named<E> = readonly (readonly [string, E])[];
const withNames = <E extends FieldOfTable>(list: readonly E[]): Named<E> =>
  list.map((each) => [`${each.table}.${each.name}`, each]);
const named = withNames(allFields);
const ofRisks = withNames(sheetFields.filter(({ table }) => ['risk', 'measure', 'threat'].includes(table)));
const bothLanguages = ['sv', 'en'] as const;

type Values = Readonly<Record<string, unknown>>;
const rowOf = (workshop: MemoryWorkshop, { table }: FieldOfTable) =>
  workshop.tables[table].get(filledRow[table]) as unknown as Values;

/** A command that says something else in one field, and of the others that it cannot be without what they say already. */
function changing(workshop: MemoryWorkshop, each: FieldOfTable): Command {
  const { table, field } = each;
  const row = rowOf(workshop, each);
  const pair = { probability: row.probability, consequence: row.consequence };
  return {
    type: field.set.by,
    id: filledRow[table],
    ...(field.set.by === 'risk.assess' && pair),
    [field.set.as]: sample(each, 1),
  } as Command;
}

/** What a field says in words, the ways it may be said. */
function inWords(workshop: MemoryWorkshop, { field }: FieldOfTable, value: unknown, language: Language) {
  const words = translator(language);
  if (field.kind === 'person') return [workshop.nameOf(String(value)) ?? ''];
  if (field.kind === 'level') {
    const scale = workshop.tables.workshop.get('workshop')?.method[field.axis] ?? [];
    return scale.flatMap((level) => (level.code === value ? [level[language]] : []));
  }
  if (field.kind !== 'choice' && field.kind !== 'choices') return [String(value)];
  const names = [value].flat().map((code) => words(`common:${field.named}.${code}` as WordKey));
  return [names.join(', '), ...names];
}

/** Whether a command is about one field alone, so that whatever is said of it is said of that field. */
const isAlone = ({ table, field }: FieldOfTable) =>
  allFields.filter((each) => each.table === table && each.field.set.by === field.set.by).length === 1;

describe.each(bothLanguages)('the history in %s', (language) => {
  it.each(named)('tells that the field %s has changed, and undo brings back what it said', (_, each) => {
    const workshop = filledWorkshop();
    const before = workshop.tables;
    const change = workshop.run(changing(workshop, each));
    const context = historyContext(workshop.tables, workshop.changes, workshop.nameOf, language);
    const phrase = describeChange(change, context);
    const sentence = say(translator(language), phrase).toLowerCase();
    const { history } = each.field;
    const ways = [
      ...(history === null ? [] : [messages[language].history.field[history]]),
      ...inWords(workshop, each, rowOf(workshop, each)[each.name], language),
    ];
    const isTold = ways.some((way) => sentence.includes(way.toLowerCase()));
    expect(isTold || (isAlone(each) && phrase.key !== 'history:unknown'), sentence).toBe(true);
    expect(workshop.tables).not.toEqual(before);
    workshop.undo(change);
    expect(workshop.tables).toEqual(before);
  });
});

describe.each(bothLanguages)('the sheets of a workbook in %s', (language) => {
  const { sheet, head } = messages[language].workbook;
  const { snapshot } = sourceOf(filledWorkshop(0, language));
  let book: Parts;
  let summary: Parts;

  beforeAll(async () => {
    book = await partsOf(await buildWorkbook(sourceOf(filledWorkshop(0, language))));
    const { rows, personNames } = snapshot;
    summary = await partsOf(
      await buildSummary([
        { kind: 'head', folder: '/x', language, madeAt: '2026-11-21T12:00:00.000Z' },
        { kind: 'workshop', file: 'a.storforum', rows, personNames },
      ]),
    );
  });

  const choosing = ofRisks.filter(
    ([, { table, field }]) => table !== 'threat' && ['level', 'person', 'choice'].includes(field.kind),
  );
  it.each(choosing)('have a list to choose from where the field %s stands', (_, { table, field }) => {
    const own = table === 'risk' ? sheet.register : sheet.measures;
    const heads = [...cellsOf(book, own)].filter(([address]) => /^[A-Z]+4$/.test(address));
    const [address = ''] = heads.find(([, { value }]) => value === head[field.column]) ?? [];
    const part = sheetsOf(book).find(({ name }) => name === own)?.part ?? '';
    const rules = elements(book.get(part) ?? '', 'dataValidation');
    const columns = rules.map(({ attributes }) => /^[A-Z]+/.exec(attributes.sqref ?? '')?.[0] ?? 'A');
    expect(columns.map(columnNumber)).toContain(columnNumber(address.replace('4', '')));
  });

  const columns: Readonly<Record<string, Column>> = registerColumns;
  const summed = ofRisks.filter(
    ([, { table, field }]) => table === 'risk' && columns[field.column]?.summary !== undefined,
  );
  it.each(summed)('have the field %s in a summary of several workshops', (_, each) => {
    const workshop = filledWorkshop(0, language);
    const values = [...cellsOf(summary, messages[language].workbook.sheet.risks).values()];
    const ways = inWords(workshop, each, rowOf(workshop, each)[each.name], language);
    const found = values.some(({ value }) => ways.some((way) => value?.toLowerCase() === way.toLowerCase()));
    expect(found).toBe(true);
  });
});

describe('the filter of the register', () => {
  const workshop = filledWorkshop();
  const rows: readonly RegisterRow[] = register(workshop.tables);
  const names = new Map(workshop.personNames.map(({ id, text }) => [id, text]));
  const numbersFor = (text: string) =>
    filtered(rows, { ...noFilter, text }, names).map(({ risk }) => risk.id);
  const isChosen = ({ kind }: EditedField) => kind === 'person' || kind === 'choice';

  it.each(ofRisks.filter(([, { field }]) => ['line', 'words', 'text', 'person'].includes(field.kind)))(
    'finds a word in the field %s, unless its entry says that it is not looked for',
    (_, each) => {
      expect(numbersFor(`${each.table}.${each.name}`)).toEqual(each.field.filtered ? ['r'] : []);
    },
  );

  it('offers a choice in every field of a risk that one looks for by choosing', () => {
    const claimed = ofRisks.flatMap(([, { table, name, field }]) =>
      table === 'risk' && field.filtered && isChosen(field) ? [name] : [],
    );
    expect(choicesIn(rows, names, alphabetical('sv')).map(({ column }) => column)).toEqual(claimed);
  });
});

describe('a damaged file that is saved', () => {
  let saved: RowLists;
  let people: readonly PersonName[];

  beforeAll(() => {
    const folder = mkdtempSync(join(inMemory, 'storforum-test-'));
    const session = newSession(folder);
    run(session, ...filling());
    endSession(session);
    const bytes = readFileSync(session.path);
    // Without its head no program opens it as a database.
    bytes.fill(0, 0, 100);
    const [damaged, target] = [join(folder, 'damaged.storforum'), join(folder, 'saved.storforum')];
    writeFileSync(damaged, bytes);
    salvageWorkshop(readRebuilt(damaged), target);
    const { database, close } = openForReading(target);
    saved = allRows(database);
    people = personNames(database);
    close();
    rmSync(folder, { recursive: true });
  });

  it.each(named)('has what the field %s says', (_, each) => {
    const value = rowOf(filledWorkshop(), each)[each.name];
    const row = saved[each.table].find(({ id }) => id === filledRow[each.table]) as unknown as Values;
    expect(row[each.name]).toEqual(value);
    if (each.field.kind === 'person') expect(people.map(({ id }) => id)).toContain(value);
  });
});

describe('a file of a group', () => {
  const ofThreats = named.filter(([, { table }]) => table === 'threat');

  it.each(ofThreats)('brings the field %s with a threat that is new', (_, each) => {
    const here = emptyWorkshop();
    const plan = planOfMerge(here.tables, groupFileOf(filledWorkshop().snapshot().rows));
    merge(here, plan);
    expect(rowOf(here, each)[each.name]).toEqual(rowOf(filledWorkshop(), each)[each.name]);
  });

  it.each(ofThreats)('asks which wording holds where the field %s differs, and takes it', (_, each) => {
    const [here, there] = [filledWorkshop(), filledWorkshop()];
    there.run(changing(there, each));
    const plan = planOfMerge(here.tables, groupFileOf(there.snapshot().rows));
    expect(plan.conflicts.map(({ theirs }) => theirs.id)).toEqual([filledRow.threat]);
    merge(here, plan);
    expect(rowOf(here, each)[each.name]).toEqual(rowOf(there, each)[each.name]);
  });

  function merge(here: MemoryWorkshop, plan: ReturnType<typeof planOfMerge>): void {
    const destinations = likelyDestinations(plan, here.tables.workGroup.size);
    const taken = new Set(plan.conflicts.map(({ theirs }) => theirs.id));
    const command = mergeCommand(plan, { destinations, taken, withRisks: true });
    if (command) here.run(command);
  }

  function emptyWorkshop(): MemoryWorkshop {
    const workshop = filledWorkshop();
    workshop.run({ type: 'threat.remove', ids: ['t-1', 't-2'] });
    return workshop;
  }
});

describe('an analysis made from an earlier one', () => {
  const everything = {
    participants: true,
    groups: true,
    method: true,
    risks: true,
    levels: true,
    measures: true,
  };
  // A risk that is dismissed stays behind whole.
  const open = filledWorkshop();
  open.run({ type: 'risk.setStatus', id: 'r', status: 'open' });
  const made = nextWorkshop(open.snapshot(), {
    title: 'Nästa',
    choices: everything,
    otherMethod: presetMethod(),
  });
  const rows = rowsAfter(made.rows);

  it.each(named.filter(([, { table, name }]) => table !== 'parkedNote' && name !== 'status'))(
    'has what the field %s says, or starts without it where its entry says so',
    (_, { table, name, field }) => {
      const row = rows[table].find(({ id }) => id === filledRow[table]) as unknown as Values;
      const said = (open.tables[table].get(filledRow[table]) as unknown as Values)[name];
      expect(row[name]).toEqual(field.startsEmpty ? field.empty : said);
    },
  );
});
