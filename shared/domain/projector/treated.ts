// What the room sees of treatment as a whole: who is to do what, and where the risks stood and where they are left.

import type { Tables } from '../../history/row-change.ts';
import { wordsLanguage } from '../../words/index.ts';
import { alphabetical } from '../../words/locale.ts';
import type { Language } from '../codes.ts';
import { level, type Method, placeOf } from '../method/method.ts';
import { hyphenated, hyphenatedIn } from '../text/hyphenation.ts';
import { byOwner, isOverdue, type MeasureRow, measureRows } from '../workshop/measures.ts';
import { countsOfLevel, type RegisterRow, register } from '../workshop/register.ts';
import { countedRows } from '../workshop/risk-status.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf } from './fit.ts';
import { curtain, projectorLevel } from './level.ts';
import { isWhole, type Packed, type Parcel, packEvenly } from './pack.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';
import type { NameOf } from './welcome.ts';

type Block = ProjectorContentOf<'owners'>['columns'][number][number];
type Measure = Block['measures'][number];
type Head = Omit<Block, 'measures' | 'isRest'>;

/** Heights and widths as the projector's style sheet has them: `renderer/features/projector/{ProjectorWindow,TreatedView}.module.css`. */
const leastWidth = 22;
const gap = 2;
const owner = { size: 1.333, line: 1.3, around: 1.2 };
const item = { line: 1.35, around: 0.9, foot: 1.35, beside: 0.5 };
const zooms = [1.8, 1.5, 1.25, 1] as const;

/** The measures of the open risks by who is to do them; nobody's first, since they need somebody. */
export function projectorOwners(
  tables: Tables,
  nameOf: NameOf,
  today: string,
  scale: number,
  page: number,
): ProjectorContentOf<'owners'> {
  const rows = measureRows(countedRows(register(tables)));
  const language = wordsLanguage(tables.workshop.get('workshop')?.language ?? '');
  const shown = hyphenatedIn(tables);
  const piles = byOwner(rows, nameOf, alphabetical(language)).map(({ key, rows: own }) => ({
    head: { owner: shown(key) },
    measures: own.map((row) => plannedMeasure(row, today, shown)),
  }));
  const zoom = zooms.find((each) => isOnePage(packedAt(piles, scale, each))) ?? 1;
  const pages = packedAt(piles, scale, zoom);
  const at = Math.min(page, pages.length - 1);
  const columns = (pages[at] ?? []).map((column) => column.map(blockOf));
  return { view: 'owners', page: at, pages: pages.length, zoom, columns };
}

type Pile = { readonly head: Head; readonly measures: readonly Measure[] };

function plannedMeasure(
  { measure, risks }: MeasureRow,
  today: string,
  shown: (text: string) => string,
): Measure {
  const isDone = measure.status === 'done';
  return {
    text: shown(measure.text),
    due: measure.due ?? '',
    risks: risks.map(({ risk }) => risk.number).slice(0, 100),
    state: isDone ? 'done' : isOverdue(measure, today) ? 'overdue' : 'open',
  };
}

function isOnePage(pages: Packed<Head, Measure>[][][]): boolean {
  return pages.length === 1 && isWhole(pages);
}

function packedAt(piles: readonly Pile[], scale: number, zoom: number): Packed<Head, Measure>[][][] {
  const ground = groundAt(scale * zoom);
  const columns = Math.max(1, Math.floor((ground.width + gap) / (leastWidth + gap)));
  const used = Math.max(1, Math.min(columns, Math.max(piles.length, 1)));
  const width = (ground.width - (used - 1) * gap) / used;
  return packEvenly(
    piles.map((pile) => parcelOf(pile, { width, height: ground.height })),
    used,
    ground.height,
  );
}

