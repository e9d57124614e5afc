import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../shared/domain/interchange/index.ts';
import { projectorBoard } from '../../../../shared/domain/projector/board.ts';
import { projectorThreat } from '../../../../shared/domain/projector/threat.ts';
import {
  groupFileOf,
  likelyDestinations,
  mergeCommand,
  planOfMerge,
} from '../../../../shared/domain/workshop/merge-workshop.ts';
import { commandsOf } from '../../../../shared/domain/workshop/play.ts';
import { messages } from '../../../../shared/words/index.ts';
import { sourceOf } from '../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { partsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { gridOf } from '../../../helpers/workbook/rewritten-xlsx.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

/** Threats 1 of group A and 2 of group B are one card; 3 of group B is another. */
function workshop(isJoined = true): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  for (const id of ['a', 'b']) made.run({ type: 'group.add', id, name: `Namn ${id}` });
  made.run({ type: 'threat.record', groupId: 'a', threats: [{ id: 't1', text: 'Larmet ignoreras' }] });
  const told = ['Larm ignoreras', 'Nyckeln glöms'].map((text, at) => ({ id: `t${at + 2}`, text }));
  made.run({ type: 'threat.record', groupId: 'b', threats: told });
  made.run({ type: 'risk.form', id: 'r', threatIds: ['t1', 't3'], title: 'Risken' });
  if (isJoined) made.run({ type: 'threat.join', ids: ['t2'], intoId: 't1' });
  return made;
}

const ids = () => {
  let next = 0;
  return () => `new-${next++}`;
};

describe('threats that are one card', () => {
  it('have a row each in the workbook: the one kept with both groups, the other with the number it is the same as', async () => {
    const parts = await partsOf(await buildWorkbook(sourceOf(workshop())));
    const grid = gridOf(parts, messages.sv.workbook.sheet.threats);
    const heads = grid.find((row) => row.includes('Samma som hot')) ?? [];
    const column = (head: string) =>
      grid.filter((row) => /^[123]$/.test(row[0] ?? '')).map((row) => row[heads.indexOf(head)]);
    expect(column('Grupp')).toEqual(['A, B', 'B', 'B']);
    expect(column('Samma som hot').map((cell) => cell || null)).toEqual([null, '1', null]);
    const register = gridOf(parts, messages.sv.workbook.sheet.register).flat();
    expect(register).toContain(
      '1 A, B: Larmet ignoreras\n2 B (samma som 1): Larm ignoreras\n3 B: Nyckeln glöms',
    );
  });

  it('stand in the report below their own groups, and count as one', () => {
    const report = JSON.stringify(reportOf(sourceOf(workshop()))).replaceAll('\u00AD', '');
    expect(report).toContain('Larmet ignoreras\\nSamma som hot 2 (grupp B).');
    expect(report).toContain('Larm ignoreras\\nSamma som hot 1.');
  });

  it('are one card of two signs on the projector, also where the other is asked for', () => {
    const { tables } = workshop();
    const [card, other] = projectorBoard(tables, 1, 0)
      .columns.flat()
      .flatMap(({ cards }) => cards);
    expect([card?.sign, card?.also, other?.sign, other?.also]).toEqual(['A', ['B'], 'B', undefined]);
    expect(projectorThreat(tables, 't2', null, 1)).toMatchObject({ number: 1, sign: 'A', also: ['B'] });
  });

  it('are so in an interchange file of the third version, and after the day that led to it is played', () => {
    const { rows } = workshop().snapshot();
    const file = toInterchange(rows, []);
    expect([file.version, file.threats?.map(({ joinedTo }) => joinedTo ?? null)]).toEqual([
      3,
      [null, 't1', null],
    ]);
    const read = parseInterchange(JSON.parse(JSON.stringify(file)));
    const threats = fromInterchange(read, ids()).rows.flatMap(({ table, after }) =>
      table === 'threat' ? [after] : [],
    );
    expect(threats).toContainEqual(expect.objectContaining({ id: 't2', joinedTo: 't1', riskId: 'r' }));
    const played = new MemoryWorkshop();
    for (const command of commandsOf(read, ids())) played.run(command);
    expect(played.tables.threat.get('t2')).toMatchObject({ joinedTo: 't1', riskId: 'r' });
  });

  it('are refused in a file where one is joined to nothing, to a joined one, or to one that lies elsewhere', () => {
    const file = JSON.parse(JSON.stringify(toInterchange(workshop().snapshot().rows, [])));
    const [first, second, third] = file.threats;
    const refused = (threats: unknown[]) => () =>
      fromInterchange(parseInterchange({ ...file, threats }), ids());
    for (const threats of [
      [first, { ...second, joinedTo: 'gone' }, third],
      [first, second, { ...third, joinedTo: 't2' }],
      [first, { ...second, riskId: null }, third],
    ])
      expect(refused(threats)).toThrow('unknown-reference');
  });

  it('come in as one card with the file of another laptop, to where their card lies here', () => {
    const file = groupFileOf(workshop().snapshot().rows);
    const here = workshop(false);
    here.run({ type: 'threat.remove', ids: ['t2'] });
    const plan = planOfMerge(here.tables, file);
    const destinations = likelyDestinations(plan, 2);
    const command = mergeCommand(plan, { destinations, taken: new Set(), withRisks: true });
    if (!command) throw new Error('nothing to merge');
    here.run(command);
    expect(here.tables.threat.get('t2')).toMatchObject({ joinedTo: 't1', riskId: 'r', groupId: 'b' });
  });
});
