import { expect, it } from 'vitest';
import type { Table } from '../../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { changedSource } from './report-sources.ts';

const reportWith = (supervisionPart: 'left-out' | 'included', language: 'sv' | 'en') =>
  reportOf(
    changedSource(
      ({ workshop }) => ({ workshop: workshop.map((row) => ({ ...row, supervisionPart })) }),
      language,
    ),
  );

it('the report has what a supervisor asks for last, and only where somebody wants it in', () => {
  const { blocks } = reportWith('included', 'sv');
  const without = reportWith('left-out', 'sv').blocks;
  expect(blocks.slice(0, without.length)).toEqual(without);
  const [title, about, table] = blocks.slice(without.length);
  expect(title).toMatchObject({ kind: 'heading', text: 'Bilaga: Underlag för tillsyn' });
  expect(about).toMatchObject({ text: expect.stringContaining('bedömer inte om kraven är uppfyllda') });
  const rows = (table as Table).rows.map((row) => row.map(({ text }) => text));
  expect(rows).toHaveLength(12);
  expect(rows.find(([at]) => at === '2.1.2\u00a0j')?.[3]).toContain(
    '1 accepterad risk saknar motivering: nr 20.',
  );
});

it('no point of it is ever said to be fulfilled, in either language', () => {
  for (const language of ['sv', 'en'] as const) {
    const table = reportWith('included', language).blocks.at(-1) as Table;
    const said = table.rows.flatMap((row) => row.map(({ text }) => text)).join(' ');
    expect(said).not.toMatch(/uppfyll|efterlev|fulfil|compl(y|iant)/i);
  }
});
