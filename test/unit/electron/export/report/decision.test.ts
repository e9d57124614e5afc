import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../../electron/export/book-view.ts';
import type { Block, Cell, Report, Table } from '../../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import type { Measure, Risk } from '../../../../../shared/domain/tables.ts';
import { describedMethod } from '../../../../helpers/described-method.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';
import { changedSource } from './report-sources.ts';

/** All below a heading, up to the next one that is not below it. */
function under({ blocks }: Report, title: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const own = blocks[from];
  const level = own?.kind === 'heading' ? own.level : 0;
  const to = blocks.findIndex(
    (block, at) =>
      at > from && (block.kind === 'contents' || (block.kind === 'heading' && block.level <= level)),
  );
  return from === -1 ? [] : blocks.slice(from + 1, to === -1 ? undefined : to);
}
const tablesIn = (blocks: readonly Block[]) =>
  blocks.filter((block): block is Table => block.kind === 'table');
const listIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
const textsIn = (rows: readonly (readonly Cell[])[] = []) => rows.map((row) => row.map(({ text }) => text));

/** The example with something said of its risks and measures, by the number of the risk and the place of the measure. */
function source(
  risks: Readonly<Record<number, Partial<Risk>>>,
  measures: Readonly<Record<number, Partial<Measure>>> = {},
): ExportSource {
  return changedSource(({ workshop, risk, measure }) => ({
    workshop: workshop.map((row) => ({ ...row, method: describedMethod() })),
    risk: risk.map((row) => ({ ...row, ...risks[row.number] })),
    measure: measure.map((row, at) => ({ ...row, ...measures[at] })),
  }));
}

describe('what is to be decided', () => {
  it('names by number what lacks a decision, with the figures of the plan', () => {
    const untreated = { residualProbability: null, residualConsequence: null };
    const report = reportOf(
      source(
        { 9: { strategies: ['accept'] }, 16: untreated },
        { 0: { due: '2014-06-04', status: 'ongoing', ownerId: null } },
      ),
    );
    expect(listIn(under(report, 'Underlag för beslut'))).toEqual([
      '1 risk föreslås accepteras utan att beslutet är fullständigt: risk 9.',
      '1 risk ligger efter hantering ovanför gränsen för vad riskägaren får acceptera: risk 16.',
      '2 risker saknar förslag till hantering: riskerna 7 och 23.',
      '1 åtgärd är försenad.',
      '2 åtgärder som inte är klara saknar ansvarig.',
      '2 åtgärder som inte är klara saknar datum.',
    ]);
  });

  it('shows the highest risks with their treatment and the last day of it', () => {
    const [top] = tablesIn(under(reportOf(exampleSource('sv')), 'Underlag för beslut'));
    expect(top?.caption).toBe('De 6 högsta riskerna av 22');
    expect(textsIn(top?.rows)[0]).toEqual([
      '10',
      'Ingen beredskap för supportfrågor från invånare och personal',
      '5',
      'Förebygga och begränsa',
      expect.stringMatching(/^2014-/),
      '2',
    ]);
  });

  it('is lines to sign for the whole, and for whoever accepts by the method the levels that treatment leaves', () => {
    const [lines, accepted] = tablesIn(
      under(reportOf(source({ 16: { strategies: ['accept'] } })), 'Beslut och underskrifter'),
    );
    const open = accepted?.rows.find(([number]) => number?.text === '16');
    expect(open?.map(({ toWrite }) => toWrite === true)).toEqual([false, false, false, true, true, true]);
    expect(
      textsIn(accepted?.rows)
        .find(([number]) => number === '3')
        ?.slice(4),
    ).toEqual(['Enhetschef försörjningsstöd', '2014-06-05']);
    expect(textsIn(lines?.rows).map(([concerns]) => concerns)).toEqual([
      'Analysen som helhet',
      'Risk som accepteras av Förvaltningschefen: risk 9 (risknivå 4 efter hantering)',
    ]);
    expect(lines?.rows[1]?.map(({ toWrite }) => toWrite === true)).toEqual([false, true, true, true]);
  });

  it('is nothing where there is neither a risk nor a case', () => {
    const report = reportOf(changedSource(() => ({ risk: [], measure: [], measureRisk: [], tally: [] })));
    const titles = report.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(titles.filter((title) => /Underlag för beslut|underskrifter|Åtgärdsplan/.test(title))).toEqual([]);
  });
});

