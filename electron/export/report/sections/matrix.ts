import { hasAcceptanceLine } from '../../../../shared/domain/method/meaning.ts';
import { levelPlace } from '../../../../shared/domain/method/method.ts';
import { matrixCells, type RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { type Block, type Cell, cell, heading, type Picture, type Table } from '../block.ts';
import { drawMatrix } from '../draw-matrix.ts';
import { asInRegister, beginsWithRisk, type ReportView, titleOf } from '../report-view.ts';

/** The matrix as pictures, as judged and as it is to be after treatment, and the risks in their order. */
export function matrixSection(view: ReportView): Block[] {
  const { rows, say, method } = view;
  if (rows.length === 0) return [];
  const treated = rows.filter((row) => row.residualLevel !== null).map(afterTreatment);
  const placed = matrixCells(method, rows).flat(2).length;
  return [
    heading(1, say('matrix.title')),
    { kind: 'text', text: placed === 0 ? say('matrix.empty') : say('matrix.text'), keepsNext: true },
    ...(placed > 0 && hasAcceptanceLine(method)
      ? [{ kind: 'text' as const, text: say('matrix.line'), keepsNext: true }]
      : []),
    ...(placed === 0 ? [] : [picture(view, rows, say('matrix.assessed'))]),
    ...(treated.length === 0
      ? []
      : [picture(view, treated, say('matrix.residual', { shown: treated.length, count: rows.length }))]),
    risksTable(view),
  ];
}

/** A row as if its residual pair were its own, so that the same drawing serves both. */
function afterTreatment(row: RegisterRow): RegisterRow {
  const { residualProbability: probability, residualConsequence: consequence } = row.risk;
  return { ...row, risk: { ...row.risk, probability, consequence }, level: row.residualLevel };
}

function picture(view: ReportView, rows: readonly RegisterRow[], caption: string): Picture {
  const drawing = drawMatrix(view, matrixCells(view.method, rows));
  return { kind: 'picture', caption, alt: alternative(view, rows, caption), ...drawing };
}

/** The picture in words: which risks stand at each pair of levels, the highest level first. */
function alternative(view: ReportView, rows: readonly RegisterRow[], caption: string): string {
  const { say, method, onAxis, levelName, numbers } = view;
  const filled = matrixCells(method, rows)
    .flat()
    .filter((cell) => cell.length > 0)
    .sort((a, b) => place(view, b) - place(view, a));
  const sentences = filled.map((cell) => {
    const { risk, level } = cell[0] as RegisterRow;
    return say('matrix.cell', {
      count: cell.length,
      numbers: numbers(cell.map((row) => row.risk.number)),
      probability: onAxis('probability', risk.probability),
      consequence: onAxis('consequence', risk.consequence),
      level: levelName(level),
    });
  });
  return [`${caption}.`, ...sentences].join(' ');
}

function place({ method }: ReportView, cell: readonly RegisterRow[]): number {
  return levelPlace(method, cell[0]?.level ?? null);
}

/** The risks in the order of the register, with their levels now and after treatment. */
function risksTable(view: ReportView): Table {
  const { rows, say, onAxis, levelCell } = view;
  const hasResidual = rows.some((row) => row.residualLevel !== null);
  const columns = asInRegister(view, [
    { column: 'number', head: say('head.number'), width: 1.1, middle: true },
    { column: 'risk', head: say('head.risk'), width: 7 },
    { column: 'probability', head: say('head.probability'), width: 2.6 },
    { column: 'consequence', head: say('head.consequence'), width: 2.6 },
    { column: 'level', head: say('head.level'), width: 1.9, middle: true },
    ...(hasResidual
      ? [{ column: 'residualLevel' as const, head: say('head.after'), width: 2.2, middle: true }]
      : []),
  ]);
  const cellsOf = (row: RegisterRow): { readonly [column: string]: Cell } => ({
    number: cell(String(row.risk.number), { middle: true, strong: true }),
    risk: cell(titleOf(view, row)),
    probability: cell(onAxis('probability', row.risk.probability)),
    consequence: cell(onAxis('consequence', row.risk.consequence)),
    level: levelCell(row.level),
    residualLevel: row.residualLevel ? levelCell(row.residualLevel) : cell('–', { middle: true }),
  });
  return {
    kind: 'table',
    caption: say('matrix.risks'),
    widths: columns.map(({ width }) => width),
    head: columns.map(({ head, middle = false }) => cell(head, middle ? { middle } : {})),
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      return columns.map(({ column }) => cells[column] ?? cell(''));
    }),
    namesRows: beginsWithRisk(columns),
  };
}
