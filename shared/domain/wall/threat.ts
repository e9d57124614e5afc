import type { Tables } from '../../history/row-change.ts';
import type { Language } from '../codes.ts';
import { levelStep } from '../level-step.ts';
import type { Level, Method } from '../method.ts';
import { level, placeOf } from '../method.ts';
import { byRank } from '../rank.ts';
import { groupedBy, signsOf, titleOf } from '../register.ts';
import type { Threat } from '../tables.ts';
import { clipped, groundAt, lettersIn, talk } from './fit.ts';
import type { WallContent, WallOf } from './schema.ts';

export const curtain: WallContent = { view: 'curtain' };

/** Room kept for what stands around the large words: who says it, and the lines below. */
const around = { line: 3, below: 4 };

/** A threat as the room talks about it; `left` is how many are still to be placed. */
export function wallThreat(
  tables: Tables,
  threatId: string,
  left: number | null,
  scale: number,
): WallContent {
  const threat = tables.threat.get(threatId);
  if (!threat) return curtain;
  const ground = groundAt(scale);
  const below = [threat.cause, threat.consequence, threat.detail].filter((text) => text !== '').length;
  const room = { ...ground, height: Math.max(4, ground.height - around.line - (below + 1) * around.below) };
  const line = (text: string) => clipped(text, lettersIn(ground.width, 1.167), 2);
  return {
    view: 'threat',
    number: threat.number,
    sign: tables.workGroup.get(threat.groupId ?? '')?.sign ?? null,
    ...talk(threat.text, room),
    cause: line(threat.cause),
    consequence: line(threat.consequence),
    detail: line(threat.detail),
    left,
    risk: riskOf(tables, threat, (text) => line(text)),
  };
}

/** A risk and what the room has agreed of it; unrated is told as such. */
export function wallRisk(tables: Tables, riskId: string, language: Language, scale: number): WallContent {
  const risk = tables.risk.get(riskId);
  const method = tables.workshop.get('workshop')?.method;
  if (!risk || !method) return curtain;
  const threats = threatsOf(tables, riskId);
  const { text, size } = talk(titleOf(risk, threats), {
    ...groundAt(scale),
    height: Math.max(4, groundAt(scale).height - 12),
  });
  return {
    view: 'risk',
    number: risk.number,
    title: text,
    size,
    signs: signsOf(tables, threats),
    threats: threats.length,
    probability: labelOf(method.probability, risk.probability, language),
    consequence: labelOf(method.consequence, risk.consequence, language),
    level: wallLevel(method, level(method, risk.probability, risk.consequence), language),
  };
}

/** The level as the wall needs it: its name, and its step on the ramp of colours and signs. */
export function wallLevel(method: Method, of: Level | null, language: Language): WallOf<'risk'>['level'] {
  return of && { label: of[language], step: levelStep(method, of) };
}

function labelOf(scale: readonly Level[], code: string | null, language: Language): string | null {
  return scale[placeOf(scale, code)]?.[language] ?? null;
}

function riskOf(tables: Tables, threat: Threat, shorten: (text: string) => string): WallOf<'threat'>['risk'] {
  const risk = tables.risk.get(threat.riskId ?? '');
  return risk ? { number: risk.number, title: shorten(titleOf(risk, threatsOf(tables, risk.id))) } : null;
}

function threatsOf(tables: Tables, riskId: string): Threat[] {
  const byRisk = groupedBy(tables.threat.values(), (threat) => threat.riskId);
  return (byRisk.get(riskId) ?? []).sort(byRank);
}
