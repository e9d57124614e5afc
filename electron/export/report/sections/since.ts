import { capital } from '../../../../shared/words/locale.ts';
import { methodNames } from '../../book-view.ts';
import { levelColours } from '../../cell-styles.ts';
import { type SinceLine, sinceLines, sinceNote, sinceOf } from '../../since-lines.ts';
import { type Block, cell, heading } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** Those that have nothing new to tell are counted alone. */
const untold: readonly SinceLine['kind'][] = ['unchanged', 'pending', 'neither'];

/** What has changed since the analysis that this one was made from; nothing where there was none. */
export function sinceSection(view: ReportView): Block[] {
  const { words, say, method, language } = view;
  const since = sinceOf(view);
  if (!since) return [];
  const { earlier } = since;
  const then = methodNames(earlier.method, language).levels;
  const changed = sinceLines(view, since).filter(({ kind }) => !untold.includes(kind));
  const levelBefore = ({ before }: SinceLine) =>
    before
      ? cell(then.get(before.code) ?? '', {
          level: levelColours(earlier.method, before),
          strong: true,
          middle: true,
        })
      : cell('–', { middle: true });
  const levelNow = ({ now, kind }: SinceLine) =>
    now
      ? cell(view.levelName(now), { level: levelColours(method, now), strong: true, middle: true })
      : cell(kind === 'gone' ? '–' : view.levelName(null), { middle: true });
  return [
    heading(1, words('since:title')),
    { kind: 'text', text: sinceNote(view, since) },
    ...(changed.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            widths: [1.2, 8, 3, 2.2, 2.2],
            head: [
              cell(say('head.number'), { middle: true }),
              cell(say('head.risk')),
              cell(words('since:head.change')),
              cell(words('since:head.before'), { middle: true }),
              cell(words('since:head.now'), { middle: true }),
            ],
            rows: changed.map((line) => [
              cell(String(line.number), { middle: true, strong: true }),
              cell(line.title || words('common:noTitle')),
              cell(capital(words(`since:kind.${line.kind}`))),
              levelBefore(line),
              levelNow(line),
            ]),
            namesRows: true,
          },
        ]),
  ];
}
