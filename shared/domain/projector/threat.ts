// What the projector shows of a threat: as it is recorded, as the room talks about it, and with the risks it may belong to.

import type { Tables } from '../../history/row-change.ts';
import type { Threat } from '../tables.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { cardIdOf, cardsOf, joinedByCard } from '../workshop/joined.ts';
import { byRank } from '../workshop/rank.ts';
import { signsOnCard, titleOf } from '../workshop/register.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf, talk } from './fit.ts';
import { curtain } from './level.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';

/** Heights as the projector's style sheet has them: `renderer/features/projector/TalkView.module.css`. */
const about = 3.7;
const below = { size: 1.167, line: 1.46, gap: 0.75 };
/** The words talked about are at least so large, and whole, before anything is shown below them. */
const leastBesideOthers = 1.8;

/** A threat as the room talks about it; `left` is how many are still to be placed. */
export function projectorThreat(
  tables: Tables,
  threatId: string,
  left: number | null,
  scale: number,
): ProjectorContent {
  return threatOn(tables, threatId, left, groundAt(scale, 'talk')) ?? curtain;
}

/** A threat in a ground; null where it is gone. */
function threatOn(
  tables: Tables,
  threatId: string,
  left: number | null,
  { width, height }: Ground,
): ProjectorContentOf<'threat'> | null {
  const own = tables.threat.get(threatId);
  const threat = own && tables.threat.get(cardIdOf(own));
  if (!threat) return null;
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
  const room = height - about - (risk ? heightOf(risk.title) : 0);
  const fitted = (below: typeof lines) => {
    const rest = room - Object.values(below).reduce((sum, text) => sum + heightOf(text), 0);
    return { ...talk(words, { width, height: Math.max(0, rest) }), ...below };
  };
  const well = [lines, { ...lines, detail: '' }]
    .map(fitted)
    .find(({ text, size }) => text === words && size >= leastBesideOthers);
  return {
    view: 'threat',
    number: threat.number,
    ...signsOnCard(tables, threat, joinedByCard(tables.threat.values()).get(threat.id)),
    ...(well ?? fitted({ cause: '', consequence: '', detail: '' })),
    left,
    risk,
  };
}

/** A threat that is gone through, and what belongs to it then. */
export type Raised = {
  readonly threatId: string;
  /** How many are still to be placed. */
  readonly left: number;
  /** Risks that it may be put in, the likeliest first. */
  readonly choices: readonly string[];
  /** Whether the first of them is likelier than the others. */
  readonly isFirstLikely: boolean;
  /** The threat that was dealt with before it. */
  readonly beforeId: string | null;
};

/** Heights and widths of the choices as the style sheet has them: `TalkView.module.css`. */
const choice = { size: 1.333, line: 1.3, around: 0.7, number: 4, least: 34, gap: 1.5, most: 12 };
/** The share of the height that the threat has where choices stand below it, and the line of where the last one went. */
const besideChoices = 0.5;
const placedLine = 1.9;

/** A threat with the risks it may belong to below it, as many as have room: the type is never made smaller for more. */
export function projectorCard(tables: Tables, raised: Raised, scale: number): ProjectorContent {
  const ground = groundAt(scale, 'talk');
  const placed = placedBefore(tables, raised, ground);
  const foot = placed ? placedLine : 0;
  const known = raised.choices.flatMap((id) => tables.risk.get(id) ?? []);
  const share = known.length > 0 ? besideChoices : 1;
  const upper = { ...ground, height: (ground.height - foot) * share };
  const content = threatOn(tables, raised.threatId, raised.left, upper);
  if (!content) return curtain;
  const columns = Math.max(1, Math.floor((ground.width + choice.gap) / (choice.least + choice.gap)));
  const width = (ground.width - (columns - 1) * choice.gap) / columns - choice.number;
  const letters = lettersIn(width, choice.size, 'bold');
  const height = choice.size * choice.line + choice.around;
  const rows = Math.max(1, Math.floor((ground.height - foot - upper.height) / height));
  const shown = hyphenatedIn(tables);
  const choices = known.slice(0, Math.min(choice.most, rows * columns)).map((risk, index) => ({
    number: risk.number,
    title: clipped(shown(titleOf(risk, threatsOf(tables, risk.id))), letters, 1),
    isLikely: index === 0 && raised.isFirstLikely,
  }));
  return { ...content, ...(choices.length > 0 && { choices }), ...(placed && { placed }) };
}

/** Where the threat before this one was put, where it was. */
function placedBefore(
  tables: Tables,
  { beforeId, threatId }: Raised,
  { width }: Ground,
): NonNullable<ProjectorContentOf<'threat'>['placed']> | null {
  const threat = beforeId === threatId ? undefined : tables.threat.get(beforeId ?? '');
  const risk = tables.risk.get(threat?.riskId ?? '');
  if (!threat || !risk) return null;
  const letters = Math.max(4, lettersIn(width, below.size) - 24);
  const title = clipped(hyphenatedIn(tables)(titleOf(risk, threatsOf(tables, risk.id))), letters, 1);
  return { number: threat.number, risk: risk.number, title };
}

/** What is being typed of a threat, by whichever group speaks. */
export function projectorTyped(
  tables: Tables,
  typed: string,
  groupId: string | null,
  scale: number,
): ProjectorContentOf<'typed'> {
  const { width, height } = groundAt(scale, 'talk');
  const group = tables.workGroup.get(groupId ?? '');
  const { text, size } = talk(hyphenatedIn(tables)(typed), { width, height: height - about });
  return { view: 'typed', text, size, sign: group?.sign ?? null, group: group?.name ?? '' };
}

function riskOf(
  tables: Tables,
  threat: Threat,
  shorten: (text: string) => string,
): ProjectorContentOf<'threat'>['risk'] {
  const risk = tables.risk.get(threat.riskId ?? '');
  return risk ? { number: risk.number, title: shorten(titleOf(risk, threatsOf(tables, risk.id))) } : null;
}

/** The cards of a risk, in their order. */
export function threatsOf(tables: Tables, riskId: string): Threat[] {
  return cardsOf(tables.threat.values())
    .filter((threat) => threat.riskId === riskId)
    .sort(byRank);
}
