import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { buildWorkbook, verifyWorkbook } from '../../../../../electron/export/workbook.ts';
import { translator } from '../../../../../electron/host/words.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { Refusal } from '../../../../../shared/domain/refusal.ts';
import {
  groupFileOf,
  likelyDestinations,
  mergeCommand,
  planOfMerge,
} from '../../../../../shared/domain/workshop/merge-workshop.ts';
import { commandsOf } from '../../../../../shared/domain/workshop/play.ts';
import { byRank } from '../../../../../shared/domain/workshop/rank.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import { sourceOf } from '../../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { partsOf } from '../../../../helpers/workbook/read-xlsx.ts';
import { gridOf } from '../../../../helpers/workbook/rewritten-xlsx.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function newWorkshop(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Parkering', language: 'sv', method: presetMethod() });
  workshop.run({ type: 'group.add', id: 'g-a', name: 'Drift' });
  return workshop;
}

function parkedWorkshop(): MemoryWorkshop {
  const workshop = newWorkshop();
  workshop.run({ type: 'parkedNote.add', id: 'n-1', text: 'Vem äger avtalet?', groupId: 'g-a' });
  workshop.run({ type: 'parkedNote.add', id: 'n-2', text: 'Fråga juristen', groupId: null });
  workshop.run({ type: 'parkedNote.handle', id: 'n-2', state: 'handled' });
  return workshop;
}

const notesOf = (workshop: MemoryWorkshop) =>
  [...workshop.tables.parkedNote.values()]
    .sort(byRank)
    .map(({ id, text, groupId, state }) => [id, text, groupId, state]);
const bothNotes = [
  ['n-1', 'Vem äger avtalet?', 'g-a', 'open'],
  ['n-2', 'Fråga juristen', null, 'handled'],
];

