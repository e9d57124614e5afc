// What the projector shows of a risk: the scales it is judged by while the room votes, and what was voted and set.

import type { Tables } from '../../history/row-change.ts';
import type { Axis, Language, RoundSubject } from '../codes.ts';
import { conventionsText } from '../method/meaning.ts';
import { hasMeanings } from '../method/meaning-room.ts';
import { hasJudgement, type Level, level, type Method, placeOf } from '../method/method.ts';
import type { VotingRound } from '../tables.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { judgedPair } from '../voting/round-subject.ts';
import { type Asked, roundsOf } from '../voting/rounds.ts';
import { cardsOf } from '../workshop/joined.ts';
import { byRank } from '../workshop/rank.ts';
import { signsOf, titleOf } from '../workshop/register.ts';
import { type Ground, groundAt, lettersIn, linesOf, talk } from './fit.ts';
import { curtain, projectorLevel } from './level.ts';
import { shownScales } from './scales.ts';
import type { ProjectorContent, ProjectorContentOf } from './schema.ts';
import { projectorVotes } from './votes.ts';

/** Heights as the projector's style sheet has them: `renderer/features/projector/TalkView.module.css`. */
const about = 3;
const below = { size: 1.167, line: 1.46, gap: 0.75 };
const pair = 5.8;
/** How many have voted, and what is presupposed, below the scales. */
const foot = 3.2;
const titleLine = 1.15;
/** The share of the height that a risk's name has where its votes are shown below it. */
const besideVotes = 0.22;
/** The same where the scales that are voted on are shown below it. */
const besideScales = 0.2;

/** How a risk is looked at. */
export type RiskLook = {
  readonly language: Language;
  /** A round has begun of which nothing is stored yet. */
  readonly isVoting?: boolean;
  /** What was voted and set is held back: the room sees the scales and how many have voted. */
  readonly isHeld?: boolean;
  /** The room is judging: what its judgements presuppose is shown. */
  readonly isJudging?: boolean;
  /** Which of the risk's levels the room judges; left out, the one that it has now. */
  readonly about?: RoundSubject;
  /** What the room votes on next, by whichever way. */
  readonly voting?: Voting | null;
};

/** What is asked of the room: about which scales, of how many people, and how many ballots are in where they are counted. */
export type Voting = {
  readonly axes: readonly Axis[];
  readonly present: number | null;
  readonly ballots?: number | null;
};

/** A risk and what has been set for it, or that it is unrated; its votes unless the room `isVoting`. */
export function projectorRisk(
  tables: Tables,
  riskId: string,
  look: RiskLook,
  scale: number,
): ProjectorContent {
  const { language, isVoting = false, isHeld = false, isJudging = false, voting = null } = look;
  const { about: subject = 'level' } = look;
  const risk = tables.risk.get(riskId);
  const method = tables.workshop.get('workshop')?.method;
  if (!risk || !method) return curtain;
  const told = [...tables.threat.values()].filter((threat) => threat.riskId === riskId);
  const threats = cardsOf(told).sort(byRank);
  const ground = groundAt(scale, 'talk');
  const asked = { riskId, about: subject };
  const votes = projectorVotes(tables, asked, { language, isVoting: isVoting || isHeld });
  const judged = judgedPair(risk, subject);
  const running = runningRound(tables, asked, { isVoting, isHeld });
  const isNew = votes === null && !hasJudgement(judged) && hasMeanings(method, language);
  const isVotedOn = voting !== null && (isHeld || running !== null || isNew);
  const conventions = isJudging ? conventionsText(method, language) : '';
  const linesBelow = conventions ? linesOf(conventions, lettersIn(ground.width, below.size)) : 0;
  const rest = ground.height - about - pair - (conventions ? linesBelow * below.line + below.gap : 0);
  const shown = hyphenatedIn(tables);
  const room = { ...ground, height: votes ? rest * besideVotes : rest };
  const title = shown(titleOf(risk, threats));
  const head = {
    view: 'risk' as const,
    number: risk.number,
    signs: signsOf(tables, told),
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
  if (isHeld) return { ...head, title: text, size, ...unset, ...ofResidual };
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

/** The round that goes on about a risk, or whose outcome is held; `isVoting` says so of one of which nothing is stored yet. */
function runningRound(
  tables: Tables,
  asked: Asked,
  { isVoting, isHeld }: { readonly isVoting: boolean; readonly isHeld: boolean },
): VotingRound | 'begun' | null {
  const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === asked.riskId);
  const newest = roundsOf(tables, asked, tallies).at(-1);
  if (newest && (newest.state === 'open' || (isHeld && !isVoting))) return newest;
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
  const rest = ground.height - about - foot - Math.max(0, linesBelow - 1) * below.line;
  const { text, size } = talk(title, { ...ground, height: rest * besideScales });
  const titleHeight = linesOf(text, lettersIn(ground.width, size, 'bold')) * size * titleLine + below.gap;
  const scales = shownScales(method, options, { ...ground, height: rest - titleHeight });
  return { title: text, size, scales };
}

function labelOf(scale: readonly Level[], code: string | null, language: Language): string | null {
  return scale[placeOf(scale, code)]?.[language] ?? null;
}
