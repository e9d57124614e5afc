import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Language } from '../../../../shared/domain/codes.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../shared/domain/interchange/index.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { describedMethod } from '../../../helpers/described-method.ts';
import { exampleWorkshop, sourceOf } from '../../../helpers/example-snapshot.ts';
import { bareMethod, presetMethod } from '../../../helpers/preset-method.ts';
import { counter, rowsAfter } from '../../../helpers/rows.ts';
import { cellsOf, partsOf } from '../../../helpers/workbook/read-xlsx.ts';

/** The example, judged by a method that says all that a method can say. */
function source(language: Language) {
  const workshop = exampleWorkshop(language);
  workshop.run({ type: 'workshop.setMethod', method: describedMethod(), isRewording: true });
  return sourceOf(workshop);
}

describe('a method that says all it can', () => {
  it('is told in the report: conventions, meanings, criteria, and the line in the matrix', () => {
    const { blocks } = reportOf(source('sv'));
    const tables = blocks.filter((block): block is Table => block.kind === 'table');
    const rowsOf = (caption: string) =>
      tables.find((table) => table.caption === caption)?.rows.map((row) => row.map(({ text }) => text));
    expect(blocks).toContainEqual({
      kind: 'text',
      label: 'Utgångspunkter',
      text: 'Värsta trovärdiga konsekvens · tidshorisont 5 år · befintligt skydd inräknat',
    });
    expect(rowsOf('Sannolikhet, lägsta nivån först')?.at(-1)).toEqual([
      '4',
      'Mycket hög',
      'Oftare än en gång om året',
    ]);
    expect(rowsOf('Konsekvens, lägsta nivån först')?.map((row) => row[2])).toEqual([
      '–',
      '–',
      '–',
      'Hotar uppdraget\nEkonomi: Över 5 % av budgeten\nVerksamhet: Stopp i mer än en vecka',
    ]);
    expect(rowsOf('Acceptanskriterier')?.slice(2, 4)).toEqual([
      ['3', 'Riskägaren får acceptera risken.\nHanteras senast: nästa översyn'],
      [
        '4',
        'Riskägaren får inte acceptera risken.\nAccepteras av: Förvaltningschefen\nHanteras senast: tre månader\nInformeras: Informationssäkerhetschefen\nDokumenteras: Riskregistret',
      ],
    ]);
    const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.svg] : []));
    expect(pictures.map((svg) => svg.match(/stroke-width="3.5"/g)?.length)).toEqual([5, 5]);
    expect(blocks.some((block) => block.kind === 'text' && block.text.startsWith('Den tjocka linjen'))).toBe(
      true,
    );
  });

  it('is told in the workbook: meanings and criteria beside the levels, and the line on both sides of it', async () => {
    const parts = await partsOf(await buildWorkbook(source('en')));
    const values = [...cellsOf(parts, 'Method').values()].map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining([
        'Worst credible consequence · time horizon 5 years · existing safeguards counted',
        'Once in 10–50 years',
        'Threatens the mission\nEconomy: Over 5% of the budget\nOperations: Stopped for more than a week',
        'The risk owner may not accept the risk.\nAccepted by: The head of administration\nTreated by: three months\nInformed: The information security officer\nDocumented in: The risk register',
      ]),
    );
    const matrix = [...cellsOf(parts, 'Matrix').values()].map(({ value }) => value);
    expect(matrix).toContain('Thick line: limit for what the risk owner may accept');
    const styles = [...parts].find(([name]) => name.endsWith('styles.xml'))?.[1] ?? '';
    expect(String(styles)).toMatch(/<(top|bottom) style="thick"/);
    expect(String(styles)).toMatch(/<(left|right) style="thick"/);
  });

  it('counts in the report which domains decided the consequence, and says nothing where nobody has said', () => {
    const workshop = exampleWorkshop('sv');
    const summary = () =>
      reportOf(sourceOf(workshop)).blocks.find(
        (block) => block.kind === 'text' && block.text.includes('den högsta risknivån'),
      );
    expect(summary()).not.toMatchObject({ text: expect.stringContaining('Avgörande') });
    const risks = [...workshop.tables.risk.values()];
    for (const [at, domain] of (['trust', 'economy', 'trust'] as const).entries())
      workshop.run({ type: 'risk.edit', id: risks[at]?.id ?? '', decidingDomain: domain });
    expect(summary()).toMatchObject({
      text: expect.stringContaining(
        'Avgörande för konsekvensen: ekonomi för 1 risk och förtroende för 2 risker.',
      ),
    });
  });

  it('goes out as interchange and in again as it was', () => {
    const { snapshot } = source('sv');
    const file = toInterchange(snapshot.rows, snapshot.personNames);
    const read = fromInterchange(parseInterchange(JSON.parse(JSON.stringify(file))), counter('new'));
    expect(toInterchange(rowsAfter(read.rows), read.personNames)).toEqual(file);
    expect(file.method).toEqual(describedMethod());
  });
});

describe('the cells in which a level is chosen', () => {
  const promptsOf = async (method: Method) => {
    const workshop = exampleWorkshop('sv');
    workshop.run({ type: 'workshop.setMethod', method, isRewording: true });
    const parts = await partsOf(await buildWorkbook(sourceOf(workshop)));
    const sheets = [...parts]
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, text]) => String(text));
    return sheets.flatMap((text) =>
      [...text.matchAll(/ prompt="([^"]*)"/g)].map(([, prompt = '']) => prompt),
    );
  };

  it('tell what the levels mean, as much as Excel has room for and every level a line', async () => {
    const prompts = new Set(await promptsOf(presetMethod()));
    expect(prompts.size).toBe(2);
    const [probability = [], consequence = []] = [...prompts].map((prompt) => prompt.split('_x000a_'));
    expect(probability).toEqual([
      '1 Mycket låg: Mer sällan än en gång på 100 år',
      '2 Låg: En gång på 10–100 år',
      '3 Hög: En gång på 1–10 år',
      '4 Mycket hög: Oftare än en gång om året',
    ]);
    expect(consequence).toHaveLength(4);
    expect(consequence[0]).toBe('1 Mycket låg: Ekonomi: Ryms i den löpande budgeten');
    for (const lines of [probability, consequence]) expect(lines.join('\n').length).toBeLessThanOrEqual(255);
  });

  it('tell nothing where the method says nothing', async () => {
    expect(await promptsOf(bareMethod())).toEqual([]);
  });
});
