import type { Tables } from '../../history/row-change.ts';
import type { Language } from '../codes.ts';
import { type Level, level, placeOf } from '../method/method.ts';
import type { Threat } from '../tables.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { byRank } from '../workshop/rank.ts';
import { signsOf, titleOf } from '../workshop/register.ts';
import { clipped, groundAt, lettersIn, linesOf, talk } from './fit.ts';
import { projectorLevel } from './level.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';
import { projectorVotes } from './votes.ts';

export const curtain: ProjectorContent = { view: 'curtain' };

/** Heights as the projector's style sheet has them: `renderer/features/projector/ProjectorWindow.module.css`. */
const about = { sign: 3.7, line: 3 };
const below = { size: 1.167, line: 1.46, gap: 0.75 };
const pair = 5.8;
/** The share of the height that a risk's name has where its votes are shown below it. */
const besideVotes = 0.3;
/** The words talked about are at least so large, and whole, before anything is shown below them. */
const leastBesideOthers = 1.8;

/** A threat as the room talks about it; `left` is how many are still to be placed. */
export function projectorThreat(
  tables: Tables,
  threatId: string,
  left: number | null,
  scale: number,
): ProjectorContent {
  const threat = tables.threat.get(threatId);
  if (!threat) return curtain;
  const { width, height } = groundAt(scale, 'talk');
  const letters = lettersIn(width, below.size);
  const shown = hyphenatedIn(tables);
  const words = shown(threat.text);
  const line = (text: string) => clipped(shown(text), letters, 2);
  const heightOf = (text: string) => (text ? linesOf(text, letters) * below.line + below.gap : 0);
  const risk = riskOf(tables, threat, line);
  const lines = {
    cause: line(threat.cause),
    consequence: line(threat.consequence),
    detail: line(threat.detail),
  };
  const room = height - about.sign - (risk ? heightOf(risk.title) : 0);
  const told = (below: typeof lines) => {
    const rest = room - Object.values(below).reduce((sum, text) => sum + heightOf(text), 0);
    return { ...talk(words, { width, height: Math.max(0, rest) }), ...below };
  };
  const well = [lines, { ...lines, detail: '' }]
    .map(told)
    .find(({ text, size }) => text === words && size >= leastBesideOthers);
  return {
    view: 'threat',
    number: threat.number,
    sign: tables.workGroup.get(threat.groupId ?? '')?.sign ?? null,
    ...(well ?? told({ cause: '', consequence: '', detail: '' })),
    left,
    risk,
  };
}

/** A risk and what has been set for it, unrated told as such; its votes unless the room `isVoting`. */
export function projectorRisk(
  tables: Tables,
  riskId: string,
  { language, isVoting = false }: { readonly language: Language; readonly isVoting?: boolean },
  scale: number,
): ProjectorContent {
  const risk = tables.risk.get(riskId);
  const method = tables.workshop.get('workshop')?.method;
  if (!risk || !method) return curtain;
  const threats = threatsOf(tables, riskId);
  const ground = groundAt(scale, 'talk');
  const votes = projectorVotes(tables, riskId, { language, isVoting });
  const rest = ground.height - about.line - pair;
  const room = { ...ground, height: votes ? rest * besideVotes : rest };
  const { text, size } = talk(hyphenatedIn(tables)(titleOf(risk, threats)), room);
  return {
    view: 'risk',
    number: risk.number,
    title: text,
    size,
    signs: signsOf(tables, threats),
    threats: threats.length,
    probability: labelOf(method.probability, risk.probability, language),
    consequence: labelOf(method.consequence, risk.consequence, language),
    level: projectorLevel(method, level(method, risk.probability, risk.consequence), language),
    votes,
  };
}

function labelOf(scale: readonly Level[], code: string | null, language: Language): string | null {
  return scale[placeOf(scale, code)]?.[language] ?? null;
}

function riskOf(
  tables: Tables,
  threat: Threat,
  shorten: (text: string) => string,
): ProjectorContentOf<'threat'>['risk'] {
  const risk = tables.risk.get(threat.riskId ?? '');
  return risk ? { number: risk.number, title: shorten(titleOf(risk, threatsOf(tables, risk.id))) } : null;
}

function threatsOf(tables: Tables, riskId: string): Threat[] {
  return [...tables.threat.values()].filter((threat) => threat.riskId === riskId).sort(byRank);
}
