import type { Tables } from '../../history/row-change.ts';
import { messages } from '../../words/index.ts';
import type { Language } from '../codes.ts';
import { acceptanceLine, hasAcceptanceLine } from '../method/meaning.ts';
import { level, type Method } from '../method/method.ts';
import { hyphenated, hyphenatedIn } from '../text/hyphenation.ts';
import { matrixCells, type RegisterRow, register } from '../workshop/register.ts';
import { countedRows, isUnconfirmed } from '../workshop/risk-status.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf } from './fit.ts';
import { withoutHeld } from './held.ts';
import { curtain, projectorLevel } from './level.ts';
import { pack } from './pack.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';

type Row = ProjectorContentOf<'register'>['rows'][number];
type Matrix = NonNullable<ProjectorContentOf<'register'>['matrix']>;

/** Narrower pictures have no room for list and matrix side by side. */
const sideBySide = 52;
const between = 2;
/** Heights and widths as the projector's style sheet has them: `renderer/features/projector/ProjectorWindow.module.css`. */
const row = { number: 3.2, line: 1.35, around: 0.95, chip: 3.4, letter: 0.62 };
const cell = {
  heads: 7.2,
  feet: 4.2,
  legend: 1.5,
  gap: 0.3,
  number: { width: 2.1, height: 1.6 },
  around: 1,
  foot: 1.8,
};

/**
 * The result of the room: the risks by falling level, and the matrix beside them or on a page of its own. Of those whose
 * levels are `held` the room has not been shown them.
 */
export function projectorRegister(
  all: Tables,
  language: Language,
  scale: number,
  page: number,
  held: ReadonlySet<string> = new Set(),
): ProjectorContent {
  const tables = withoutHeld(all, held);
  const method = tables.workshop.get('workshop')?.method;
  if (!method) return curtain;
  const shown = hyphenatedIn(tables);
  const rows = countedRows(register(tables)).map((each) => ({ ...each, title: shown(each.title) }));
  const ground = groundAt(scale);
  const isWide = ground.width >= sideBySide;
  const half = { ...ground, width: (ground.width - between) / 2 };
  const matrix = projectorMatrix(method, rows, language, isWide ? half : ground);
  const pages = rowPages(method, rows, { language, held }, isWide ? half : ground);
  const both = isWide
    ? pages.map((own) => ({ rows: own, matrix }))
    : [...pages.map((own) => ({ rows: own, matrix: null })), { rows: [], matrix }];
  const at = Math.min(page, both.length - 1);
  const withheld = rows.filter(({ risk }) => held.has(risk.id)).length;
  const unrated = rows.filter((each) => each.level === null).length - withheld;
  const mapped = rows.filter(isUnconfirmed).length;
  return {
    view: 'register',
    page: at,
    pages: both.length,
    unrated,
    ...(withheld > 0 && { held: withheld }),
    ...(mapped > 0 && { mapped }),
    ...(both[at] ?? { rows: [], matrix }),
  };
}

function rowPages(
  method: Method,
  rows: readonly RegisterRow[],
  { language, held }: { readonly language: Language; readonly held: ReadonlySet<string> },
  ground: Ground,
): Row[][] {
  const { unrated, levelHeld } = messages[language].common;
  const parcels = rows.map((each) => {
    const isHeld = held.has(each.risk.id);
    const label = each.level?.[language] ?? (isHeld ? levelHeld : unrated);
    const chip = row.chip + label.length * row.letter;
    const letters = lettersIn(ground.width - row.number - chip);
    const title = clipped(each.title, letters, 3);
    const shown: Row = {
      number: each.risk.number,
      title,
      level: projectorLevel(method, each.level, language),
      ...(isHeld && { isHeld }),
    };
    return { of: shown, head: linesOf(title, letters) * row.line + row.around, parts: [] };
  });
  return pack(parcels, 1, ground.height).map(([column]) => (column ?? []).map(({ of }) => of));
}

function projectorMatrix(
  method: Method,
  rows: readonly RegisterRow[],
  language: Language,
  ground: Ground,
): Matrix {
  const most = roomInCell(method, ground);
  const numbers = matrixCells(method, rows).map((line) =>
    line.map((own) => own.map(({ risk }) => risk.number)),
  );
  return {
    probability: method.probability.map((each) => hyphenated(each[language], language)),
    consequence: method.consequence.map((each) => hyphenated(each[language], language)),
    cells: method.probability.map((probability, p) =>
      method.consequence.map((consequence, c) => {
        const own = numbers[p]?.[c] ?? [];
        const shown = own.length > most ? own.slice(0, most - 1) : own;
        const of = level(method, probability.code, consequence.code);
        return {
          level: projectorLevel(method, of, language),
          numbers: shown,
          more: own.length - shown.length,
        };
      }),
    ),
    ...(hasAcceptanceLine(method) && {
      lines: method.probability.map((_, p) =>
        method.consequence.map((__, c) => acceptanceLine(method, p, c)),
      ),
    }),
  };
}

/** How many numbers have room in a cell. */
function roomInCell(method: Method, ground: Ground): number {
  const { probability, consequence } = method;
  const width = (ground.width - cell.heads) / consequence.length - cell.gap - cell.around;
  const legend = hasAcceptanceLine(method) ? cell.legend : 0;
  const height = (ground.height - cell.feet - legend) / probability.length - cell.gap - cell.foot;
  return (
    Math.max(1, Math.floor(width / cell.number.width)) * Math.max(1, Math.floor(height / cell.number.height))
  );
}
