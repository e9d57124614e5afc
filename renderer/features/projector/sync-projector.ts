import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { projectorBoard, projectorParked } from '../../../shared/domain/projector/board.ts';
import { projectorScale } from '../../../shared/domain/projector/legibility.ts';
import { projectorMeasures } from '../../../shared/domain/projector/measures.ts';
import { projectorRegister } from '../../../shared/domain/projector/register.ts';
import type { ProjectorContent } from '../../../shared/domain/projector/schema.ts';
import { curtain, projectorRisk, projectorThreat } from '../../../shared/domain/projector/threat.ts';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import { isOn } from '../../../shared/domain/workshop/timer.ts';
import { textLanguage } from '../../../shared/words/index.ts';
import { call } from '../../api.ts';
import { useBoard } from '../../state/board-store.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { voteKey } from '../assess/assess-actions.ts';
import { residualStepOf, useVoting } from '../assess/voting-store.ts';
import { listsNow } from '../cluster/board-model.ts';
import { discussed, useOneByOne } from '../one-by-one/one-by-one-store.ts';
import { useTimer } from '../timer/timer-store.ts';
import { howToVoteNow, subjectAt, useHowToVote } from '../voting/how-to-vote.ts';
import { usePaper } from '../voting/paper/paper-store.ts';
import { setProjector, useProjector } from './projector-store.ts';

let shown = '';
let isWaiting = false;
let turn: Promise<void> = Promise.resolve();

/**
 * Keeps the projector at what is released, at most once a tick, and one call after the other: a
 * large board on its way never overtakes the curtain. Returns the function that ends it.
 */
export function followReleased(): () => void {
  shown = '';
  const stores = [useBoard, useUi, useOneByOne, useTimer, useVoting, useHowToVote, usePaper, useProjector];
  const removals = stores.map((store) => store.subscribe(soon));
  soon();
  return () => {
    for (const remove of removals) remove();
  };
}

function soon(): void {
  if (isWaiting) return;
  isWaiting = true;
  turn = turn.then(next, next);
}

function next(): Promise<void> {
  isWaiting = false;
  return show();
}

async function show(): Promise<void> {
  const { isFrozen, pages } = useProjector.getState();
  if (isFrozen) return;
  const content = releasedNow();
  const text = JSON.stringify(content);
  if (text === shown) return;
  shown = text;
  const ofContent = 'pages' in content ? content.pages : 1;
  if (ofContent !== pages) setProjector({ pages: ofContent });
  const result = await call('projector.show', content);
  if (result.ok) return;
  shown = '';
  setUi({ fault: result.error });
}

/** What is released at this moment, ready to be shown. */
function releasedNow(): ProjectorContent {
  const { tables, file } = useBoard.getState();
  const { room, projectorZoom, language } = useUi.getState().preferences;
  const { choice, page, isTesting } = useProjector.getState();
  const scale = projectorScale(room, projectorZoom);
  if (isTesting) return { view: 'test' };
  if (file === null) return curtain;
  if (choice === 'threat') return threatNow(scale);
  if (choice === 'board') return projectorBoard(tables, scale, page);
  if (choice === 'result')
    return resultNow() ?? projectorRegister(tables, textLanguage(language), scale, page);
  if (choice === 'parked') return projectorParked(tables, scale, page) ?? curtain;
  return choice === 'timer' ? timerNow() : curtain;
}

/** While recording, the threat recorded last; afterwards the one that the plenary discusses. */
function threatNow(scale: number): ProjectorContent {
  const { tables } = useBoard.getState();
  const { screen } = useUi.getState();
  const { tray } = listsNow();
  const raised =
    screen === 'record' ? undefined : discussed(useOneByOne.getState().round, tray, tables.threat);
  const id = raised?.id ?? newestId();
  return id === undefined ? curtain : projectorThreat(tables, id, raised ? tray.length : null, scale);
}

function newestId(): string | undefined {
  const threats = [...useBoard.getState().tables.threat.values()];
  return threats.reduce<(typeof threats)[number] | undefined>(
    (newest, each) => (newest === undefined || each.number > newest.number ? each : newest),
    undefined,
  )?.id;
}

/** While the room assesses or treats, the current risk; otherwise null. */
function resultNow(): ProjectorContent | null {
  const { tables } = useBoard.getState();
  const { screen, riskId, preferences } = useUi.getState();
  const isAtRisk = (screen === 'assess' || screen === 'treat') && tables.risk.has(riskId ?? '');
  const scale = projectorScale(preferences.room, preferences.projectorZoom);
  if (!isAtRisk || riskId === null) return null;
  const language = textLanguage(preferences.language);
  const about = subjectAt(useUi.getState());
  const sitting = useVoting.getState();
  if (about === 'residual' && residualStepOf(sitting, tables, riskId) === 'measures')
    return projectorMeasures(tables, riskId, language, scale);
  const isVoting = sitting.opened.has(voteKey({ riskId, about }));
  const isJudging = screen === 'assess' || about === 'residual';
  const voting = isJudging ? votingNow({ riskId, about }) : null;
  return projectorRisk(tables, riskId, { language, isVoting, isJudging, about, voting }, scale);
}

/** What the room is asked: by raised fingers the scale that is typed or comes next, else both at once. */
function votingNow({ riskId, about }: Asked) {
  const { tables } = useBoard.getState();
  const { typedAxis, inPairs } = useVoting.getState();
  const { way, present } = howToVoteNow();
  const rounds = [...tables.votingRound.values()].filter(
    (round) => round.about === about && round.riskIds.includes(riskId),
  );
  const open = rounds.find(({ state }) => state === 'open');
  const ballots = open?.way === 'paper' ? usePaper.getState().cast : null;
  if ((open?.way ?? way) !== 'fingers' || inPairs) return { axes, present, ballots };
  const isCounted = (axis: Axis) =>
    [...tables.tally.values()].some(
      (tally) => tally.riskId === riskId && tally.roundId === open?.id && tally[axis] !== null,
    );
  const next = typedAxis ?? axes.find((axis) => !isCounted(axis));
  return { axes: next ? [next] : axes, present, ballots };
}

/** The running timer; the curtain where none runs. */
function timerNow(): ProjectorContent {
  const { timer } = useTimer.getState();
  if (!isOn(timer)) return curtain;
  const { groupId } = useUi.getState();
  const group = useBoard.getState().tables.workGroup.get(groupId ?? '');
  return { view: 'timer', ...timer, sign: group?.sign ?? null, group: group?.name ?? '' };
}
