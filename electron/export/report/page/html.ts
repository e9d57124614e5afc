import { readFile } from 'node:fs/promises';
import { markup } from '../../cell-text.ts';
import {
  type Block,
  type Cell,
  columnWidths,
  isOver,
  lettersIn,
  type Picture,
  type Report,
  sum,
  type Table,
} from '../block.ts';
import { fontFile, hyphenator, letters, reportFonts } from '../design.ts';
import { anchor, contentsMarkup, type Words } from './contents.ts';
import { pageStyle } from './style.ts';

/** Nothing but what stands in the document itself: no script, no address, no file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/**
 * A report as one HTML document for a printer of PDF: whole by itself, typeface and pictures included. Headings,
 * tables, lists and the words of pictures are what the tags of the PDF are made of.
 */
export async function htmlDocument(report: Report): Promise<string> {
  const { language, title, blocks } = report;
  const hyphenate = hyphenator(language);
  const words: Words = (text, room) => markup(hyphenate(text, room));
  const body = blocks.map((block, index) =>
    block.kind === 'contents' ? contentsMarkup(report, words) : markupOf(block, index, words),
  );
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${markup(title)}</title>`,
    `<style>${await fontFaces()}${pageStyle(report)}</style></head><body>`,
    `<header>${titleBlock(report, words)}</header>`,
    `<main>${body.join('\n')}</main></body></html>`,
  ].join('\n');
}

function titleBlock({ kindOfReport, title, subject, titleLines }: Report, words: Words): string {
  return [
    `<p class="kind">${markup(kindOfReport)}</p>`,
    `<p class="title" role="heading" aria-level="1">${words(title, letters.title)}</p>`,
    ...(subject === '' ? [] : [`<p class="subject">${words(subject, letters.subject)}</p>`]),
    ...titleLines.map((line) => `<p class="line">${words(line)}</p>`),
  ].join('');
}

function markupOf(block: Exclude<Block, { kind: 'contents' }>, index: number, words: Words): string {
  switch (block.kind) {
    case 'heading': {
      const name = block.startsPage ? ' class="starts-page"' : '';
      return `<h${block.level} id="${anchor(index)}"${name}>${words(block.text, letters.heading)}</h${block.level}>`;
    }
    case 'text':
      return textMarkup(block, words);
    case 'list':
      return `<ul class="list">${block.items.map((item) => `<li>${lines(item, words)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(([name, value]) => `<dt>${words(name, letters.name)}:</dt><dd>${lines(value, words)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableMarkup(block, words);
    case 'picture':
      return pictureMarkup(block);
  }
}

function textMarkup({ text, label, keepsNext }: Extract<Block, { kind: 'text' }>, words: Words): string {
  const own = text.split('\n').filter((line) => line.trim() !== '');
  const named = label === undefined ? '' : `<b>${markup(label)}:</b> `;
  const keeps = keepsNext ? ' class="keeps-next"' : '';
  return (own.length === 0 && named !== '' ? [''] : own)
    .map((line, index) => `<p${keeps}>${index === 0 ? named : ''}${words(line)}</p>`)
    .join('');
}

function lines(text: string, words: Words, room?: number): string {
  return text
    .split('\n')
    .map((line) => words(line, room))
    .join('<br>');
}

/** An engine leaves a cell out of the tags that holds no sign at all. */
const blank = '\u00a0';

function tableMarkup(table: Table, words: Words): string {
  const { caption, head, rows, namesRows } = table;
  const widths = columnWidths(table);
  const columns = widths.map((width) => `<col style="width:${width.toFixed(3)}cm">`);
  const wide = sum(widths);
  const shown = (cell: Cell, place: number) =>
    lines(cell.text || (cell.toWrite ? blank : '–'), words, lettersIn(widths[place] ?? 0));
  const parted = (cells: readonly Cell[]) =>
    cells.map((cell, place) => bodyCell(cell, shown(cell, place), namesRows === true && place === 0));
  const over = ([cell]: readonly Cell[]) =>
    `<td colspan="${widths.length}">${lines(cell?.text ?? '', words, lettersIn(wide))}</td>`;
  return [
    `<table style="width:${wide.toFixed(2)}cm"${tableClass(table)}>`,
    ...(caption ? [`<caption>${markup(caption)}</caption>`] : []),
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${head.map((cell, place) => `<th scope="col"${look(cell)}>${cell.text ? shown(cell, place) : blank}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((cells, index) => {
      const keeps = isOver(rows[index + 1], widths) ? ' class="keeps-next"' : '';
      return `<tr${keeps}>${isOver(cells, widths) ? over(cells) : parted(cells).join('')}</tr>`;
    }),
    '</tbody></table>',
  ].join('');
}

/** A table of so few rows is not parted by the end of a page. */
const mostWhole = 8;

function tableClass({ rows, keepsNext }: Table): string {
  if (keepsNext) return ' class="keeps-next"';
  return rows.length <= mostWhole ? ' class="whole"' : '';
}

function bodyCell(cell: Cell, text: string, namesRow: boolean): string {
  return namesRow ? `<th scope="row"${look(cell)}>${text}</th>` : `<td${look(cell)}>${text}</td>`;
}

function look({ level, strong, middle, toWrite }: Cell): string {
  const names = [strong && 'strong', middle && 'middle', level && 'level', toWrite && 'to-write']
    .filter(Boolean)
    .join(' ');
  const colours = level ? ` style="background:#${level.fill};color:#${level.colour}"` : '';
  return `${names ? ` class="${names}"` : ''}${colours}`;
}

/** The drawing itself, so that it is sharp at any size and its words are found by a search. */
function pictureMarkup({ svg, alt, caption }: Picture): string {
  const drawing = svg.replace('<svg ', `<svg role="img" aria-label="${markup(alt)}" `);
  return `<div class="figure">${drawing}<p class="figure-caption">${markup(caption)}</p></div>`;
}

async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    reportFonts.map(async ({ file, weight, range }) => {
      const font = (await readFile(fontFile(file))).toString('base64');
      return `@font-face{font-family:"Report";font-weight:${weight};unicode-range:${range};src:url(data:font/ttf;base64,${font}) format("truetype")}`;
    }),
  );
  return faces.join('');
}
