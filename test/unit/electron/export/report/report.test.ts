import { describe, expect, it } from 'vitest';
import type { Block, Report, Table } from '../../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { exampleSource, sourceOf } from '../../../../helpers/example-snapshot.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';
import { changedSource } from './report-sources.ts';

const headings = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${'#'.repeat(block.level)} ${block.text}`] : []));
const texts = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const tables = ({ blocks }: Report) => blocks.filter((block): block is Table => block.kind === 'table');
const under = ({ blocks }: Report, title: string): Block[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(title));
  const to = blocks.findIndex((block, index) => index > from && block.kind === 'heading');
  return blocks.slice(from + 1, to === -1 ? undefined : to);
};
const example = reportOf(exampleSource('sv'));

describe('the report of the example', () => {
  it('has what is to be decided before the table of contents, and the rest as a reader of such reports knows it', () => {
    const contents = example.blocks.findIndex(({ kind }) => kind === 'contents');
    const titles = (blocks: readonly Block[]) =>
      headings({ ...example, blocks }).filter((line) => line.startsWith('# '));
    expect(titles(example.blocks.slice(0, contents))).toEqual([
      '# Sammanfattning',
      '# Underlag för beslut',
      '# Rekommendationer',
      '# Beslut och underskrifter',
    ]);
    expect(titles(example.blocks.slice(contents))).toEqual([
      '# Riskmatris',
      '# Åtgärdsplan',
      '# Identifierade risker',
      '# Det som har lagts åt sidan',
      '# Analysobjekt och deltagare',
      '# Metod och bedömningsgrunder',
      '# Bilaga 1: Hot per grupp',
      '# Bilaga 2: Metod',
    ]);
  });

  it('has every risk by falling level', () => {
    expect(
      headings(example)
        .filter((line) => /^##+ Risk/.test(line))
        .slice(0, 8),
    ).toEqual([
      '## Risknivå 5, den högsta: 4 risker',
      '### Risk 10: Ingen beredskap för supportfrågor från invånare och personal',
      '### Risk 12: Loggar granskas så sällan att brister inte upptäcks',
      '### Risk 13: Otydligt vem som ansvarar för skyddet av meddelandet mellan parter och system',
      '### Risk 16: Svag kravställning ger svagt skydd',
      '## Risknivå 4: 6 risker',
      '### Risk 8: Anslutna system klarar inte information med skyddsklass',
      '### Risk 9: Privata utförare kan inte anslutas',
    ]);
    expect(headings(example).filter((line) => line.startsWith('### Risk'))).toHaveLength(22);
  });

  it('sums itself up in sentences whose figures are counted', () => {
    expect(under(example, 'Sammanfattning').flatMap((b) => (b.kind === 'text' ? [b.text] : []))).toEqual([
      'Analysen gjordes den 5 juni 2014 med 25 deltagare från 3 organisationer i 5 grupper. ' +
        '52 hot samlades in. Analysen omfattar 22 risker. 3 hot är inte placerade i någon risk.',
      '4 risker har den högsta risknivån, 5: riskerna 10, 12, 13 och 16.',
      'För 20 risker finns förslag eller beslut om hantering. Det finns sammanlagt 25 åtgärder: ' +
        '9 planerade, 10 pågående och 6 klara. ' +
        'Åtgärderna beräknas kosta 1\u00A0170\u00A0tkr. Åtgärder utan angiven kostnad är inte medräknade. ' +
        '10 risker bedöms få en lägre risknivå när åtgärderna är genomförda.',
      'Risker utan bedömd kvarstående risk räknas med nuvarande nivå även i kolumnen Efter hantering.',
    ]);
  });

  it('counts every risk once among the levels, before treatment and after it', () => {
    const levels = tables(example)[0];
    const columns = [1, 2].map((column) => levels?.rows.map((row) => Number(row[column]?.text)) ?? []);
    expect(columns).toEqual([
      [4, 6, 5, 3, 4, 22],
      [0, 1, 11, 6, 4, 22],
    ]);
  });

  it('says in the words of the picture where each risk stands', () => {
    const pictures = example.blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
    expect(pictures.map(({ caption }) => caption)).toEqual([
      'Riskmatris: nuvarande bedömning',
      'Riskmatris: kvarstående risk efter hantering, bedömd för 11 av 22 risker',
    ]);
    const told = [...(pictures[0]?.alt.matchAll(/: risk(?:erna)? ([\d, –och]+)\./g) ?? [])].flatMap((match) =>
      (match[1] ?? '').split(/, | och /).flatMap((part) => {
        const [from, to = from] = part.split('–').map(Number);
        return Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => Number(from) + step);
      }),
    );
    expect(told.sort((a, b) => a - b)).toEqual(
      [...Array.from({ length: 23 }, (_, index) => index + 1)].filter((number) => number !== 14),
    );
  });

  it('tells how the room voted, where it did', () => {
    expect(under(example, 'Risk 10:').filter(({ kind }) => kind === 'list')).toEqual([
      {
        kind: 'list',
        items: [
          'Sannolikhet: Låg: 1, Hög: 4, Mycket hög: 8. Median: Mycket hög. Resultat: ganska eniga (enighet 0,69).',
          'Konsekvens: Låg: 3, Hög: 8, Mycket hög: 2. Median: Hög. Resultat: ganska eniga (enighet 0,64).',
        ],
      },
    ]);
    expect(under(example, 'Risk 4:').filter(({ kind }) => kind === 'list')).toEqual([]);
  });

  it('writes every agreement with two decimals, as the screens do', () => {
    const figures = JSON.stringify(example.blocks).match(/\(enighet [^)]*\)/g) ?? [];
    expect(figures).toContain('(enighet 0,90)');
    expect(figures.filter((figure) => !/ [−-]?\d,\d\d\)$/.test(figure))).toEqual([]);
  });

  it('is the same in English, by the words of the workshop’s language', () => {
    const english = reportOf(exampleSource('en'));
    expect(headings(english).filter((line) => line.startsWith('# '))).toEqual([
      '# Summary',
      '# Basis for decision',
      '# Recommendations',
      '# Decision and signatures',
      '# Risk matrix',
      '# Action plan',
      '# Identified risks',
      '# What has been set aside',
      '# Object of analysis and participants',
      '# Method and criteria',
      '# Appendix 1: Threats by group',
      '# Appendix 2: Method',
    ]);
    expect(texts(english)).toContain('4 risks have the highest risk level, 5: risks 10, 12, 13 and 16.');
  });
});

describe('participants', () => {
  it('are counted by organisation where the workshop has not said otherwise', () => {
    const [counted] = under(example, 'Deltagare').filter(({ kind }) => kind === 'table') as Table[];
    expect(counted?.rows.map(([name, , count]) => [name?.text, count?.text])).toEqual([
      ['Norrköpings kommun', '10'],
      ['Linköpings kommun', '10'],
      ['Skatteverket', '5'],
    ]);
    expect(JSON.stringify(under(example, 'Deltagare'))).not.toContain('Lingonsten');
  });

  it('are named where the workshop says so', () => {
    const named = reportOf(
      changedSource(({ workshop }) => ({
        workshop: workshop.map((row) => ({ ...row, participantListing: 'named' as const })),
      })),
    );
    const [table] = under(named, 'Deltagare').filter(({ kind }) => kind === 'table') as Table[];
    expect(table?.rows.slice(0, 2).map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Siv Lingonsten', 'Norrköpings kommun', 'Handläggare försörjningsstöd', 'A'],
      ['Namn inte angivet', 'Norrköpings kommun', 'Handläggare försörjningsstöd', 'A'],
    ]);
  });
});

describe('a report at any moment', () => {
  it('of a workshop with nothing in it says so', () => {
    const workshop = new MemoryWorkshop();
    workshop.run({ type: 'workshop.create', title: 'Nytt', language: 'sv', method: presetMethod() });
    const report = reportOf(sourceOf(workshop));
    expect(headings(report)).toEqual([
      '# Sammanfattning',
      '# Analysobjekt och deltagare',
      '# Metod och bedömningsgrunder',
      '## Begrepp',
      '## Skalor',
      '## Så bestäms risknivån',
      '# Bilaga 2: Metod',
    ]);
    expect(texts(report)).toContain('Inga hot och inga risker har registrerats.');
  });

  it('without votes, measures and ratings leaves out what there is not', () => {
    const bare = reportOf(
      changedSource(({ risk }) => ({
        tally: [],
        measure: [],
        measureRisk: [],
        risk: risk.slice(0, 1).map((row) => ({
          ...row,
          probability: null,
          consequence: null,
          residualProbability: null,
          residualConsequence: null,
          strategies: [],
          treatmentNote: '',
        })),
      })),
    );
    expect(headings(bare)).toContain('## Inte bedömd: 1 risk');
    expect(texts(bare)).toEqual(
      expect.arrayContaining([
        'Ingen risk har den högsta risknivån, 5. 1 risk är inte bedömd och har därför ingen risknivå.',
        'Hur riskerna ska hanteras är inte beslutat ännu.',
        'Ingen risk är bedömd ännu, så matrisen är tom.',
      ]),
    );
    expect(bare.blocks.filter(({ kind }) => kind === 'picture')).toEqual([]);
  });

  it('has no plural where there is one', () => {
    const one = reportOf(
      changedSource(({ measure, measureRisk, risk, threat }) => ({
        measure: measure.slice(0, 1),
        measureRisk: measureRisk.slice(0, 1),
        risk: risk.filter(({ id }) => id === measureRisk[0]?.riskId),
        threat: threat.filter(({ riskId }) => riskId === measureRisk[0]?.riskId).slice(0, 1),
      })),
    );
    expect(texts(one).slice(0, 4).join(' ')).toMatch(/1 hot samlades in\. Analysen omfattar 1 risk\./);
    expect(texts(one).slice(0, 4).join(' ')).toMatch(/Det finns 1 åtgärd: 1 (planerad|pågående|klar)\./);
  });
});

describe('treatment', () => {
  it('tells of every measure its kind and its status, as many of each status as the summary counts', () => {
    const measures = new Map(
      tables(example)
        .filter(({ caption }) => /^Åtgärd/.test(caption ?? ''))
        .flatMap(({ head, rows }) => {
          const place = (name: string) => head.findIndex(({ text }) => text === name);
          const [kind, status] = [place('Typ'), place('Status')];
          // A measure that serves two risks stands under both.
          return rows.map((row): [string, string[]] => [
            (row[0]?.text ?? '').split('\n')[0] ?? '',
            [row[kind]?.text ?? '', row[status]?.text ?? ''],
          ]);
        }),
    );
    const said = [...measures.values()];
    const ofStatus = (word: string) => said.filter(([, status]) => status === word).length;
    expect([ofStatus('Planerad'), ofStatus('Pågår'), ofStatus('Klar')]).toEqual([9, 10, 6]);
    expect(new Set(said.map(([kind]) => kind))).not.toContain('–');
  });

  it('that accepts a risk says why, who decided and when', () => {
    const report = reportOf(
      changedSource(({ risk }) => ({
        risk: risk.map((row) =>
          row.number === 4
            ? {
                ...row,
                strategies: ['accept'],
                acceptedReason: 'Papper finns kvar.',
                acceptedOn: '2014-06-19',
              }
            : row,
        ),
      })),
    );
    const accepted = under(report, 'Risk 4:').filter(
      (block) => block.kind === 'text' && block.label === 'Accepterad',
    );
    expect(accepted.map((block) => block.kind === 'text' && block.text)).toEqual([
      expect.stringMatching(/^Papper finns kvar\. Beslutat .*den 19 juni 2014\.$/),
    ]);
  });

  it('by a measure that serves other risks too says which', () => {
    const report = reportOf(
      changedSource(({ risk, measureRisk }) => {
        const [first] = measureRisk;
        const other = risk.find(({ number }) => number === 23)?.id ?? '';
        return {
          measureRisk: first
            ? [...measureRisk, { ...first, id: 'more', riskId: other, rank: 'zz' }]
            : measureRisk,
        };
      }),
    );
    const [table] = under(report, 'Risk 23:').filter(
      (block) => 'caption' in block && block.caption,
    ) as Table[];
    expect(table?.rows[0]?.[0]?.text).toMatch(/\nGäller även risk \d+\.$/);
  });
});
