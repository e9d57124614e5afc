import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { letters } from '../../../electron/export/sheet-writer.ts';
import { buildWorkbook } from '../../../electron/export/workbook.ts';
import { hostileTexts } from '../hostile/hostile-texts.ts';
import { bigSource } from './big-source.ts';
import { readByLibreOffice, throughLibreOffice } from './libre-office.ts';
import { cellsOf, type Parts, partsOf, sheetsOf } from './read-xlsx.ts';
import { typedSource } from './typed-source.ts';

/** What two programs that did not write a workbook make of one that is full of generated hostile texts. */
export type Readings = {
  /** Cells with text that were compared, and formulas. */
  readonly texts: number;
  readonly formulas: number;
  /** Cells where a program found something else than what the file holds. */
  readonly wrong: readonly string[];
};

/** A workbook of as many risks, the texts in it generated, read by read-excel-file and reckoned anew by LibreOffice. */
export async function readByTwo(texts: number, risks: number, seed: number): Promise<Readings> {
  const typed = hostileSample(texts, seed);
  const source = typedSource(bigSource(risks, risks * 3), (index) => typed[index % typed.length] ?? '');
  const content = await buildWorkbook(source);
  const written = valuesIn(await partsOf(content));
  const office = valuesIn(await partsOf(throughLibreOffice(content)));
  const other = await otherReading(content);
  const wrong = [
    ...differing('LibreOffice', written.texts, byAddress(readByLibreOffice(content))),
    ...differing('LibreOffice', written.formulas, office.formulas),
    ...differing('read-excel-file', written.texts, other),
    ...[...office.formulas.keys()]
      .filter((cell) => !written.formulas.has(cell))
      .map((cell) => `new formula ${cell}`),
  ];
  return { texts: written.texts.size, formulas: written.formulas.size, wrong };
}

/** Texts that begin, end and are made of what has broken workbooks. */
function hostileSample(count: number, seed: number): string[] {
  const sign = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '|',
    '%',
    "'",
    '"',
    '_x0041_',
    '&',
    '<',
    ']]>',
    '\u0000',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...hostileTexts.filter((each) => each.length < 1_000)),
    fc.tuple(sign, fc.string({ unit: 'grapheme' }), sign).map((parts) => parts.join('')),
  );
  return fc.sample(text, { numRuns: count, seed });
}

type Values = { readonly texts: Map<string, string>; readonly formulas: Map<string, string> };

/** Every cell of the book by sheet and address. */
function valuesIn(parts: Parts): Values {
  const texts = new Map<string, string>();
  const formulas = new Map<string, string>();
  for (const { name } of sheetsOf(parts))
    for (const [address, { type, formula, value }] of cellsOf(parts, name)) {
      if (formula !== null) formulas.set(`${name}!${address}`, value ?? '');
      else if (type === 's') texts.set(`${name}!${address}`, value ?? '');
    }
  return { texts, formulas };
}

async function otherReading(content: Buffer): Promise<Map<string, string>> {
  const sheets = await readExcelFile(content, { trim: false });
  return byAddress(new Map(sheets.map(({ sheet, data }) => [sheet, data])));
}

function byAddress(sheets: ReadonlyMap<string, readonly (readonly unknown[])[]>): Map<string, string> {
  const cells = [...sheets].flatMap(([sheet, rows]) =>
    rows.flatMap((row, index) =>
      row.map(
        (value, column) => [`${sheet}!${letters(column + 1)}${index + 1}`, String(value ?? '')] as const,
      ),
    ),
  );
  return new Map(cells);
}

function differing(
  who: string,
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string[] {
  return [...expected].flatMap(([cell, value]) => {
    const read = found.get(cell) ?? '';
    return read === value ? [] : [`${who} ${cell}: ${JSON.stringify([value, read])}`];
  });
}
