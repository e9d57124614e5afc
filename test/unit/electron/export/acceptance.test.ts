import { expect, it } from 'vitest';
import { bookView } from '../../../../electron/export/book-view.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { registerSheet } from '../../../../electron/export/sheets/register.ts';
import { sourceOf } from '../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

/** A risk that is to be accepted though its owner may accept none; its residual level is set by hand. */
function proposed(): MemoryWorkshop {
  const preset = presetMethod();
  const levels = preset.levels.map((level) => ({ ...level, acceptance: { ownerMay: false } }));
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: { ...preset, levels } });
  made.run({ type: 'risk.add', id: 'r', title: 'Strömavbrott' });
  made.run({ type: 'risk.assess', id: 'r', probability: 'high', consequence: 'high' });
  made.run({ type: 'risk.treat', id: 'r', strategies: ['accept'] });
  made.run({ type: 'risk.treat', id: 'r', residualProbability: 'low', residualConsequence: 'low' });
  made.run({ type: 'risk.accept', id: 'r', reason: 'Kostar mer än det ger' });
  return made;
}

/** What stands in the row of the risk below a head. */
function cell(made: MemoryWorkshop, head: string): unknown {
  const { rows } = registerSheet(bookView(sourceOf(made)));
  const values = rows.map((row) => row.values);
  const at = values.findIndex((each) => each.includes(head));
  return values[at + 1]?.[values[at]?.indexOf(head) ?? -1] ?? null;
}

const labelled = (made: MemoryWorkshop) =>
  reportOf(sourceOf(made)).blocks.flatMap((block) =>
    block.kind === 'text' && /accept/i.test(block.label ?? '') ? [[block.label, block.text]] : [],
  );

it('a risk above the line that lacks a name and a date is told as not accepted, and what it lacks', () => {
  const made = proposed();
  expect(cell(made, 'Saknas för att accepteras')).toBe('Namn på den som beslutar, beslutsdatum');
  expect(labelled(made)).toEqual([
    [
      'Föreslås accepteras',
      'Kostar mer än det ger Ännu inte accepterad. Saknas: namn på den som beslutar och beslutsdatum.',
    ],
  ]);
  made.run({ type: 'risk.accept', id: 'r', personName: { id: 'n', text: 'Kim Berg' }, on: '2026-05-02' });
  expect(cell(made, 'Saknas för att accepteras')).toBeNull();
  expect(labelled(made).map(([label]) => label)).toEqual(['Accepterad']);
});

it('a residual level says whether the room has voted on it', () => {
  const made = proposed();
  const inReport = () =>
    JSON.stringify(reportOf(sourceOf(made)).blocks).match(/Kvarstående risk \((.*?)\)/)?.[1];
  expect([cell(made, 'Kvarstående risk, grund'), inReport()]).toEqual([
    'Satt för hand, utan omröstning',
    'satt för hand, utan omröstning',
  ]);
  const pairs = [{ probability: 'low', consequence: 'low', count: 5 }];
  const opens = { present: 5, earlierId: null, about: 'residual' } as const;
  made.run({ type: 'round.countPairs', roundId: 'v', riskId: 'r', pairs, opens });
  made.run({ type: 'round.reveal', id: 'v' });
  expect([cell(made, 'Kvarstående risk, grund'), inReport()]).toEqual([
    'Enligt omröstning',
    'enligt omröstning',
  ]);
});
