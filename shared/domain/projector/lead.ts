// What the projector shows: what was chosen, or what belongs to the phase, and of that only what is released.

import type { Tables } from '../../history/row-change.ts';
import { type InterfaceLanguage, textLanguage } from '../../words/index.ts';
import type { Phase } from '../codes.ts';
import { isOn, type Timer } from '../workshop/timer.ts';
import { projectorBoard, projectorParked } from './board.ts';
import type { LedView, ProjectorChoice } from './choices.ts';
import { groundAt, talk } from './fit.ts';
import { withoutHeld } from './held.ts';
import { curtain } from './level.ts';
import { projectorMeasures } from './measures.ts';
import { projectorRegister } from './register.ts';
import { projectorRisk, type RiskLook } from './risk.ts';
import type { ProjectorContent } from './schema.ts';
import { projectorCard, projectorThreat, projectorTyped, type Raised } from './threat.ts';
import { projectorBeforeAfter, projectorOwners } from './treated.ts';
import { type NameOf, projectorGroups, projectorPause, projectorWelcome } from './welcome.ts';

/** The state of the room: all that a view may be made of. */
export type RoomState = {
  readonly tables: Tables;
  readonly nameOf: NameOf;
  readonly language: InterfaceLanguage;
  readonly scale: number;
  readonly page: number;
  /** An ISO date. */
  readonly today: string;
  readonly phase: Phase;
  /** Whether people and groups are prepared, rather than what is analysed and how. */
  readonly isAtPeople: boolean;
  readonly treatView: 'risk' | 'owner' | 'date' | 'overview' | 'residual';
  /** The group that speaks. */
  readonly groupId: string | null;
  readonly timer: Timer;
  /** What the groups are asked; `isCard` where a card with a question is open. */
  readonly prompt: { readonly ask: string; readonly also: string; readonly isCard: boolean };
  /** What is being typed as a threat. */
  readonly typed: string;
  /** Whether any threat has come since the time for group work began. */
  readonly hasNewThreats: boolean;
  /** The threat that the plenary has come to. */
  readonly raised: Raised | null;
  /** Whether threats are gone through one by one, and not on the board. */
  readonly isOneByOne: boolean;
  /** The risk that the room is at; `isReadOut`: its measures are, before it is voted on. */
  readonly risk: ({ readonly id: string; readonly isReadOut: boolean } & Omit<RiskLook, 'language'>) | null;
  /** Until when there is a break. */
  readonly pauseUntil: string;
  /** Risks whose levels were set while the reveal was held back. */
  readonly held: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

/** The only way from the state of the room to what is sent: while the phases are followed, nothing that is not `released`. */
export function projectorContent(
  choice: ProjectorChoice,
  released: ReadonlySet<LedView>,
  room: RoomState,
): ProjectorContent {
  const { tables, scale, page } = room;
  switch (choice) {
    case 'follow':
      return (
        stepsOf(released.has('reveal') ? { ...room, held: nothing } : room, released)
          .find(({ view }) => released.has(view))
          ?.content() ?? curtain
      );
    case 'threat':
      return chosenThreat(room);
    case 'board':
      return projectorBoard(tables, scale, page);
    case 'result':
      return resultOf({ ...room, held: nothing });
    case 'timer':
      return timerOf(room);
    case 'parked':
      return projectorParked(tables, scale, page) ?? curtain;
    case 'pause':
      return projectorPause(tables, room.pauseUntil);
    default:
      return curtain;
  }
}

/** A view that fits the state of the room, and what has to be released for it. */
type Step = { readonly view: LedView; readonly content: () => ProjectorContent };

/** What belongs to the phase, the first before the others. */
function stepsOf(room: RoomState, released: ReadonlySet<LedView>): Step[] {
  const { tables, scale, page, raised, isOneByOne } = room;
  switch (room.phase) {
    case 'prepare':
      return [{ view: 'welcome', content: () => welcomeOf(room) }];
    case 'record':
      return recordSteps(room);
    case 'cluster': {
      const isCard = isOneByOne && raised !== null;
      const board = () => projectorBoard(tables, scale, page);
      return [{ view: 'board', content: isCard ? () => projectorCard(tables, raised, scale) : board }];
    }
    case 'assess':
      return riskSteps(room, released);
    case 'treat':
      return treatSteps(room, released);
    default:
      return [{ view: 'register', content: () => registerOf(room) }];
  }
}

function welcomeOf({ tables, nameOf, language, scale, page, isAtPeople }: RoomState): ProjectorContent {
  return isAtPeople && tables.workGroup.size > 0
    ? projectorGroups(tables, nameOf, scale, page)
    : projectorWelcome(tables, nameOf, language, scale);
}

/** A question while the groups think, then the threats as they come. */
function recordSteps(room: RoomState): Step[] {
  const { tables, typed, groupId, scale, prompt, timer, hasNewThreats } = room;
  const newest = newestThreat(tables);
  const isAsked = prompt.isCard || newest === null || (isOn(timer) && !hasNewThreats);
  const typing: Step = { view: 'typing', content: () => projectorTyped(tables, typed, groupId, scale) };
  const asking: Step = { view: 'prompt', content: () => promptOf(room) };
  const showing = (id: string): Step => ({
    view: 'threats',
    content: () => projectorThreat(tables, id, null, scale),
  });
  return [
    ...(typed.trim() !== '' && !prompt.isCard ? [typing] : []),
    ...(isAsked ? [asking] : []),
    ...(newest === null ? [] : [showing(newest)]),
  ];
}

/** The scales while the room votes; what it voted and set once that is shown, unless it is held back. */
function riskSteps({ tables, risk, language, scale }: RoomState, released: ReadonlySet<LedView>): Step[] {
  if (!risk) return [];
  const look = { ...risk, language: textLanguage(language) };
  const content = projectorRisk(tables, risk.id, look, scale);
  const isVote = content.view === 'risk' && content.scales !== undefined;
  if (isVote) return [{ view: 'vote', content: () => content }];
  if (released.has('reveal')) return [{ view: 'reveal', content: () => content }];
  return [{ view: 'vote', content: () => projectorRisk(tables, risk.id, { ...look, isHeld: true }, scale) }];
}

function treatSteps(room: RoomState, released: ReadonlySet<LedView>): Step[] {
  const isVote = room.treatView === 'residual' && room.risk?.isReadOut !== true;
  return isVote ? riskSteps(room, released) : [{ view: 'measures', content: () => treatmentOf(room) }];
}

/** Treatment as it is looked at: one risk's measures, all of them by owner, or where they leave the risks. */
function treatmentOf({
  tables,
  nameOf,
  today,
  language,
  scale,
  page,
  treatView,
  risk,
  held,
}: RoomState): ProjectorContent {
  if (treatView === 'overview')
    return projectorBeforeAfter(withoutHeld(tables, held), textLanguage(language), scale);
  if (treatView === 'owner' || treatView === 'date')
    return projectorOwners(tables, nameOf, today, scale, page);
  return risk ? projectorMeasures(tables, risk.id, textLanguage(language), scale, held) : curtain;
}

function registerOf({ tables, language, scale, page, held }: RoomState): ProjectorContent {
  return projectorRegister(tables, textLanguage(language), scale, page, held);
}

/** While recording, the threat recorded last; afterwards the one that the plenary discusses. */
function chosenThreat({ tables, phase, raised, isOneByOne, scale }: RoomState): ProjectorContent {
  if (phase !== 'record' && raised)
    return isOneByOne
      ? projectorCard(tables, raised, scale)
      : projectorThreat(tables, raised.threatId, raised.left, scale);
  const newest = newestThreat(tables);
  return newest === null ? curtain : projectorThreat(tables, newest, null, scale);
}

/** While the room assesses or treats, what it is at; otherwise the register. */
function resultOf(room: RoomState): ProjectorContent {
  const { phase, tables, risk, language, scale, treatView } = room;
  const isAtOne = risk !== null && (treatView === 'residual' ? !risk.isReadOut : treatView === 'risk');
  if (phase === 'treat' && !isAtOne) return treatmentOf(room);
  if ((phase !== 'assess' && phase !== 'treat') || !risk) return registerOf(room);
  return projectorRisk(tables, risk.id, { ...risk, language: textLanguage(language) }, scale);
}

function promptOf({
  tables,
  prompt: { ask, also, isCard },
  timer,
  groupId,
  scale,
}: RoomState): ProjectorContent {
  const group = isCard ? tables.workGroup.get(groupId ?? '') : undefined;
  const ground = groundAt(scale, 'talk');
  const below = also ? 7 : 0;
  const { text, size } = talk(ask, { ...ground, height: (ground.height - below) * (isOn(timer) ? 0.5 : 1) });
  return {
    view: 'prompt',
    ask: text,
    also,
    size,
    ...timer,
    sign: group?.sign ?? null,
    group: group?.name ?? '',
  };
}

/** The running timer; the curtain where none runs. */
function timerOf({ tables, timer, groupId }: RoomState): ProjectorContent {
  if (!isOn(timer)) return curtain;
  const group = tables.workGroup.get(groupId ?? '');
  return { view: 'timer', ...timer, sign: group?.sign ?? null, group: group?.name ?? '' };
}

function newestThreat({ threat }: Tables): string | null {
  const newest = [...threat.values()].reduce<{ readonly id: string; readonly number: number } | null>(
    (latest, each) => (latest === null || each.number > latest.number ? each : latest),
    null,
  );
  return newest?.id ?? null;
}
