import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { reviseCommand } from '../../../../shared/domain/revision/index.ts';
import { messages, wordsLanguage } from '../../../../shared/words/index.ts';
import { sourceOf } from '../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { everyField } from '../../../helpers/random/fields-filled.ts';
import { Random } from '../../../helpers/random/random.ts';
import { randomRegister } from '../../../helpers/random/random-register.ts';
import { hasLibreOffice, throughLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { partsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { foundIn, namesIn, nothing, stateIn } from '../../../helpers/workbook/revision.ts';
import { type Grid, gridOf, rewritten, shuffled } from '../../../helpers/workbook/rewritten-xlsx.ts';
import { presetMethod } from '../../../helpers/workshop.ts';
import { Analyst, remembered } from './analyst.ts';
import { randomWorkshop } from './random-workshop.ts';

const runs = 12;

/** Three risks with a threat each. */
const story: Command[] = [
  { type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() },
  { type: 'threat.record', groupId: null, threats: ['t-1', 't-2', 't-3'].map((id) => ({ id, text: id })) },
  ...['Ett', 'Två', 'Tre'].map(
    (title, index): Command => ({
      type: 'risk.form',
      id: `r-${index + 1}`,
      threatIds: [`t-${index + 1}`],
      title,
    }),
  ),
];

/** The sheets that come back, as text. */
async function sheetsOf(source: ExportSource): Promise<Record<string, Grid>> {
  const parts = await partsOf(await buildWorkbook(source));
  const { language = 'sv' } = source.snapshot.rows.workshop[0] ?? {};
  const { register, measures } = messages[wordsLanguage(language)].workbook.sheet;
  return { [register]: gridOf(parts, register), [measures]: gridOf(parts, measures) };
}

/** A workshop, what an analyst made of its workbook, and what was changed. */
async function analysed(
  seed: number,
  { isConfusing = false, ...writing }: { isConfusing?: boolean; withFormulas?: boolean } = {},
) {
  const random = new Random(seed);
  const own = seed % 2 === 0 ? randomRegister(new Random(seed)) : undefined;
  const workshop = randomWorkshop(random, { register: own });
  const source = sourceOf(workshop);
  const sheets = await sheetsOf(source);
  const [register = [], measures = []] = Object.values(sheets);
  const analyst = new Analyst(random, source, register, measures);
  analyst.work(24);
  if (isConfusing) analyst.confuse();
  const mixed = Object.entries(sheets).map(
    ([name, grid], at) =>
      [isConfusing && at === 0 ? `Vårt register ${seed}` : name, shuffled(grid, 4, random)] as const,
  );
  const bytes = await rewritten(Object.fromEntries(mixed), random, writing);
  return { workshop, source, bytes, changed: analyst.changed, reported: analyst.reported };
}

describe('a workbook that an analyst has changed', () => {
  it('gives exactly what was changed, whoever wrote it and in whatever order', async () => {
    const written = new Set<string>();
    for (let seed = 1; seed <= runs; seed += 1) {
      const { source, bytes, changed } = await analysed(seed);
      const { differences, notes } = await foundIn(bytes, source);
      expect([seed, remembered(differences)]).toEqual([seed, changed]);
      expect([seed, notes]).toEqual([seed, []]);
      for (const key of changed.keys()) written.add(key.replace(/\/.*\//, '.'));
    }
    const coming = everyField.filter((field) => /^(risk|measure)\./.test(field));
    expect(coming.filter((field) => !written.has(field))).toEqual([]);
  });

  it('differs in nothing once all of it is taken in, and undo takes it back', async () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const { workshop, source, bytes } = await analysed(seed);
      const { differences } = await foundIn(bytes, source);
      const newId = () => randomUUID();
      const command = reviseCommand('a.xlsx', differences, stateIn(source), namesIn(source), newId);
      const before = workshop.tables;
      const change = workshop.run(command);
      const left = await foundIn(bytes, sourceOf(workshop), source);
      expect([seed, left.differences.filter(({ is }) => is !== 'new')]).toEqual([seed, []]);
      workshop.undo(change);
      expect(workshop.tables).toEqual(before);
    }
  });

  it('has its heads known in the other language', async () => {
    const workshop = randomWorkshop(new Random(5));
    const source = sourceOf(workshop);
    const { language = 'sv' } = source.snapshot.rows.workshop[0] ?? {};
    const [own, other] = [messages[wordsLanguage(language)], messages[language === 'sv' ? 'en' : 'sv']];
    const translated = new Map(
      Object.entries(own.workbook.head).map(([key, head]) => [
        head,
        (other.workbook.head as Record<string, string>)[key] ?? '',
      ]),
    );
    const sheets = await sheetsOf(source);
    for (const grid of Object.values(sheets))
      grid[3] = (grid[3] ?? []).map((head) => translated.get(head) ?? head);
    expect(await foundIn(await rewritten(sheets, new Random(5)), source)).toEqual(nothing);
  });

  it('gives that too beside rows that are copied, cells that are not read and a sheet of another name, and tells of these', async () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const { source, bytes, changed, reported } = await analysed(seed, { isConfusing: true });
      const { differences, notes } = await foundIn(bytes, source);
      expect([seed, remembered(differences)]).toEqual([seed, changed]);
      expect([seed, new Set(notes.map(({ reason, text }) => `${reason} ${text}`))]).toEqual([
        seed,
        new Set(reported.map((each) => each.join(' '))),
      ]);
    }
  });

  it.skipIf(!hasLibreOffice)(
    'gives the same after LibreOffice has saved it',
    async () => {
      for (const seed of [3, 4]) {
        const isConfusing = seed === 4;
        const { source, bytes, changed, reported } = await analysed(seed, {
          isConfusing,
          withFormulas: false,
        });
        const { differences, notes } = await foundIn(throughLibreOffice(bytes), source);
        expect([seed, remembered(differences)]).toEqual([seed, changed]);
        expect(notes.map(({ text }) => text).toSorted()).toEqual(reported.map(([, text]) => text).toSorted());
      }
    },
    120_000,
  );
});

