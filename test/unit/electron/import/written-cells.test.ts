import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../../../shared/domain/revision/index.ts';
import { foundIn } from '../../../helpers/workbook/revision.ts';
import { at, rowOf, source, worked } from './worked-book.ts';

describe('what people write in the cells of a register', () => {
  const written = async (column: string, cell: string) =>
    worked(({ Register }) => {
      rowOf(Register, 'Nr', '10')[at(Register, column)] = cell;
      return undefined;
    });
  const measured = async (column: string, cell: string) =>
    worked(({ Åtgärder }) => {
      const row = Åtgärder[4] ?? [];
      row[at(Åtgärder, column)] = cell;
      return undefined;
    });
  const values = ({ differences, notes }: Found) => [
    ...differences.flatMap((each) => (each.is === 'edit' ? [each.after] : [])),
    ...notes.map(({ reason }) => reason),
  ];

  it.each([
    ['Sannolikhet', '3', ['high']],
    ['Sannolikhet', ' hög\u200B ', ['high']],
    ['Sannolikhet', '2. Låg', ['low']],
    ['Strategi', 'förebygga och acceptera', [['preventive', 'accept']]],
    ['Strategi', 'Lindra/undvik', [['reactive', 'avoid']]],
    ['Beslutsdatum', '24/12-2026', ['2026-12-24']],
    ['Beslutsdatum', '24 dec 2026', ['2026-12-24']],
    ['Beslutsdatum', '261224', ['2026-12-24']],
    ['Beslutsdatum', '46380', ['2026-12-24']],
  ])('understands %s as %s', async (column, cell, expected) => {
    expect(values(await written(column, cell))).toEqual(expected);
  });

  it.each([
    ['Status', 'Klart', ['done']],
    ['Status', 'Pågående', []],
    ['Status', 'ej påbörjad', ['planned']],
    ['Kostnad (tkr)', '50 tkr', [50]],
    ['Kostnad (tkr)', '49.99999999999999', [50]],
    ['Klart senast', '24 december 2026', ['2026-12-24']],
  ])('understands of a measure %s as %s', async (column, cell, expected) => {
    expect(values(await measured(column, cell))).toEqual(expected);
  });

  it('lists what it does not understand with the words that may stand there', async () => {
    const { notes } = await written('Sannolikhet', '2 - Medelhög');
    expect(notes).toEqual([
      expect.objectContaining({
        reason: 'not-understood',
        column: 'probability',
        allowed: ['Mycket låg', 'Låg', 'Hög', 'Mycket hög'],
      }),
    ]);
    expect((await measured('Status', 'strax')).notes[0]).toMatchObject({
      allowed: ['planerad', 'pågår', 'klar'],
    });
    expect((await written('Beslutsdatum', '261399')).notes[0]).toMatchObject({
      reason: 'not-understood',
      expects: 'day',
    });
  });

  it('reads a register of before, worked on by hand, and names every cell that it leaves', async () => {
    const bytes = readFileSync(
      new URL('../../../data/cases/34-back-from-excel/register.xlsx', import.meta.url),
    );
    const found = await foundIn(bytes, source);
    const edits = found.differences.filter((each) => each.is === 'edit');
    const changed = new Map(edits.map((each) => [each.key, each.is === 'edit' && each.after]));
    expect(changed.get('risk/r-10/probability')).toBe('high');
    expect(changed.get('risk/r-13/probability')).toBe('high');
    expect(changed.get('risk/r-11/strategies')).toEqual(['preventive', 'reactive']);
    expect(changed.get('risk/r-15/strategies')).toEqual(['preventive', 'accept']);
    expect([...changed.keys()]).not.toContain('risk/r-16/probability');
    expect([...changed.keys()]).not.toContain('risk/r-8/consequence');
    expect(found.notes).toContainEqual(
      expect.objectContaining({ reason: 'not-understood', text: '2 - Medelhög' }),
    );
  });
});