function parcelOf({ head, measures }: Pile, { width, height }: Ground): Parcel<Head, Measure> {
  const headLetters = lettersIn(width, owner.size, 'bold');
  const name = clipped(head.owner, headLetters, 2);
  const headHeight = linesOf(name || '-', headLetters) * owner.size * owner.line + owner.around;
  const letters = lettersIn(width - item.beside);
  const most = Math.max(1, Math.floor((height - headHeight - item.around - item.foot) / item.line));
  return {
    of: { ...head, owner: name },
    head: headHeight,
    parts: measures.map((each) => {
      const text = clipped(each.text, letters, most);
      return { of: { ...each, text }, height: linesOf(text, letters) * item.line + item.foot + item.around };
    }),
  };
}

function blockOf({ of, parts, isRest }: Packed<Head, Measure>): Block {
  return { ...of, isRest, measures: [...parts] };
}

/** Widths and heights in the matrix of before and after: what stands beside it, below it, and a number. */
const sideBySide = 47.8;
/** Below this height the figures are left out: the list of a picture of 26 units. */
const leastForFigures = 19.4;
const beside = 17.5;
const matrix = {
  heads: 6.5,
  feet: 4.4,
  gap: 0.3,
  number: { width: 1.95, height: 2.1, gap: 0.3 },
  around: 0.8,
  sign: { width: 1.2, height: 1.35 },
  figures: 1.75,
};

/** Where the risks that have been judged for after treatment stood, and where they are left; beside it all by level. */
export function projectorBeforeAfter(tables: Tables, text: Language, scale: number): ProjectorContent {
  const method = tables.workshop.get('workshop')?.method;
  if (!method) return curtain;
  const rows = countedRows(register(tables));
  const judged = rows.filter(({ residualLevel }) => residualLevel !== null);
  const most = roomInCell(method, groundAt(scale));
  const at = (p: number, c: number, of: (row: RegisterRow) => readonly [string | null, string | null]) =>
    judged
      .filter((row) => {
        const [probability, consequence] = of(row);
        return (
          placeOf(method.probability, probability) === p && placeOf(method.consequence, consequence) === c
        );
      })
      .map(({ risk }) => risk.number)
      .toSorted((a, b) => a - b);
  return {
    view: 'before-after',
    probability: method.probability.map((each) => hyphenated(each[text], text)),
    consequence: method.consequence.map((each) => hyphenated(each[text], text)),
    cells: method.probability.map((probability, p) =>
      method.consequence.map((consequence, c) => {
        const before = at(p, c, ({ risk }) => [risk.probability, risk.consequence]);
        const after = at(p, c, ({ risk }) => [risk.residualProbability, risk.residualConsequence]);
        const room = (all: readonly number[]) => all.slice(0, all.length > most ? most - 1 : most);
        const kept = { before: room(before), after: room(after) };
        return {
          level: projectorLevel(method, level(method, probability.code, consequence.code), text),
          ...kept,
          more: before.length + after.length - kept.before.length - kept.after.length,
        };
      }),
    ),
    counts: method.levels.toReversed().map((each) => ({
      level: projectorLevel(method, each, text),
      ...countsOfLevel(rows, each),
    })),
    risks: rows.length,
    unjudged: rows.length - judged.length,
  };
}

/** How many numbers have room in either half of a cell; in a narrow picture the figures stand below the matrix. */
function roomInCell({ probability, consequence, levels }: Method, ground: Ground): number {
  const isWide = ground.width >= sideBySide;
  const across = ground.width - (isWide ? beside : 0) - matrix.heads;
  const down =
    ground.height -
    matrix.feet -
    (isWide || ground.height < leastForFigures ? 0 : (levels.length + 1) * matrix.figures);
  const { number, sign } = matrix;
  const width = across / consequence.length - matrix.gap - matrix.around;
  const height = down / probability.length - matrix.gap - matrix.around;
  // The sign of the level stands below the numbers where there is room, else beside them.
  const isBelow = height - sign.height >= 2 * number.height;
  const inRow = Math.floor((width - (isBelow ? 0 : sign.width) + number.gap) / (number.width + number.gap));
  const rows = Math.floor((height - (isBelow ? sign.height : 0)) / 2 / number.height);
  return Math.max(1, inRow) * Math.max(1, rows);
}
