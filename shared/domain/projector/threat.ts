// What the projector shows of a threat or a risk: its words, its level, and its votes.

import type { Tables } from '../../history/row-change.ts';
import { axes, type Language, type RoundSubject } from '../codes.ts';
import { conventionsText } from '../method/meaning.ts';
import { type Level, level, levelSign, levelStep, type Method, placeOf, scaleOf } from '../method/method.ts';
import type { Threat } from '../tables.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { judgedPair } from '../voting/round-subject.ts';
import { type Asked, isShown, outcomeOf, type RoundOutcome, roundsOf } from '../voting/rounds.ts';
import { votesFor } from '../voting/vote-picture.ts';
import { byRank } from '../workshop/rank.ts';
import { signsOf, titleOf } from '../workshop/register.ts';
import { clipped, groundAt, lettersIn, linesOf, talk } from './fit.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';

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
    sign: tables.workGroup.get(threat.groupId ?? '')?.sign ?? null,
    ...(well ?? fitted({ cause: '', consequence: '', detail: '' })),
    left,
    risk,
  };
}

type RiskLook = {
  readonly language: Language;
  /** A round has begun of which nothing is stored yet. */
  readonly isVoting?: boolean;
  /** The room is judging: what its judgements presuppose is shown. */
  readonly isJudging?: boolean;
  /** Which of the risk's levels the room judges; left out, the one that it has now. */
  readonly about?: RoundSubject;
};

/** A risk and what has been set for it, unrated told as such; its votes unless the room `isVoting`. */
export function projectorRisk(
  tables: Tables,
  riskId: string,
  { language, isVoting = false, isJudging = false, about: subject = 'level' }: RiskLook,
  scale: number,
): ProjectorContent {
  const risk = tables.risk.get(riskId);
  const method = tables.workshop.get('workshop')?.method;
  if (!risk || !method) return curtain;
  const threats = threatsOf(tables, riskId);
  const ground = groundAt(scale, 'talk');
  const votes = projectorVotes(tables, { riskId, about: subject }, { language, isVoting });
  const judged = judgedPair(risk, subject);
  const conventions = isJudging ? conventionsText(method, language) : '';
  const linesBelow = conventions ? linesOf(conventions, lettersIn(ground.width, below.size)) : 0;
  const rest = ground.height - about.line - pair - (conventions ? linesBelow * below.line + below.gap : 0);
  const room = { ...ground, height: votes ? rest * besideVotes : rest };
  const { text, size } = talk(hyphenatedIn(tables)(titleOf(risk, threats)), room);
  return {
    view: 'risk',
    number: risk.number,
    title: text,
    size,
    signs: signsOf(tables, threats),
    threats: threats.length,
    probability: labelOf(method.probability, judged.probability, language),
    consequence: labelOf(method.consequence, judged.consequence, language),
    level: projectorLevel(method, level(method, judged.probability, judged.consequence), language),
    votes,
    ...(conventions && { conventions }),
    ...(subject === 'residual' && { about: subject }),
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

type ProjectedVotes = NonNullable<ProjectorContentOf<'risk'>['votes']>;
type Counted = Extract<RoundOutcome, { kind: 'counted' | 'former' }>;

/**
 * What the room voted on a risk, once it has been shown: nothing while the newest round is hidden or its ballots are
 * being cast, not even what was said before it. `isVoting`: a round has begun of which nothing is stored yet.
 */
function projectorVotes(
  tables: Tables,
  asked: Asked,
  { language, isVoting }: { readonly language: Language; readonly isVoting: boolean },
): ProjectedVotes | null {
  const method = tables.workshop.get('workshop')?.method;
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === asked.riskId);
  const newest = roundsOf(tables, asked, tallies).at(-1);
  if (isVoting || !method || !newest || !isShown(newest)) return null;
  const outcome = outcomeOf(method, newest, tallies);
  if (outcome.kind !== 'counted') return null;
  return { axes: axesOf(method, outcome, language), cloud: cloudOf(method, outcome, language) };
}

function axesOf(method: Method, { votes }: Counted, language: Language): ProjectedVotes['axes'] {
  return axes
    .filter((axis) => votes[axis].voters > 0)
    .map((axis) => ({
      axis,
      bars: scaleOf(method, axis).map((each, place) => ({
        label: each[language],
        count: votes[axis].counts[place] ?? 0,
        isMiddle: votes[axis].median.includes(each),
      })),
    }));
}

/** Votes by cell, probability then consequence, both lowest first; null where the axes were counted apart. */
function cloudOf(method: Method, { pairs }: Counted, language: Language): ProjectedVotes['cloud'] {
  if (pairs.length === 0) return null;
  const cells = method.probability.map((probability) =>
    method.consequence.map((consequence) => {
      const own = level(method, probability.code, consequence.code);
      return {
        level: projectorLevel(method, own, language),
        count: votesFor(pairs, probability.code, consequence.code),
      };
    }),
  );
  const labels = (axis: 'probability' | 'consequence') => method[axis].map((each) => each[language]);
  return { probability: labels('probability'), consequence: labels('consequence'), cells };
}

/** The level as the projector needs it: its name, its sign, and its step on the ramp of colours. */
export function projectorLevel(
  method: Method,
  of: Level | null,
  language: Language,
): ProjectorContentOf<'risk'>['level'] {
  return of && { label: of[language], step: levelStep(method, of), sign: levelSign(method, of) };
}
