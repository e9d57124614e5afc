import type { Threat } from '../../../../shared/domain/tables.ts';
import type { RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { type Block, cell, heading, type Table } from '../block.ts';
import { type ReportView, titleOf } from '../report-view.ts';

/** What is not among the risks to be dealt with, and why: whoever misses it there finds it here. */
export function setAsideSection(view: ReportView): Block[] {
  const { all, rows, say, tables } = view;
  const parts = [
    ...ended(view, 'closed', all),
    ...ended(view, 'dismissed', all),
    ...avoided(view, rows),
    ...unsorted(
      view,
      [...tables.threat.values()].filter(({ riskId }) => riskId === null),
    ),
  ];
  return parts.length === 0 ? [] : [heading(1, say('setAside.title')), ...parts];
}

/** Risks of a status with the reason and the day. */
function ended(view: ReportView, status: 'closed' | 'dismissed', all: readonly RegisterRow[]): Block[] {
  const { say, words } = view;
  const own = all.filter(({ risk }) => risk.status === status);
  if (own.length === 0) return [];
  const table: Table = {
    kind: 'table',
    widths: [1.2, 6.4, 5.8, 2.6],
    head: [
      cell(say('head.number'), { middle: true }),
      cell(say('head.risk')),
      cell(say('head.reason')),
      cell(say('head.decidedOn')),
    ],
    rows: own.map((row) => [
      cell(String(row.risk.number), { middle: true, strong: true }),
      cell(titleOf(view, row)),
      cell(row.risk.statusReason || capital(words('common:noReason'))),
      cell(row.risk.statusOn || '–'),
    ]),
    namesRows: true,
  };
  return [
    heading(2, say(`setAside.${status}`)),
    { kind: 'text', text: say(`setAside.${status}Text`), keepsNext: true },
    table,
  ];
}

/** Open risks whose activity is given up: they count, and are gone when that is done. */
function avoided(view: ReportView, rows: readonly RegisterRow[]): Block[] {
  const { say } = view;
  const own = rows.filter(({ risk }) => risk.strategies.includes('avoid'));
  if (own.length === 0) return [];
  const table: Table = {
    kind: 'table',
    widths: [1.2, 6.4, 8.4],
    head: [cell(say('head.number'), { middle: true }), cell(say('head.risk')), cell(say('risk.treatment'))],
    rows: own.map((row) => [
      cell(String(row.risk.number), { middle: true, strong: true }),
      cell(titleOf(view, row)),
      cell(
        [row.risk.treatmentNote, ...row.measures.map(({ text }) => text)].filter(Boolean).join('\n') || '–',
      ),
    ]),
    namesRows: true,
  };
  return [
    heading(2, say('setAside.avoided')),
    { kind: 'text', text: say('setAside.avoidedText'), keepsNext: true },
    table,
  ];
}

function unsorted({ say, tables }: ReportView, threats: readonly Threat[]): Block[] {
  if (threats.length === 0) return [];
  const table: Table = {
    kind: 'table',
    widths: [1.2, 13, 1.8],
    head: [
      cell(say('head.number'), { middle: true }),
      cell(say('head.threat')),
      cell(say('head.group'), { middle: true }),
    ],
    rows: threats
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, text, groupId }) => [
        cell(String(number), { middle: true, strong: true }),
        cell(text),
        cell(tables.workGroup.get(groupId ?? '')?.sign ?? '–', { middle: true }),
      ]),
    namesRows: true,
  };
  return [
    heading(2, say('setAside.unsorted')),
    { kind: 'text', text: say('setAside.unsortedText'), keepsNext: true },
    table,
  ];
}
