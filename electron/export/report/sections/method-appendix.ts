import { sourceOf } from '../../../../shared/domain/method/method.ts';
import { type Block, heading, labelled } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** Where the method comes from, and how what stands in the report was reckoned. */
export function methodAppendix({ method, language, tables, say }: ReportView): Block[] {
  const source = sourceOf(method, language);
  const hasVotes = tables.tally.size > 0;
  return [
    heading(1, say('appendix.title'), true),
    {
      kind: 'facts',
      facts: [
        [say('appendix.name'), method.name[language]],
        ...(source === '' ? [] : [[say('appendix.source'), source] as const]),
      ],
    },
    ...labelled(say('appendix.levels'), say('appendix.levelsText')),
    ...labelled(say('appendix.order'), say('appendix.orderText')),
    ...labelled(say('appendix.numbers'), say('appendix.numbersText')),
    ...(hasVotes ? labelled(say('appendix.agreement'), say('appendix.agreementText')) : []),
  ];
}