describe('the action plan', () => {
  const report = reportOf(
    source(
      {},
      { 0: { due: '2014-06-04', status: 'ongoing' }, 1: { ownerId: null, due: null, status: 'planned' } },
    ),
  );
  const [dated, owned] = ['Efter tid', 'Efter ansvarig'].map((title) => tablesIn(under(report, title))[0]);

  it('has every measure twice: what is late first and what is done last, then by owner with nobody last', () => {
    expect([dated?.rows.length, owned?.rows.length]).toEqual([25, 25]);
    expect(textsIn(dated?.rows)[0]?.[0]).toBe('2014-06-04\nförsenad');
    expect(textsIn(dated?.rows).at(-1)?.[4]).toBe('Klar');
    expect(textsIn(owned?.rows).at(-1)?.[0]).toBe('Ingen ansvarig');
    const owners = textsIn(owned?.rows)
      .map(([owner = '']) => owner)
      .filter((owner) => owner !== 'Ingen ansvarig');
    expect(owners).toEqual(owners.toSorted(new Intl.Collator('sv').compare));
  });

  it('says late by the day of the report, whatever day it is read', () => {
    const later = reportOf({ ...exampleSource('sv'), exportedAt: '2031-01-01T12:00:00.000Z' });
    const late = ({ rows }: Table) => textsIn(rows).filter(([due]) => due?.endsWith('försenad')).length;
    expect(tablesIn(under(later, 'Efter tid')).map(late)).toEqual([17]);
    expect(tablesIn(under(reportOf(exampleSource('sv')), 'Efter tid')).map(late)).toEqual([0]);
  });
});

describe('what is set aside', () => {
  it('is told with its reason: closed, dismissed, avoided, and threats that are in no risk', () => {
    const report = reportOf(
      source({
        22: { status: 'closed', statusReason: 'Skyddet finns', statusOn: '2014-06-01' },
        23: { status: 'dismissed', statusReason: 'Två driftställen', statusOn: '2014-06-02' },
      }),
    );
    const rowsOf = (title: string) => textsIn(tablesIn(under(report, title))[0]?.rows);
    expect(rowsOf('Avslutat: risker som inte längre finns')).toEqual([
      ['22', 'Överbelastningsattack stoppar tjänsten', 'Skyddet finns', '2014-06-01'],
    ]);
    expect(rowsOf('Avskrivet: inte risker')[0]?.slice(2)).toEqual(['Två driftställen', '2014-06-02']);
    expect(rowsOf('Risker som undviks').map(([number]) => number)).toEqual(['8', '9']);
    expect(
      rowsOf('Hot som inte är placerade i någon risk').map(([number, , group]) => [number, group]),
    ).toEqual([
      ['11', 'A'],
      ['32', 'C'],
      ['42', 'D'],
    ]);
  });
});

describe('what the words mean', () => {
  it.each([
    ['sv', 'Begrepp', 'S: spårbarhet', 'Undvika'],
    ['en', 'Terms', 'T: traceability', 'Avoid'],
  ] as const)(
    'is defined in %s: the properties spelled out, and the ways to treat',
    (language, title, property, way) => {
      const words = tablesIn(under(reportOf(exampleSource(language)), title)).flatMap(({ rows }) =>
        textsIn(rows),
      );
      expect(words).toHaveLength(9);
      expect(words.map(([word]) => word)).toEqual(expect.arrayContaining([property, way]));
      expect(words.filter(([, meaning = '']) => meaning.length < 20)).toEqual([]);
    },
  );

  it('and what nobody thought of is seen in the coverage', () => {
    const report = reportOf(
      changedSource(({ threat }) => ({
        threat: threat.map((row) => ({ ...row, origin: 'technology' as const })),
      })),
    );
    const [table] = tablesIn(under(report, 'Täckning'));
    const counted = textsIn(table?.rows).flatMap(([, ...counts]) => counts.map(Number));
    const said = exampleSource('sv').snapshot.rows.threat.flatMap(({ properties }) => properties);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(said.length);
    expect(JSON.stringify(under(report, 'Täckning'))).toContain('natur mot spårbarhet');
  });
});
