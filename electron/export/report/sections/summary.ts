import { consequenceDomains, measureStatuses } from '../../../../shared/domain/codes.ts';
import { type Level, levelPlace } from '../../../../shared/domain/method/method.ts';
import { cardsOf } from '../../../../shared/domain/workshop/joined.ts';
import { measureRows } from '../../../../shared/domain/workshop/measures.ts';
import { figuresOf } from '../../../../shared/domain/workshop/plan.ts';
import { countsOfLevel, isTreated } from '../../../../shared/domain/workshop/register.ts';
import { isUnconfirmed, setAsideCounts } from '../../../../shared/domain/workshop/risk-status.ts';
import { sinceNote, sinceOf } from '../../since-lines.ts';
import { type Block, cell, heading, type Table } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** What came of it, on the first page: the object of analysis stands right above. */
export function summary(view: ReportView): Block[] {
  const { say, rows } = view;
  return [
    heading(1, say('summary.title')),
    { kind: 'text', text: [made(view), gathered(view)].filter(Boolean).join(' ') },
    ...(rows.length === 0
      ? []
      : [
          { kind: 'text' as const, text: [highest(view), decided(view)].filter(Boolean).join(' ') },
          { kind: 'text' as const, text: treated(view) },
          ...since(view),
          levelsTable(view),
          ...levelsNote(view),
        ]),
  ];
}

/** How it stands beside the analysis that this one was made from. */
function since(view: ReportView): Block[] {
  const since = sinceOf(view);
  return since ? [{ kind: 'text', text: sinceNote(view, since) }] : [];
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
  const threats = cardsOf(tables.threat.values());
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
  const plan = measureRows(rows);
  const { measures, overdue, cost } = figuresOf(plan, today);
  const byStatus = measureStatuses.flatMap((status) => {
    const count = plan.filter(({ measure }) => measure.status === status).length;
    return count > 0 ? [say(`summary.status.${status}`, { count })] : [];
  });
  const place = (level: Level | null) => levelPlace(method, level);
  const lower = rows.filter((row) => row.residualLevel && place(row.residualLevel) < place(row.level)).length;
  return [
    decided > 0 ? say('summary.treated', { count: decided }) : say('summary.untreated'),
    ...(measures > 0 ? [say('summary.measures', { count: measures, statuses: and(byStatus) })] : []),
    ...(overdue > 0 ? [say('summary.overdue', { count: overdue })] : []),
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