describe('a note that is set aside', () => {
  it('says what, from whom and whether it is dealt with, in the order it came up', () => {
    expect(notesOf(parkedWorkshop())).toEqual(bothNotes);
  });

  it('is not taken twice, without words, or from a group that is not there', () => {
    const workshop = parkedWorkshop();
    const add = (id: string, text: string, groupId: string | null) => () =>
      workshop.run({ type: 'parkedNote.add', id, text, groupId });
    expect(add('n-1', 'Igen', null)).toThrow(Refusal);
    expect(add('n-3', '  ', null)).toThrow(Refusal);
    expect(add('n-3', 'Ny', 'g-b')).toThrow(Refusal);
    expect(notesOf(workshop)).toEqual(bothNotes);
  });

  it('is changed, dealt with and removed, and each of these is undone', () => {
    const workshop = parkedWorkshop();
    const changes = [
      workshop.run({ type: 'parkedNote.edit', id: 'n-1', text: 'Vem äger avtalen?', groupId: null }),
      workshop.run({ type: 'parkedNote.handle', id: 'n-1', state: 'handled' }),
      workshop.run({ type: 'parkedNote.remove', ids: ['n-2'] }),
    ];
    expect(notesOf(workshop)).toEqual([['n-1', 'Vem äger avtalen?', null, 'handled']]);
    for (const change of changes.reverse()) workshop.undo(change);
    expect(notesOf(workshop)).toEqual(bothNotes);
  });

  it('stays when its group goes, and keeps a group of the division from going', () => {
    const workshop = parkedWorkshop();
    workshop.run({ type: 'group.arrange', groups: [{ id: 'g-b', participantIds: [] }] });
    expect([...workshop.tables.workGroup.keys()].sort()).toEqual(['g-a', 'g-b']);
    workshop.run({ type: 'group.remove', id: 'g-a' });
    expect(notesOf(workshop)[0]).toEqual(['n-1', 'Vem äger avtalet?', null, 'open']);
  });

  it('stands in an interchange file, and is left out of one without any', () => {
    const workshop = parkedWorkshop();
    const file = JSON.parse(JSON.stringify(toInterchange(workshop.snapshot().rows, [])));
    expect(file.parkedNotes).toEqual([
      { id: 'n-1', text: 'Vem äger avtalet?', groupId: 'g-a' },
      { id: 'n-2', text: 'Fråga juristen', groupId: null, state: 'handled' },
    ]);
    const { rows } = fromInterchange(parseInterchange(file), randomUUID);
    const read = rows.flatMap(({ table, after }) => (table === 'parkedNote' ? [after] : []));
    expect(read).toMatchObject([
      { id: 'n-1', state: 'open' },
      { id: 'n-2', state: 'handled' },
    ]);
    expect(JSON.stringify(toInterchange(newWorkshop().snapshot().rows, []))).not.toContain('parkedNotes');
    const strange = { ...file, parkedNotes: [{ text: 'x', groupId: 'g-x' }] };
    expect(() => fromInterchange(parseInterchange(strange), randomUUID)).toThrow(Refusal);
    const played = new MemoryWorkshop();
    for (const command of commandsOf(parseInterchange(file), randomUUID)) played.run(command);
    expect(notesOf(played)).toEqual(bothNotes);
  });

  it('comes from the file of a group once, with its group where that is here', () => {
    const here = newWorkshop();
    const file = groupFileOf(parkedWorkshop().snapshot().rows);
    const merge = () => {
      const plan = planOfMerge(here.tables, file);
      const destinations = likelyDestinations(plan, here.tables.workGroup.size);
      return mergeCommand(plan, { destinations, taken: new Set(), withRisks: false });
    };
    const command = merge();
    if (command) here.run(command);
    expect(notesOf(here)).toEqual(bothNotes);
    expect(merge()).toBeNull();
  });

  it('comes with its group also where that is new here, or is another one that was chosen for it', () => {
    const merged = (chosen?: string) => {
      const here = new MemoryWorkshop();
      here.run({ type: 'workshop.create', title: 'Här', language: 'sv', method: presetMethod() });
      here.run({ type: 'group.add', id: 'ours', name: 'Vår' });
      const plan = planOfMerge(here.tables, groupFileOf(parkedWorkshop().snapshot().rows));
      const likely = likelyDestinations(plan, here.tables.workGroup.size);
      const destinations = chosen ? new Map(likely).set('g-a', chosen) : likely;
      const command = mergeCommand(plan, { destinations, taken: new Set(), withRisks: false });
      if (command) here.run(command);
      return notesOf(here).map(([id, , groupId]) => [id, groupId]);
    };
    expect(merged()).toEqual([
      ['n-1', 'g-a'],
      ['n-2', null],
    ]);
    expect(merged('ours')).toEqual([
      ['n-1', 'ours'],
      ['n-2', null],
    ]);
  });

  it('has a sheet in the workbook and an appendix in the report, which others are without', async () => {
    const source = sourceOf(parkedWorkshop());
    const content = await buildWorkbook(source);
    await verifyWorkbook(content, source);
    expect(
      gridOf(await partsOf(content), 'Parkerat')
        .slice(4)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ['Vem äger avtalet?', 'A', 'Drift', 'Inte avklarad'],
      ['Fråga juristen', '', '', 'Avklarad'],
    ]);
    const report = (workshop: MemoryWorkshop) => JSON.stringify(reportOf(sourceOf(workshop)));
    expect(report(parkedWorkshop())).toContain('Vem äger avtalet?');
    expect(report(newWorkshop())).not.toContain('Parkerat');
  });

  it('is told of in the history', () => {
    const workshop = parkedWorkshop();
    workshop.run({ type: 'parkedNote.edit', id: 'n-1', text: 'Vem äger avtalen?' });
    workshop.run({ type: 'parkedNote.remove', ids: ['n-1'] });
    const context = historyContext(workshop.tables, workshop.changes, () => undefined, 'sv');
    const told = workshop.changes
      .slice(2)
      .map((change) => say(translator('sv'), describeChange(change, context)));
    expect(told).toEqual([
      'Parkerat från grupp A: ”Vem äger avtalet?”',
      'Parkerat: ”Fråga juristen”',
      'Parkerad anteckning avklarad: ”Fråga juristen”',
      'Parkerad anteckning ”Vem äger avtalen?” ändrad: ordalydelse',
      'Parkerad anteckning borttagen: ”Vem äger avtalen?”',
    ]);
  });
});
