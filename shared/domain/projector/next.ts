import { type Phase, phases } from '../codes.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { cardsOf } from '../workshop/joined.ts';
import { byRank } from '../workshop/rank.ts';
import { bySign, titleOf } from '../workshop/register.ts';
import { isCounted } from '../workshop/risk-status.ts';
import type { RoomState } from './lead.ts';
import type { ProjectorContent } from './schema.ts';
import { threatsOf } from './threat.ts';

/** What comes after what is shown, for the facilitator alone. */
export type NextUp =
  | { readonly is: 'page'; readonly page: number; readonly pages: number }
  | { readonly is: 'risk' | 'threat'; readonly number: number; readonly title: string }
  | { readonly is: 'group'; readonly sign: string }
  | { readonly is: 'phase'; readonly phase: Phase }
  | { readonly is: 'end' };

/** The next page, risk, threat or group, else the next phase; `order` is that of the risks, by id. */
export function nextUp(room: RoomState, content: ProjectorContent | null, order: readonly string[]): NextUp {
  if (content && 'pages' in content && content.page + 1 < content.pages)
    return { is: 'page', page: content.page + 2, pages: content.pages };
  return nextInPhase(room, order) ?? nextPhase(room);
}

function nextInPhase(
  { tables, phase, groupId, isOneByOne, raised, risk }: RoomState,
  order: readonly string[],
) {
  const shown = hyphenatedIn(tables);
  if (phase === 'record') {
    const groups = [...tables.workGroup.values()].sort(bySign);
    const next = groups[groups.findIndex(({ id }) => id === groupId) + 1];
    return groupId !== null && next ? ({ is: 'group', sign: next.sign } as const) : null;
  }
  if (phase === 'cluster' && isOneByOne) {
    const tray = cardsOf(tables.threat.values())
      .filter(({ riskId }) => riskId === null)
      .sort(byRank);
    const next = tray.find(({ id }) => id !== raised?.threatId);
    return next ? ({ is: 'threat', number: next.number, title: shown(next.text) } as const) : null;
  }
  const after = risk ? order.slice(order.indexOf(risk.id) + 1) : [];
  const next = after.flatMap((id) => tables.risk.get(id) ?? []).find(isCounted);
  const title = next && shown(titleOf(next, threatsOf(tables, next.id)));
  return next ? ({ is: 'risk', number: next.number, title: title ?? '' } as const) : null;
}

function nextPhase({ phase }: RoomState): NextUp {
  const next = phases[phases.indexOf(phase) + 1];
  return next ? { is: 'phase', phase: next } : { is: 'end' };
}
