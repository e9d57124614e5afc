import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { plainText } from '../../../../electron/export/cell-text.ts';
import type { Value } from '../../../../electron/export/sheet-writer.ts';
import { buildWorkbook, verifyWorkbook } from '../../../../electron/export/workbook.ts';
import { writeBook } from '../../../../electron/export/xlsx/write-book.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import type { Workshop } from '../../../../shared/domain/tables.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { hostileTexts } from '../../../helpers/hostile/hostile-texts.ts';
import { cellsOf, elements, type Parts, partsOf, sheetsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { typedSource } from '../../../helpers/workbook/typed-source.ts';

const example = followedUp(exampleSource('sv'));

/** With an earlier analysis to compare with, a note that is set aside and a risk that is closed. */
function followedUp(source: ExportSource): ExportSource {
  const { rows } = source.snapshot;
  const { method } = rows.workshop[0] as Workshop;
  const next = { risk: 24, threat: 53 };
  const followed = {
    ...rows,
    workshop: rows.workshop.map((row) => ({ ...row, earlier: { title: 'Då', date: '', method, next } })),
    risk: rows.risk.map((row, at) => (at === 0 ? { ...row, status: 'closed' as const } : row)),
    earlierRisk: rows.risk.slice(0, 12).map(({ id, number, title, probability, consequence, rationale }) => ({
      id: `${id}-then`,
      ...{ number, title, probability, consequence, rationale },
    })),
    parkedNote: ['a', 'b', 'c'].map((id) => ({
      ...{ id, text: id, groupId: null, state: 'open' as const, rank: id },
    })),
  };
  return { ...source, snapshot: { ...source.snapshot, rows: followed } };
}

/** The example with every text that people type exchanged. */
const typed = (text: (index: number) => string) => typedSource(example, text);

/** Formulas of the whole book, wherever they stand. */
function formulasIn(parts: Parts): string[] {
  return sheetsOf(parts).flatMap(({ name, part }) => {
    const cells = [...cellsOf(parts, name)].filter(([, cell]) => cell.formula !== null);
    expect(cells).toHaveLength(elements(parts.get(part) ?? '', 'f').length);
    return cells.map(([address, cell]) => `${name}!${address}=${cell.formula}`);
  });
}

/** Nothing in the file leads anywhere or does anything but what the app put there. */
function expectOnlyOurs(parts: Parts): void {
  const all = [...parts.values()].join('\n');
  expect(all).not.toMatch(/<hyperlink|<externalReference|TargetMode="External"|<ddeLink|<oleLink|vbaProject/);
  expect(
    [...parts.keys()].filter((name) => /hyperlink|external|comment|vmlDrawing|media|embed/.test(name)),
  ).toEqual([]);
  // The tables and the one chart are the app's own: what they hold is in cells.
  for (const [name, xml] of parts)
    if (/tables\/|charts\//.test(name))
      expect(xml).not.toMatch(/externalData|xmlColumnPr|queryTable|connectionId/);
  for (const [name, xml] of parts) expect([name, elements(xml, 'nothing')]).toEqual([name, []]);
}

const harmless = partsOf(await buildWorkbook(typed(() => 'ord')));

describe('what people typed', () => {
  test('arrives as text, whole and in its place, whatever it looks like', async () => {
    for (let from = 0; from < hostileTexts.length; from += 11) {
      const text = (index: number) => hostileTexts[(index + from) % hostileTexts.length] ?? '';
      const source = typed(text);
      const parts = await partsOf(await buildWorkbook(source));
      expectOnlyOurs(parts);
      expect(formulasIn(parts)).toEqual(formulasIn(await harmless));
      const threats = cellsOf(parts, 'Hot');
      const expected = source.snapshot.rows.threat.toSorted((a, b) => a.number - b.number);
      for (const [index, { text, cause, consequence, detail }] of expected.entries()) {
        expect(threats.get(`B${index + 5}`)?.value ?? '').toBe(plainText(text));
        expect(threats.get(`C${index + 5}`)?.value ?? '').toBe(plainText(cause));
        expect(threats.get(`D${index + 5}`)?.value ?? '').toBe(plainText(consequence));
        expect(threats.get(`E${index + 5}`)?.value ?? '').toBe(plainText(detail));
        expect(threats.get(`B${index + 5}`)?.type ?? 's').toBe('s');
      }
      const register = cellsOf(parts, 'Register');
      const descriptions = new Map(
        source.snapshot.rows.risk.map((risk) => [String(risk.number), risk.description]),
      );
      for (let row = 5; row <= 26; row += 1)
        expect(register.get(`C${row}`)?.value ?? '').toBe(
          plainText(descriptions.get(register.get(`A${row}`)?.value ?? '') ?? ''),
        );
    }
  });

  test('stands in cells that stay text when they are edited', async () => {
    const parts = await partsOf(
      await buildWorkbook(typed((index) => hostileTexts[index % hostileTexts.length] ?? '')),
    );
    const formats = elements(parts.get('xl/styles.xml') ?? '', 'cellXfs')[0];
    expect(formats).toBeDefined();
    const styles = [
      ...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"[^>]*xfId/g),
    ].map((each) => each[1]);
    for (const { part } of sheetsOf(parts))
      for (const { attributes } of elements(parts.get(part) ?? '', 'c'))
        if (attributes.t === 's') expect(styles[Number(attributes.s)]).toBe('49');
  });

  test('never becomes anything else, whatever it is', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(...hostileTexts.filter((text) => text.length < 1_000)),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '|', '%'), fc.string())
        .map((pair) => pair.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const content = await buildWorkbook(typed((index) => texts[index % texts.length] ?? ''));
        const parts = await partsOf(content);
        expectOnlyOurs(parts);
        expect(formulasIn(parts)).toEqual(formulasIn(await harmless));
      }),
      { numRuns: 12 },
    );
  });

  test('can be read back and counted', async () => {
    const source = typed((index) => hostileTexts[index % hostileTexts.length] ?? '');
    await expect(verifyWorkbook(await buildWorkbook(source), source)).resolves.toBeUndefined();
  });

  test('as a title breaks neither the lines of a printed page nor the properties', async () => {
    for (const title of hostileTexts) {
      const { snapshot } = example;
      const workshop = snapshot.rows.workshop.map((row) => ({ ...row, title }));
      const rows = {
        ...snapshot.rows,
        risk: [],
        threat: [],
        measure: [],
        tally: [],
        votingRound: [],
        workshop,
      };
      const parts = await partsOf(
        await buildWorkbook({ ...example, changes: [], snapshot: { ...snapshot, rows } }),
      );
      expectOnlyOurs(parts);
      const head = elements(parts.get('xl/worksheets/sheet2.xml') ?? '', 'oddHeader')[0]?.text ?? '';
      expect(head.length).toBeLessThanOrEqual(255);
      expect(head.replaceAll('&&', '')).toMatch(/^&L[^&]*&R&A$/);
      expect(elements(parts.get('docProps/core.xml') ?? '', 'dc:title')[0]?.text ?? '').toBe(
        plainText(title),
      );
    }
  });
});

