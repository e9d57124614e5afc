import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import { type Block, cell, heading } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** What was set aside for later, as an appendix: nothing where nothing was. */
export function parkedAppendix({ tables, say, words }: ReportView): Block[] {
  const notes = [...tables.parkedNote.values()].sort(byRank);
  if (notes.length === 0) return [];
  return [
    heading(1, say('parked.title')),
    { kind: 'text', text: say('parked.text') },
    {
      kind: 'table',
      widths: [10.6, 2.2, 3.4],
      head: [cell(say('head.note')), cell(say('head.group'), { middle: true }), cell(say('head.status'))],
      rows: notes.map(({ text, groupId, state }) => [
        cell(text),
        cell(tables.workGroup.get(groupId ?? '')?.sign ?? '–', { middle: true }),
        cell(words(`common:noteState.${state}`)),
      ]),
      namesRows: true,
    },
  ];
}
