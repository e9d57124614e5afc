import { lineParts, supervisionLines } from '../../supervision-lines.ts';
import { type Block, cell, heading } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** What a supervisor is likely to ask the record for, and what of it is missing; only where somebody wants it in. */
export function supervisionAppendix(view: ReportView): Block[] {
  const { words, workshop } = view;
  if (workshop.supervisionPart !== 'included') return [];
  return [
    heading(1, words('supervision:appendix'), true),
    { kind: 'text', text: words('supervision:about') },
    {
      kind: 'table',
      widths: [1.7, 4.6, 2.3, 4.6, 3.4],
      head: lineParts.map((part) => cell(words(`supervision:head.${part}`))),
      rows: supervisionLines(view).map(({ at, asks, state, gaps, reader }) => [
        cell(at.replace(' ', '\u00a0'), { strong: true }),
        cell(asks),
        cell(state),
        cell(gaps.join('\n') || '–'),
        cell(reader),
      ]),
      namesRows: true,
    },
  ];
}