describe('a workshop that went on while the workbook was away', () => {
  it('keeps its own changes, and shows where two hands have been on the same', async () => {
    const workshop = new MemoryWorkshop();
    const base = () => sourceOf(workshop);
    for (const command of story) workshop.run(command);
    const exported = base();
    const sheets = await sheetsOf(exported);
    const register = sheets.Register ?? [];
    for (const row of register) {
      if (row[1] === 'Ett') row[1] = 'Ett, enligt analytikern';
      if (row[1] === 'Två') row[2] = 'Beskrivet av analytikern';
    }
    const bytes = await rewritten(sheets, new Random(1));
    workshop.run({ type: 'risk.edit', id: 'r-1', title: 'Ett, enligt rummet' });
    workshop.run({ type: 'risk.edit', id: 'r-2', title: 'Två, enligt rummet' });
    workshop.run({ type: 'risk.remove', id: 'r-3' });
    const { differences, notes } = await foundIn(bytes, base(), exported);
    expect(
      differences.map((each) => each.is === 'edit' && [each.key, each.before, each.after, each.atExport]),
    ).toEqual([
      ['risk/r-1/title', 'Ett, enligt rummet', 'Ett, enligt analytikern', 'Ett'],
      ['risk/r-2/description', '', 'Beskrivet av analytikern', undefined],
    ]);
    expect(notes.map(({ reason, text }) => [reason, text])).toEqual([['removed-since', 'Tre']]);
  });

  it('lists what cannot be matched, and drops nothing', async () => {
    const workshop = new MemoryWorkshop();
    for (const command of story) workshop.run(command);
    const source = sourceOf(workshop);
    const sheets = await sheetsOf(source);
    const register = sheets.Register ?? [];
    const head = register[3] ?? [];
    const at = (name: string) => head.indexOf(name);
    const rows = register.slice(4);
    const [one = [], two = [], three = []] = rows;
    register.push(
      [...one],
      one.map((cell, index) => (index === at('Kod') ? 'okänd' : cell)),
    );
    two[at('Sannolikhet')] = 'kanske';
    two[at('Åtgärder')] = 'skriven på fel ställe';
    register.splice(register.indexOf(three), 1);
    head.push('Analytikerns egen kolumn');
    const { differences, notes } = await foundIn(await rewritten(sheets, new Random(2)), source);
    expect(differences).toEqual([]);
    expect(notes.map(({ reason, text }) => [reason, text]).toSorted()).toEqual(
      [
        ['derived', 'skriven på fel ställe'],
        ['not-in-workbook', '3 Tre'],
        ['not-understood', 'kanske'],
        ['twice', 'Ett'],
        ['unknown-code', 'Ett'],
        ['unknown-column', 'Analytikerns egen kolumn'],
      ].toSorted(),
    );
  });
});
