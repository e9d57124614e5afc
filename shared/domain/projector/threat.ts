// What the projector shows of a threat or a risk: its words, its level, and its votes.

import type { Tables } from '../../history/row-change.ts';
import { type Axis, axes, type Language, type RoundSubject } from '../codes.ts';
import { conventionsText } from '../method/meaning.ts';
import { hasMeanings } from '../method/meaning-room.ts';
import {
  hasJudgement,
  type Level,
  level,
  levelSign,
  levelStep,
  type Method,
  placeOf,
  scaleOf,
} from '../method/method.ts';
import type { Threat, VotingRound } from '../tables.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { judgedPair } from '../voting/round-subject.ts';
import { type Asked, isShown, outcomeOf, type RoundOutcome, roundsOf } from '../voting/rounds.ts';
import { votesFor } from '../voting/vote-picture.ts';
import { byRank } from '../workshop/rank.ts';
import { signsOf, titleOf } from '../workshop/register.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf, talk } from './fit.ts';
import { shownScales } from './scales.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';

export const curtain: ProjectorContent = { view: 'curtain' };

/** Heights as the projector's style sheet has them: `renderer/features/projector/TalkView.module.css`. */
const about = { sign: 3.7, line: 3 };
const below = { size: 1.167, line: 1.46, gap: 0.75 };
const pair = 5.8;
/** How many have voted, and what is presupposed, below the scales. */
const foot = 3.2;
const titleLine = 1.15;
/** The share of the height that a risk's name has where its votes are shown below it. */
const besideVotes = 0.3;
/** And where the scales that are voted on are. */
const besideScales = 0.2;
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
  /** What the room votes on next, by whichever way. */
  readonly voting?: Voting | null;
};

/** What is asked of the room: about which scales, of how many people, and how many ballots are in where they are counted. */
type Voting = {
  readonly axes: readonly Axis[];
  readonly present: number | null;
  readonly ballots?: number | null;
};

/** A risk and what has been set for it, unrated told as such; its votes unless the room `isVoting`. */
export function projectorRisk(
  tables: Tables,
  riskId: string,
  { language, isVoting = false, isJudging = false, about: subject = 'level', voting = null }: RiskLook,
  scale: number,
): ProjectorContent {
  const risk = tables.risk.get(riskId);
  const method = tables.workshop.get('workshop')?.method;
  if (!risk || !method) return curtain;
  const threats = threatsOf(tables, riskId);
  const ground = groundAt(scale, 'talk');
  const asked = { riskId, about: subject };
  const votes = projectorVotes(tables, asked, { language, isVoting });
  const judged = judgedPair(risk, subject);
  const running = runningRound(tables, asked, isVoting);
  const isNew = votes === null && !hasJudgement(judged) && hasMeanings(method, language);
  const isVotedOn = voting !== null && (running !== null || isNew);
  const conventions = isJudging ? conventionsText(method, language) : '';
  const linesBelow = conventions ? linesOf(conventions, lettersIn(ground.width, below.size)) : 0;
  const rest = ground.height - about.line - pair - (conventions ? linesBelow * below.line + below.gap : 0);
  const shown = hyphenatedIn(tables);
  const room = { ...ground, height: votes ? rest * besideVotes : rest };
  const title = shown(titleOf(risk, threats));
  const head = {
    view: 'risk' as const,
    number: risk.number,
    signs: signsOf(tables, threats),
    threats: threats.length,
  };
  const ofResidual = subject === 'residual' && { about: subject };
  if (voting && isVotedOn)
    return {
      ...head,
      ...unset,
      ...scalesOf(method, title, { language, axes: voting.axes, shown }, ground, linesBelow),
      ...(running && { turnout: turnoutOf(tables, riskId, running, voting) }),
      ...(conventions && { conventions }),
      ...ofResidual,
    };
  const { text, size } = talk(title, room);
  const set = level(method, judged.probability, judged.consequence);
  const mappedFrom = subject === 'residual' ? risk.residualMappedFrom : risk.mappedFrom;
  return {
    ...head,
    title: text,
    size,
    probability: labelOf(method.probability, judged.probability, language),
    consequence: labelOf(method.consequence, judged.consequence, language),
    level: projectorLevel(method, set, language),
    ...(set !== null && mappedFrom !== '' && { isMapped: true as const }),
    votes,
    ...(conventions && { conventions }),
    ...ofResidual,
  };
}

/** Nothing that was set or voted before. */
const unset = { probability: null, consequence: null, level: null, votes: null } as const;

/** The round that goes on about a risk; `isVoting` says so of one of which nothing is stored yet. */
function runningRound(tables: Tables, asked: Asked, isVoting: boolean): VotingRound | 'begun' | null {
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === asked.riskId);
  const newest = roundsOf(tables, asked, tallies).at(-1);
  if (newest?.state === 'open') return newest;
  return isVoting ? 'begun' : null;
}

/** How many have voted in a round, on whichever of the scales fewer have. */
function turnoutOf(
  { tally }: Tables,
  riskId: string,
  round: VotingRound | 'begun',
  { axes: which, present, ballots = null }: Voting,
): NonNullable<ProjectorContentOf<'risk'>['turnout']> {
  if (round === 'begun') return { voted: 0, present };
  const own = [...tally.values()].filter((each) => each.roundId === round.id && each.riskId === riskId);
  const votersOn = (axis: Axis) =>
    own.filter((each) => each[axis] !== null).reduce((sum, each) => sum + each.count, 0);
  return { voted: ballots ?? Math.min(...which.map(votersOn)), present: round.present ?? present };
}

/** The name of the risk, and below it the scales in what is left of the height. */
function scalesOf(
  method: Method,
  title: string,
  options: Parameters<typeof shownScales>[1],
  ground: Ground,
  linesBelow: number,
) {
  const rest = ground.height - about.line - foot - Math.max(0, linesBelow - 1) * below.line;
  const { text, size } = talk(title, { ...ground, height: rest * besideScales });
  const titleHeight = linesOf(text, lettersIn(ground.width, size, 'bold')) * size * titleLine + below.gap;
  const scales = shownScales(method, options, { ...ground, height: rest - titleHeight });
  return { title: text, size, scales };
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
