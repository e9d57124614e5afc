// The parts of exceljs that write a workbook. Its main entry would also load what reads and writes as a stream, which
// nothing here uses: a hundred packages, one of them without a licence.

import type { Style, Workbook } from 'exceljs';
// @ts-expect-error Types are there for the whole library only.
import ExcelJsWorkbook from 'exceljs/lib/doc/workbook.js';
// @ts-expect-error
import ExcelJsXmlStream from 'exceljs/lib/utils/xml-stream.js';
// @ts-expect-error
import ExcelJsRowXform from 'exceljs/lib/xlsx/xform/sheet/row-xform.js';

/** Kinds of cells in the library. */
export const cellTypes = { empty: 0, number: 2, text: 3, date: 4, formula: 6 } as const;

/** A cell as the library writes it. */
export type CellModel = {
  readonly address: string;
  readonly type: (typeof cellTypes)[keyof typeof cellTypes];
  readonly value?: string | number | Date;
  readonly formula?: string;
  readonly result?: string | number;
  readonly style: Partial<Style>;
};

type RowModel = {
  readonly number: number;
  readonly min: number;
  readonly max: number;
  readonly cells: readonly CellModel[];
  readonly style: Partial<Style>;
  readonly height: number | undefined;
};

/** What rows are prepared with: texts and styles that the whole book shares. */
export type Shared = { readonly sharedStrings: unknown; readonly styles: unknown };

type XmlStream = { readonly xml: string };
type RowXform = {
  prepare(row: RowModel, shared: Shared & { readonly formulae: object }): void;
  render(xml: XmlStream, row: RowModel): void;
};

export type ColumnModel = {
  readonly min: number;
  readonly max: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
};

/** A sheet on its way into the file. */
export type SheetModel = {
  readonly id: number;
  cols: readonly ColumnModel[];
  dimensions: string;
  mergeCells: readonly string[];
  readonly rels: object[];
};
export type BookModel = Shared & { readonly worksheets: readonly SheetModel[] };

/** Takes parts of the file by name. */
type PartSink = { append(content: string, entry: { readonly name: string }): void };

/** The steps by which the library writes a book. */
type Steps = Readonly<
  Record<
    | 'addContentTypes'
    | 'addOfficeRels'
    | 'addWorkbookRels'
    | 'addWorksheets'
    | 'addSharedStrings'
    | 'addThemes'
    | 'addStyles'
    | 'addApp'
    | 'addCore'
    | 'addWorkbook',
    (parts: PartSink, model: BookModel) => Promise<void>
  >
> & { prepareModel(model: BookModel, options: object): void };

export const newWorkbook = (): Workbook => new ExcelJsWorkbook();
export const newXmlStream = (): XmlStream => new ExcelJsXmlStream();
export const newRowXform = (): RowXform => new ExcelJsRowXform();

/** The library's own model of a book, ready to take rows, and its steps. */
export function prepared(workbook: Workbook): { readonly model: BookModel; readonly steps: Steps } {
  const { model } = workbook as unknown as { readonly model: BookModel };
  const steps = workbook.xlsx as unknown as Steps;
  steps.prepareModel(model, {});
  return { model, steps };
}
