import { consequenceDomains } from '../../../../shared/domain/codes.ts';
import { type Level, levelPlace } from '../../../../shared/domain/method/method.ts';
import { costOf, isOverdue, measureRows } from '../../../../shared/domain/workshop/measures.ts';
import { countsOfLevel, isTreated, type RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { isUnconfirmed, setAsideCounts } from '../../../../shared/domain/workshop/risk-status.ts';
import { type Block, type Cell, cell, heading, type Table } from '../block.ts';
import { asInRegister, beginsWithRisk, type ReportView, titleOf } from '../report-view.ts';

/** With more risks than this the summary shows the first of them only. */
const mostInSummary = 25;

/** What a reader needs who reads no further: what it was about, what came of it, and the risks in order. */
export function summary(view: ReportView): Block[] {
  const { say, rows } = view;
  return [
    heading(1, say('summary.title'), true),
    ...about(view),
    { kind: 'text', text: [made(view), gathered(view)].filter(Boolean).join(' ') },
    ...(rows.length === 0
      ? []
      : [
          { kind: 'text' as const, text: [highest(view), decided(view)].filter(Boolean).join(' ') },
          { kind: 'text' as const, text: treated(view) },
          levelsTable(view),
          ...levelsNote(view),
          risksTable(view),
        ]),
  ];
}

function about({ workshop, say }: ReportView): Block[] {
  const object = workshop.objectOfAnalysis;
  return object === '' ? [] : [{ kind: 'text', label: say('fact.objectOfAnalysis'), text: object }];
}

function made({ tables, workshop, day, say }: ReportView): string {
  const counted = (key: 'withParticipants' | 'fromOrganisations' | 'inGroups', count: number) =>
    count > 0 ? [say(`summary.${key}`, { count })] : [];
  const parts = [
    ...(workshop.date === '' ? [] : [say('summary.on', { date: day(workshop.date) })]),
    ...counted('withParticipants', tables.participant.size),
    ...counted('fromOrganisations', tables.organisation.size),
    ...counted('inGroups', tables.workGroup.size),
  ];
  return parts.length === 0 ? '' : say('summary.made', { how: parts.join(' ') });
}

function gathered({ tables, rows, all, say, words, and }: ReportView): string {
  const threats = [...tables.threat.values()];
  const aside = setAsideCounts(all).map(({ status, count }) => words(`common:setAside.${status}`, { count }));
  if (threats.length === 0 && rows.length === 0) return say('summary.nothing');
  const unsorted = threats.filter(({ riskId }) => riskId === null).length;
  const risks = words('common:risks', { count: rows.length });
  return [
    say(rows.length === 0 ? 'summary.gatheredOnly' : 'summary.gathered', { count: threats.length, risks }),
    ...(aside.length > 0 ? [say('summary.setAside', { counts: and(aside) })] : []),
    ...(unsorted > 0 && rows.length > 0 ? [say('summary.unsorted', { count: unsorted })] : []),
  ].join(' ');
}

function highest({ method, rows, say, words, levelName, numbers }: ReportView): string {
  const top = method.levels.at(-1) as Level;
  const level = levelName(top);
  const atTop = rows.filter((row) => row.level?.code === top.code);
  const unrated = rows.filter((row) => row.level === null).length;
  const mapped = rows.filter(isUnconfirmed).map(({ risk }) => risk.number);
  return [
    atTop.length > 0
      ? say('summary.highest', {
          count: atTop.length,
          level,
          numbers: numbers(atTop.map(({ risk }) => risk.number)),
        })
      : say('summary.noneHighest', { level }),
    ...(unrated > 0 ? [say('summary.unrated', { count: unrated })] : []),
    ...(mapped.length > 0
      ? [`${words('common:mappedLevels', { count: mapped.length, numbers: numbers(mapped) })}.`]
      : []),
  ].join(' ');
}

/** In how many risks each domain decided the consequence; empty where nobody has said. */
function decided({ rows, say, and, words }: ReportView): string {
  const domains = consequenceDomains.flatMap((domain) => {
    const count = rows.filter(({ risk }) => risk.decidingDomain === domain).length;
    return count > 0 ? [say('summary.domain', { count, domain: words(`common:domain.${domain}`) })] : [];
  });
  return domains.length === 0 ? '' : say('summary.decided', { domains: and(domains) });
}

function treated({ rows, method, say, and, number, today }: ReportView): string {
  const decided = rows.filter(isTreated).length;
  const measures = measureRows(rows).map(({ measure }) => measure);
  const cost = costOf(measures);
  const late = measures.filter((measure) => isOverdue(measure, today)).length;
  const byStatus = (['planned', 'ongoing', 'done'] as const).flatMap((status) => {
    const count = measures.filter((measure) => measure.status === status).length;
    return count > 0 ? [say(`summary.status.${status}`, { count })] : [];
  });
  const place = (level: Level | null) => levelPlace(method, level);
  const lower = rows.filter((row) => row.residualLevel && place(row.residualLevel) < place(row.level)).length;
  return [
    decided > 0 ? say('summary.treated', { count: decided }) : say('summary.untreated'),
    ...(measures.length > 0
      ? [say('summary.measures', { count: measures.length, statuses: and(byStatus) })]
      : []),
    ...(late > 0 ? [say('summary.overdue', { count: late })] : []),
    ...(cost === null ? [] : [say('summary.cost', { cost: number(cost) })]),
    ...(lower > 0 ? [say('summary.lower', { count: lower })] : []),
  ].join(' ');
}

/** How many risks have each level, now and after treatment; the sums are the risks of the register. */
function levelsTable(view: ReportView): Table {
  const { method, rows, say, words, levelCell } = view;
  const hasResidual = rows.some((row) => row.residualLevel !== null);
  const levels: (Level | null)[] = [...method.levels].reverse();
  if (rows.some((row) => row.level === null)) levels.push(null);
  const count = (risks: number) => cell(String(risks), { middle: true });
  const line = (level: Level | null) => {
    const { before, after } = countsOfLevel(rows, level);
    return [levelCell(level), count(before), ...(hasResidual ? [count(after)] : [])];
  };
  const sum = cell(String(rows.length), { strong: true, middle: true });
  return {
    kind: 'table',
    caption: say('summary.levels'),
    widths: hasResidual ? [3, 3, 3] : [3, 3],
    head: [
      cell(say('head.level'), { middle: true }),
      cell(say('head.risks'), { middle: true }),
      ...(hasResidual ? [cell(say('head.after'), { middle: true })] : []),
    ],
    rows: [
      ...levels.map(line),
      [cell(words('report:sum'), { strong: true, middle: true }), sum, ...(hasResidual ? [sum] : [])],
    ],
    namesRows: true,
  };
}

/** What the figures after treatment mean where only some risks have a residual level. */
function levelsNote({ rows, say }: ReportView): Block[] {
  const judged = rows.filter((row) => row.residualLevel !== null).length;
  return judged === 0 || judged === rows.length ? [] : [{ kind: 'text', text: say('summary.levelsNote') }];
}

function risksTable(view: ReportView): Table {
  const { rows, say, onAxis, levelCell } = view;
  const hasResidual = rows.some((row) => row.residualLevel !== null);
  const isWhole = rows.length <= mostInSummary;
  const shown = isWhole ? rows : rows.slice(0, mostInSummary);
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
    caption: isWhole
      ? say('summary.risks')
      : say('summary.firstRisks', { shown: shown.length, count: rows.length }),
    widths: columns.map(({ width }) => width),
    head: columns.map(({ head, middle = false }) => cell(head, middle ? { middle } : {})),
    rows: shown.map((row) => {
      const cells = cellsOf(row);
      return columns.map(({ column }) => cells[column] ?? cell(''));
    }),
    namesRows: beginsWithRisk(columns),
  };
}
