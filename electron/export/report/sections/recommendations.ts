import { type Block, heading } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** What the analyst recommends; nothing where nothing is written. */
export function recommendations({ workshop, say }: ReportView): Block[] {
  if (workshop.recommendations === '') return [];
  return [heading(1, say('recommendations')), { kind: 'text', text: workshop.recommendations }];
}
