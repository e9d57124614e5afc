import type { Axis } from '../../../shared/domain/codes.ts';
import { acceptanceLine } from '../../../shared/domain/method/meaning.ts';
import { level, type Method } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { levelColours } from '../cell-styles.ts';
import { markup } from '../cell-text.ts';
import type { Picture } from './block.ts';
import { digitsFamily } from './design.ts';
import type { ReportView } from './report-view.ts';

type Drawing = Pick<Picture, 'svg' | 'width' | 'height'>;

/** Measures of the drawing, in points of a picture 480 wide. */
const width = 480;
const left = 108;
const rowHeight = 62;
const ink = '#14212B';

/**
 * The matrix as a drawing: probability upwards, consequence to the right, each cell in the colour of its level with
 * the level's name in its corner and the numbers of its risks in the middle. `cells[p][c]`, both lowest first.
 */
export function drawMatrix(
  view: ReportView,
  cells: readonly (readonly (readonly RegisterRow[])[])[],
): Drawing {
  const { probability, consequence } = view.method;
  const cellWidth = (width - left) / consequence.length;
  const bottom = probability.length * rowHeight;
  const below = names(view, 'consequence').map((name) => lines(name, Math.floor(cellWidth / 6), 2));
  const height = bottom + 28 + Math.max(...below.map((rows) => rows.length)) * 13;
  const parts = [
    ...cells.flatMap((row, p) =>
      row.map((own, c) =>
        drawCell(view, own, {
          p,
          c,
          x: left + c * cellWidth,
          y: bottom - (p + 1) * rowHeight,
          width: cellWidth,
        }),
      ),
    ),
    ...lineOfAcceptance(view.method, cellWidth, bottom),
    ...names(view, 'probability').map((name, p) =>
      lines(name, 15, 2).map((part, line, all) =>
        text(left - 8, bottom - (p + 0.5) * rowHeight + 4 + (line - (all.length - 1) / 2) * 13, part, {
          anchor: 'end',
          size: 11,
        }),
      ),
    ),
    ...below.map((rows, c) =>
      rows.map((part, line) =>
        text(left + (c + 0.5) * cellWidth, bottom + 16 + line * 13, part, { anchor: 'middle', size: 11 }),
      ),
    ),
    text(left + (width - left) / 2, height - 6, view.words('common:axis.consequence'), {
      anchor: 'middle',
      size: 12,
      bold: true,
    }),
    `<g transform="translate(12 ${bottom / 2}) rotate(-90)">${text(0, 0, view.words('common:axis.probability'), { anchor: 'middle', size: 12, bold: true })}</g>`,
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible Next">${parts.flat(2).join('')}</svg>`;
  return { svg, width, height };
}

/** The line between what the owner may accept and what not, along the edges of the cells. */
function lineOfAcceptance(method: Method, cellWidth: number, bottom: number): string[] {
  return method.probability.flatMap((_, p) =>
    method.consequence.flatMap((__, c) => {
      const line = acceptanceLine(method, p, c);
      const [x, y] = [round(left + c * cellWidth), bottom - p * rowHeight];
      const stroke = `stroke="${ink}" stroke-width="3.5" stroke-linecap="square" fill="none"`;
      return [
        ...(line.below ? [`<path d="M${x} ${y}h${round(cellWidth)}" ${stroke}/>`] : []),
        ...(line.left ? [`<path d="M${x} ${y}v${-rowHeight}" ${stroke}/>`] : []),
      ];
    }),
  );
}

type Place = {
  readonly p: number;
  readonly c: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

function drawCell(view: ReportView, own: readonly RegisterRow[], { p, c, x, y, width }: Place): string[] {
  const { method, levelName } = view;
  const of = level(method, method.probability[p]?.code ?? null, method.consequence[c]?.code ?? null);
  const { fill, colour } = of ? levelColours(method, of) : { fill: 'FFFFFF', colour: '14212B' };
  const { rows, size } = numberLines(view, own, width);
  const step = size + 2;
  const middle = y + rowHeight / 2 + 10 - ((rows.length - 1) * step) / 2;
  return [
    `<rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${rowHeight - 2}" fill="#${fill}" stroke="${ink}" stroke-width="0.5"/>`,
    text(x + 6, y + 13, lines(levelName(of), Math.floor(width / 5), 1)[0] ?? '', {
      size: 9,
      fill: `#${colour}`,
    }),
    ...rows.map((row, line) =>
      text(x + width / 2, middle + line * step, row, {
        anchor: 'middle',
        size,
        bold: true,
        fill: `#${colour}`,
      }),
    ),
  ];
}

/** Sizes of the numbers, the room of a letter at each, and how many lines of them a cell holds. */
const numberSizes = [
  { size: 13, letter: 7.8, most: 2 },
  { size: 10, letter: 6, most: 3 },
  { size: 8.5, letter: 5.1, most: 4 },
] as const;

/** Numbers of the risks as large as they fit in a cell; where they do not fit, how many there are. */
function numberLines({ words }: ReportView, own: readonly RegisterRow[], width: number) {
  const numbers = own.map(({ risk }) => String(risk.number)).join(' ');
  for (const { size, letter, most } of numberSizes) {
    const rows = lines(numbers, Math.floor((width - 8) / letter), 99);
    if (rows.length <= most) return { rows, size };
  }
  return { rows: [words('common:risks', { count: own.length })], size: numberSizes[0].size };
}

function names({ method, names }: ReportView, axis: Axis): string[] {
  return method[axis].map(({ code }) => names[axis].get(code) ?? '');
}

/** A text in lines of so many letters, cut with an ellipsis after the last: the tables say it whole. */
function lines(whole: string, letters: number, most: number): string[] {
  const rows: string[] = [];
  for (const word of whole.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= letters)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  const shown = rows.slice(0, most).map((row) => shortened(row, letters));
  if (rows.length <= most) return shown;
  return [...shown.slice(0, -1), shortened(`${shown.at(-1)}…`, letters)];
}

function shortened(row: string, letters: number): string {
  const signs = [...row];
  return signs.length <= letters ? row : `${signs.slice(0, Math.max(1, letters - 1)).join('')}…`;
}

type TextLook = {
  readonly anchor?: 'end' | 'middle';
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
};

function text(x: number, y: number, said: string, { anchor, size, bold, fill = ink }: TextLook): string {
  const anchored = anchor ? ` text-anchor="${anchor}"` : '';
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${anchored}${weight}>${inFaces(said)}</text>`;
}

/** A text whose digits have their own typeface. */
function inFaces(said: string): string {
  return said
    .split(/(\d+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<tspan font-family="${digitsFamily}">${part}</tspan>` : markup(part),
    )
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
