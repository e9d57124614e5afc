import { capital } from '../../../../shared/words/locale.ts';
import { type Block, cell, heading } from '../block.ts';
import { type ReportView, titleOf } from '../report-view.ts';

/** What was found to be no risk, and why: whoever misses it among the risks finds it here. */
export function dismissedAppendix(view: ReportView): Block[] {
  const { all, say, words, day } = view;
  const dismissed = all.filter(({ risk }) => risk.status === 'dismissed');
  if (dismissed.length === 0) return [];
  return [
    heading(1, say('dismissed.title'), true),
    { kind: 'text', text: say('dismissed.text') },
    {
      kind: 'table',
      widths: [1.2, 6.4, 6.6, 2.6],
      head: [
        cell(say('head.number'), { middle: true }),
        cell(say('head.risk')),
        cell(say('head.reason')),
        cell(say('head.decidedOn')),
      ],
      rows: dismissed.map((row) => [
        cell(String(row.risk.number), { middle: true, strong: true }),
        cell(titleOf(view, row)),
        cell(row.risk.statusReason || capital(words('common:noReason'))),
        cell(day(row.risk.statusOn ?? '') || '–'),
      ]),
      namesRows: true,
    },
  ];
}
