import i18next from 'i18next';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import type { RoomState } from '../../../shared/domain/projector/lead.ts';
import { projectorScale } from '../../../shared/domain/projector/legibility.ts';
import { riskSuggestionsFor } from '../../../shared/domain/suggest/index.ts';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import { todayOf } from '../../../shared/domain/workshop/date.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { useBoard } from '../../state/board-store.ts';
import { suggestionsNow } from '../../state/suggestions.ts';
import { phaseOf, useUi } from '../../state/ui-store.ts';
import { voteKey } from '../assess/assess-actions.ts';
import { residualStepOf, useVoting } from '../assess/voting-store.ts';
import { listsNow } from '../cluster/board-model.ts';
import { likeliestFirst } from '../one-by-one/Choices.tsx';
import { discussed, useOneByOne } from '../one-by-one/one-by-one-store.ts';
import { draftOf } from '../record/draft.ts';
import { useTimer } from '../timer/timer-store.ts';
import { howToVoteNow, subjectAt, useHowToVote } from '../voting/how-to-vote.ts';
import { usePaper } from '../voting/paper/paper-store.ts';
import { useProjector } from './projector-store.ts';

/** The stores that a view is made of: when one of them changes, the view may. */
export const roomStores = [
  useBoard,
  useUi,
  useOneByOne,
  useTimer,
  useVoting,
  useHowToVote,
  usePaper,
  useProjector,
] as const;

/** The state of the room at this moment; `hasNewThreats`: threats have come since the time for group work began. */
export function roomNow(hasNewThreats: boolean): RoomState {
  const { tables, personNames } = useBoard.getState();
  const ui = useUi.getState();
  const { room, projectorZoom, language } = ui.preferences;
  const { page, pauseUntil, held } = useProjector.getState();
  const phase = phaseOf(ui);
  return {
    tables,
    nameOf: (id) => personNames.get(id ?? '') ?? '',
    language,
    scale: projectorScale(room, projectorZoom),
    page,
    today: todayOf(new Date()),
    phase,
    isAtPeople: ui.prepareSection === 'people' || ui.prepareSection === 'groups',
    treatView: ui.treatView,
    groupId: ui.groupId,
    timer: useTimer.getState().timer,
    prompt: promptNow(),
    typed: phase === 'record' ? draftOf().text : '',
    hasNewThreats,
    raised: phase === 'record' ? null : raisedNow(),
    isOneByOne: ui.oneByOneShown && phase === 'cluster',
    risk: riskNow(),
    pauseUntil,
    held,
  };
}

/** The question of the card that is open, else the one of every workshop. */
function promptNow(): RoomState['prompt'] {
  const t = i18next.t as unknown as Words;
  const { promptShown } = useUi.getState();
  if (!promptShown) return { ask: t('projector:ask'), also: '', isCard: false };
  const { origin, property } = promptShown;
  return {
    ask: t(`prompts:${origin}.${property}.ask`),
    also: t(`prompts:${origin}.${property}.also`),
    isCard: true,
  };
}

/** More are never shown with a threat. */
const mostChoices = 12;

/** The threat that the plenary has come to, and the open risks with the likeliest first. */
function raisedNow(): RoomState['raised'] {
  const { threat } = useBoard.getState().tables;
  const { oneByOneShown, dismissedPairs } = useUi.getState();
  const { tray, columns } = listsNow();
  const { round } = useOneByOne.getState();
  const raised = discussed(round, tray, threat);
  if (!raised) return null;
  const isShown = oneByOneShown && phaseOf(useUi.getState()) === 'cluster';
  const likely = isShown
    ? riskSuggestionsFor(suggestionsNow(), raised.id, mostChoices, dismissedPairs).map(({ riskId }) => riskId)
    : [];
  const open = isShown ? columns.filter(({ risk }) => isCounted(risk)) : [];
  const choices = likeliestFirst(open, likely).map(({ risk }) => risk.id);
  const beforeId = round.atId === null ? (round.trail.at(-1) ?? null) : null;
  return {
    threatId: raised.id,
    left: tray.length,
    choices,
    isFirstLikely: likely.length > 0 && choices[0] === likely[0],
    beforeId,
  };
}

/** The risk that the room is at while it assesses or treats. */
function riskNow(): RoomState['risk'] {
  const { tables } = useBoard.getState();
  const ui = useUi.getState();
  const phase = phaseOf(ui);
  const riskId = ui.riskId ?? '';
  if ((phase !== 'assess' && phase !== 'treat') || !tables.risk.has(riskId)) return null;
  const about = subjectAt(ui);
  const sitting = useVoting.getState();
  const isJudging = phase === 'assess' || about === 'residual';
  return {
    id: riskId,
    about,
    isReadOut: about === 'residual' && residualStepOf(sitting, tables, riskId) === 'measures',
    isVoting: sitting.opened.has(voteKey({ riskId, about })),
    isJudging,
    voting: isJudging ? votingNow({ riskId, about }) : null,
  };
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
