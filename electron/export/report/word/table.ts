import {
  AlignmentType,
  BuilderElement,
  HeightRule,
  type ITableOptions,
  type ITableRowOptions,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { plainText } from '../../cell-text.ts';
import { type Cell, columnWidths, isOver, lettersIn, sum, type Table } from '../block.ts';
import type { Hyphenate } from '../design.ts';
import { linesOf, runsOf } from './paragraphs.ts';
import { page, tableStyleId } from './styles.ts';

/** Longer rows than this may go on over the end of a page. */
const longestWhole = 900;

/** A table whose words for a screen reader are written: docx has no option for them, which Word puts last. */
class DescribedTable extends WordTable {
  constructor({ about, ...options }: ITableOptions & { readonly about: string }) {
    super(options);
    const properties = this.root.find((part) => part?.rootKey === 'w:tblPr');
    properties?.addChildElement(
      new BuilderElement({ name: 'w:tblCaption', attributes: { about: { key: 'w:val', value: about } } }),
    );
  }
}

/** A table with a head that is repeated on every page, its caption above it; `about` is said of one without. */
export function tableBlocks(table: Table, hyphenate: Hyphenate, about: string): (Paragraph | WordTable)[] {
  const widths = widthsOf(table);
  const words = hyphenatedCells(table, widths, hyphenate);
  const rows = [
    rowOf(words.head, widths, { tableHeader: true, cantSplit: true, keepNext: true }, headCell),
    ...words.rows.map((cells, index) =>
      rowOf(
        cells,
        widths,
        {
          cantSplit: cells.reduce((sum, { text }) => sum + text.length, 0) < longestWhole,
          keepNext:
            table.keepsNext === true ||
            (index === 0 && table.rows.length > 1) ||
            isOver(words.rows[index + 1], widths),
        },
        bodyCell,
      ),
    ),
  ];
  const caption = table.caption
    ? [new Paragraph({ style: 'Caption', keepNext: true, children: runsOf(hyphenate(table.caption)) })]
    : [];
  return [
    ...caption,
    new DescribedTable({
      rows,
      about: plainText(table.caption ?? about),
      style: tableStyleId,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: sum(widths), type: WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: table.namesRows === true, noHBand: true, noVBand: true },
    }),
  ];
}

/** The cells of a table with soft hyphens in the words that their columns have no room for. */
function hyphenatedCells(
  { head, rows }: Table,
  widths: readonly number[],
  hyphenate: Hyphenate,
): Pick<Table, 'head' | 'rows'> {
  const hyphenatedRow = (cells: readonly Cell[]) =>
    cells.map((cell, place) => {
      const width = isOver(cells, widths) ? sum(widths) : (widths[place] ?? 0);
      return { ...cell, text: hyphenate(cell.text, lettersIn(width / page.unit)) };
    });
  return { head: hyphenatedRow(head), rows: rows.map(hyphenatedRow) };
}

/** Room for a signature, in twentieths of a point. */
const writingRoom = { value: 624, rule: HeightRule.ATLEAST };

type Made = { readonly paragraphs: Paragraph[]; readonly fill?: string; readonly isHead?: boolean };

function rowOf(
  cells: readonly Cell[],
  widths: readonly number[],
  options: Omit<ITableRowOptions, 'children'>,
  make: (cell: Cell) => Made,
): TableRow {
  const goesOver = isOver(cells, widths);
  return new TableRow({
    ...options,
    ...(cells.some(({ toWrite }) => toWrite) ? { height: writingRoom } : {}),
    children: cells.map((cell, place) => {
      const { paragraphs, fill, isHead } = make(cell);
      return new TableCell({
        children: paragraphs,
        width: { size: goesOver ? sum(widths) : (widths[place] ?? 0), type: WidthType.DXA },
        ...(goesOver ? { columnSpan: widths.length } : {}),
        verticalAlign: cell.level || isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
      });
    }),
  });
}

function headCell(cell: Cell): Made {
  return { paragraphs: paragraphsOf(cell, 'TableHead'), isHead: true };
}

function bodyCell(cell: Cell): Made {
  const style = cell.strong ? 'TableStrong' : 'TableText';
  const paragraphs = paragraphsOf(cell, style);
  return cell.level ? { paragraphs, fill: cell.level.fill } : { paragraphs };
}

function paragraphsOf({ text, middle, level, toWrite }: Cell, style: string): Paragraph[] {
  const lines = linesOf(text);
  return (lines.length === 0 ? [toWrite ? '\u00A0' : '–'] : lines).map(
    (each) =>
      new Paragraph({
        style,
        ...(middle ? { alignment: AlignmentType.CENTER } : {}),
        children: runsOf(each, level ? { color: level.colour } : {}),
      }),
  );
}

/** The widths of the columns in twentieths of a point. */
function widthsOf(table: Table): number[] {
  return columnWidths(table).map((width) => Math.round(width * page.unit));
}
