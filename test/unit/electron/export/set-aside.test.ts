import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { buildSummary } from '../../../../electron/export/summary/build-summary.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Risk } from '../../../../shared/domain/tables.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { cellsOf, elements, partsOf, sheetsOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';

/** What is said of some risks of the example, by their numbers. */
const said: Readonly<Record<number, Partial<Risk>>> = {
  10: { status: 'dismissed', statusReason: 'Stödet finns redan', statusOn: '2014-06-05' },
  13: { status: 'closed', statusReason: 'Avvecklat', statusOn: '2014-11-01' },
  12: { riskOwnerId: 'x-1', certainty: 'low' },
};

/** The example, of whose 22 risks four are on the highest level: one of these dismissed, one closed. */
function source() {
  const example = exampleSource('sv');
  const { snapshot } = example;
  const risk = snapshot.rows.risk.map((each) => ({ ...each, ...said[each.number] }));
  const personNames = [...snapshot.personNames, { id: 'x-1', text: 'Åsa Lind' }];
  return { ...example, snapshot: { ...snapshot, personNames, rows: { ...snapshot.rows, risk } } };
}

describe('what is set aside in a workbook', () => {
  it('stands last in the register, and is in none of the figures', async () => {
    const parts = await partsOf(await buildWorkbook(source()));
    const numbers = tableOf(parts, 'Register').map(({ A }) => Number(A));
    expect([numbers.length, numbers.slice(-2)]).toEqual([22, [13, 10]]);
    expect(cellsOf(parts, 'Register').get('A3')?.value).toBe(
      '2014-06-05 · 20 risker · 0 inte bedömda · 1 avslutad · 1 avskriven',
    );
    const matrix = [...cellsOf(parts, 'Matris').values()];
    const placed = matrix.filter(({ formula }) => formula === null);
    const written = placed.flatMap(({ value }) => /^[\d, ]+$/.exec(value ?? '')?.[0].split(', ') ?? []);
    expect(written).not.toContain('10');
    expect(written).not.toContain('13');
    const counted = matrix.filter(({ formula }) => formula?.includes('"<>Avskriven"'));
    expect(counted.length).toBeGreaterThan(16);
  });

  it('takes its measures out of the count of those to be done, and those alone', async () => {
    const parts = await partsOf(await buildWorkbook(source()));
    const measures = tableOf(parts, 'Åtgärder');
    const ended = measures.filter(({ U = '' }) => /Avslutad|Avskriven/.test(U));
    expect(ended.map(({ A }) => A).every((number) => ['10', '13'].includes(number ?? ''))).toBe(true);
    expect(ended.length).toBeGreaterThan(0);
    const cells = cellsOf(parts, 'Översikt');
    const [at] = [...cells].find(([, { value }]) => value === 'Alla för öppna risker') ?? [''];
    const count = cells.get(`G${at.replace(/[A-Z]/g, '')}`);
    expect([Number(count?.value), count?.formula?.includes('"<>Avskriven"')]).toEqual([
      measures.length - ended.length,
      true,
    ]);
  });

  it('offers the people there are for the owner of a risk, and asks before it takes a new one', async () => {
    const parts = await partsOf(await buildWorkbook(source()));
    const register = sheetsOf(parts).find(({ name }) => name === 'Register');
    const rules = elements(parts.get(register?.part ?? '') ?? '', 'dataValidation');
    const asking = rules.filter(({ attributes }) => attributes.errorStyle === 'warning');
    const from = asking.map(({ text }) => /\$B\$(\d+):\$B\$(\d+)$/.exec(text)).at(-1);
    const [, first, last] = from ?? [];
    const method = cellsOf(parts, 'Metod');
    const names = Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, at) => method.get(`B${Number(first) + at}`)?.value ?? '',
    );
    expect(names).toContain('Åsa Lind');
    expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare));
  });

  it('is counted apart in a summary of several workshops', async () => {
    const { snapshot } = source();
    const content = await buildSummary([
      { kind: 'head', folder: '/x', language: 'sv', madeAt: '2026-11-21T12:00:00.000Z' },
      { kind: 'workshop', file: 'a.storforum', rows: snapshot.rows, personNames: snapshot.personNames },
    ]);
    const parts = await partsOf(content);
    expect(cellsOf(parts, 'Analyser').get('A3')?.value).toBe('1 analys · 20 risker');
    expect(tableOf(parts, 'Risker').length).toBe(22);
  });
});

describe('what is set aside in a report', () => {
  const report = JSON.stringify(reportOf(source())).replaceAll('\u00AD', '');

  it('is counted apart, the closed risks whole and the dismissed ones in an appendix with their reasons', () => {
    expect(report).toContain('Analysen omfattar 20 risker. Därutöver finns 1 avslutad och 1 avskriven');
    expect(report).toContain('Risknivå 5, den högsta: 2 risker');
    expect(report).toContain('Avslutade: 1 risk');
    expect(report).toContain('Avslutad 1 november 2014. Avvecklat');
    expect(report).toContain('Avskrivet: inte risker');
    expect(report).toContain('Stödet finns redan');
  });

  it('has neither heading where nothing is set aside', () => {
    const plain = JSON.stringify(reportOf(exampleSource('sv')));
    expect(plain).not.toContain('Avskrivet');
    expect(plain).not.toContain('Avslutade');
  });
});
