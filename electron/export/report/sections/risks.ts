import { type Level, levelPlace } from '../../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { type Block, heading } from '../block.ts';
import type { ReportView } from '../report-view.ts';
import { riskBlocks } from './risk.ts';

/** Every risk, highest level first; those nobody has rated stand last, under a heading of their own. */
export function risksSection(view: ReportView): Block[] {
  const { rows, say } = view;
  if (rows.length === 0) return [];
  const byLevel = Map.groupBy(rows, ({ level }) => level);
  return [
    heading(1, say('risks.title'), true),
    { kind: 'text', text: say('risks.text') },
    ...[...byLevel].flatMap(([level, own]) => [
      heading(2, levelTitle(view, level, own)),
      ...own.flatMap((row) => riskBlocks(view, row)),
    ]),
  ];
}

function levelTitle(view: ReportView, level: Level | null, own: readonly RegisterRow[]): string {
  const { say, method, levelName } = view;
  const count = own.length;
  if (level === null) return say('risks.unrated', { count });
  const isTop = levelPlace(method, level) === method.levels.length - 1;
  return say(isTop ? 'risks.topLevel' : 'risks.level', { count, level: levelName(level) });
}