describe('names of levels', () => {
  const { method } = example.snapshot.rows.workshop[0] ?? {};
  const labelled = (labels: readonly string[]): ExportSource => {
    const scale = (levels: Method['levels']) =>
      levels.map((level, index) => ({ ...level, sv: labels[index % labels.length] ?? '' }));
    const own = method as Method;
    const hostile = {
      ...own,
      probability: scale(own.probability),
      consequence: scale(own.consequence),
      levels: scale(own.levels),
    };
    const workshop = example.snapshot.rows.workshop.map((row) => ({ ...row, method: hostile }));
    return { ...example, snapshot: { ...example.snapshot, rows: { ...example.snapshot.rows, workshop } } };
  };

  test('that a workbook cannot tell apart get their numbers', async () => {
    const parts = await partsOf(await buildWorkbook(labelled(['Hög', 'hög ', 'HÖG', '\u0000'])));
    const cells = cellsOf(parts, 'Metod');
    expect([18, 19, 20, 21].map((row) => cells.get(`B${row}`)?.value)).toEqual([
      '1. Hög',
      '2. hög ',
      '3. HÖG',
      '4. ',
    ]);
  });

  test('with signs that stand for others in a search are searched for as they are', async () => {
    const parts = await partsOf(await buildWorkbook(labelled(['< 1 %', 'mer*', '?', '~ungefär', 'fem'])));
    const formulas = [...cellsOf(parts, 'Register').values()].map(({ formula }) => formula);
    expect(formulas).toContainEqual(
      expect.stringContaining(
        'MATCH(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(Register[[#This Row],[Sannolikhet]],"~","~~")',
      ),
    );
    expectOnlyOurs(parts);
  });

  test('cannot break out of the rules that colour them', async () => {
    const labels = ['"&A1&"', '=1+1', '_x0041_', '</formula>', '5'];
    const parts = await partsOf(await buildWorkbook(labelled(labels)));
    expectOnlyOurs(parts);
    const rules = elements(parts.get('xl/worksheets/sheet2.xml') ?? '', 'formula').map((each) => each.text);
    expect(rules.slice(0, 5)).toEqual(['"""&A1&"""', '"=1+1"', '"_x005F_x0041_"', '"</formula>"', '"5"']);
  });
});

describe('the writer', () => {
  const sheet = (value: Value) => ({
    name: 'a',
    columns: [{ width: 10 }],
    rows: [{ values: [value], looks: [null] }],
    frozen: { rows: 0, columns: 0 },
    print: { area: 'A1:A1', pagesWide: 1 },
  });
  const book = (value: Value) => ({
    title: '',
    subject: '',
    keywords: '',
    description: '',
    exportedAt: new Date(0),
    printed: { head: '', mark: '', foot: '', page: '', of: '' },
    sheets: [sheet(value)],
  });

  test('takes nothing for a formula or a link that merely has its shape', async () => {
    const shapes = [
      { formula: '1+1', result: 2 },
      { text: '1+1', cached: 2 },
      { text: 'a', hyperlink: 'http://example.test' },
      { richText: [{ text: 'a' }] },
      { error: '#REF!' },
      true,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      new Date(Number.NaN),
      ['a'],
    ];
    for (const shape of shapes)
      await expect(writeBook(book(shape as unknown as Value))).rejects.toThrow(TypeError);
  });
});
