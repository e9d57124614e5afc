import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Axis, axes, type RoundSubject } from '../../../shared/domain/codes.ts';
import { hasJudgement, isSamePair, type Pair } from '../../../shared/domain/method/method.ts';
import type { EarlierRisk, Risk } from '../../../shared/domain/tables.ts';
import { otherOffers } from '../../../shared/domain/voting/level-choice.ts';
import { judgedPair } from '../../../shared/domain/voting/round-subject.ts';
import type { Asked } from '../../../shared/domain/voting/rounds.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import {
  isCounted,
  isUnconfirmed,
  isUnrated,
  mappedFromOf,
} from '../../../shared/domain/workshop/risk-status.ts';
import { isProposal, type SinceEarlier } from '../../../shared/domain/workshop/since-earlier.ts';
import { leaveField } from '../../keys/text-fields.ts';
import { announce } from '../../state/announcer.ts';
import { useMethod, useSince, useTables } from '../../state/selectors.ts';
import { setUi } from '../../state/ui-store.ts';
import { setUnsavedText, unsavedTextAt } from '../../state/unsaved-text.ts';
import { usePresent, useWay } from '../voting/how-to-vote.ts';
import {
  type Ballot,
  clearRating,
  commitVotes,
  fieldOfVotes,
  type Row,
  reveal,
  setLevel,
  setPair,
  takeOver,
} from './assess-actions.ts';
import { proposedPair, type RiskVotes, riskVotes } from './axis-votes.ts';
import { type CurrentRisk, nextUnrated } from './current-risk.ts';
import * as screen from './focus-targets.ts';
import { closeRound, openRound, setVoting, useOpenedRound, useVoting } from './voting-store.ts';

export type Discussion = ReturnType<typeof useDiscussion>;

/** All that can be done with the risk under discussion, by key or by pointer; `about` says which of its levels is judged. */
export function useDiscussion({ rows, at, row }: CurrentRisk, about: RoundSubject) {
  const { risk } = row;
  const asked: Asked = { riskId: risk.id, about };
  const judged = judgedPair(risk, about);
  const method = useMethod();
  const since = useSince();
  const present = usePresent();
  const votes = useRiskVotes(risk.id, about);
  const way = useWay();
  const typesPairs = useVoting((voting) => voting.inPairs) || votes.countedPairs.length > 0;
  const formerShown = useVoting((voting) => voting.formerShown);
  const [threatsShown, setThreatsShown] = useState(false);
  const isVotedOn = isCounted(risk);
  const mappedFrom = mappedFromOf(row, about);
  const proposal = isVotedOn ? proposalFor(votes, judged, mappedFrom !== '') : null;
  const hasFields = isVotedOn && way === 'fingers' && !typesPairs;
  const hasPairField = isVotedOn && way === 'fingers' && typesPairs;
  const ballot: Ballot = { method, asked, votes, present };

  const go = (to: RegisterRow | null | undefined) => {
    const isRead = screen.hasTitleFocus();
    if (!to || to === row || !leave(asked)) return;
    setUi({ riskId: to.risk.id });
    screen.focusTitle();
    // A title that has the focus already is another's name now, and no focus comes to it to be read.
    if (isRead) announce((t) => to.title || t('common:noTitle'));
  };
  return {
    asked,
    /** The pair that the votes are to set, as it is now. */
    judged,
    votes,
    way,
    hasFields,
    hasPairField,
    proposal,
    others: proposal ? otherOffers(method, votes.pairs, proposal) : [],
    /** What the risk was in the earlier analysis, to be taken over while nobody has assessed it anew. */
    earlier: about === 'level' ? earlierPair(since, risk) : null,
    rowToVote: rowToVote(votes, { hasFields, hasPairField }),
    threatsShown,
    unrated: rows.filter(isUnrated).length,
    unconfirmed: rows.filter(isUnconfirmed).length,
    /** The method that the level was mapped from while nobody has confirmed it; else empty. */
    mappedFrom,
    confirm: () => {
      setPair(risk, about, judged);
      screen.focusTitle();
    },
    /** Whether the votes may be talked about: two views are noted once the room has seen what it voted. */
    canDiffer: about === 'level' && isVotedOn && !votes.isRunning,
    canReveal: isVotedOn && votes.hidden !== null,
    canVoteAgain: isVotedOn && votes.last !== null && !votes.isRunning && way === 'fingers',
    /** Whether a round runs after another, which is out of sight until somebody asks for it. */
    hasFormer: votes.isRunning && axes.some((axis) => votes[axis].earlier !== null),
    formerShown: !votes.isRunning || formerShown,
    toggleFormer: () => setVoting({ formerShown: !formerShown }),
    go,
    step: (steps: number) => go(rows[at + steps]),
    goToUnrated: () => go(nextUnrated(rows, at)),
    editVotes: (axis: Axis) => screen.focusVotes(hasPairField ? 'pairs' : axis),
    startVotes: (row: Row, digit: string) => startVotes(asked, row, digit),
    commitVotes: (row: Row) => commitVotes(ballot, row),
    giveUpVotes: () => {
      closeRound(asked);
      screen.focusTitle();
    },
    reveal: () => {
      reveal(asked, present);
      screen.focusTitle();
    },
    togglePairs: () => {
      setVoting(({ inPairs }) => ({ inPairs: !inPairs }));
    },
    setLevel: (axis: Axis, code: string) => setLevel(risk, about, axis, code),
    choosePair: (pair: Pair) => {
      setPair(risk, about, pair);
      screen.focusTitle();
    },
    takeOver: (earlier: EarlierRisk) => {
      takeOver(risk, earlier);
      screen.focusTitle();
    },
    clear: () => {
      clearRating(risk, about);
      screen.focusTitle();
    },
    voteAgain: () => {
      flushSync(() => openRound(asked));
      screen.focusVotes(hasPairField ? 'pairs' : axes[0]);
    },
    toggleThreats: () => setThreatsShown(!threatsShown),
    enterMatrix: () => {
      flushSync(() => setThreatsShown(false));
      screen.focusMatrix();
    },
  };
}

/** The row that a digit typed outside the fields begins: the first that nobody has voted in. */
function rowToVote(
  votes: RiskVotes,
  { hasFields, hasPairField }: Record<'hasFields' | 'hasPairField', boolean>,
): Row | null {
  if (hasPairField) return votes.countedPairs.length === 0 ? 'pairs' : null;
  return hasFields ? (axes.find((axis) => votes[axis].counted.voters === 0) ?? null) : null;
}

function earlierPair(since: SinceEarlier | null, risk: Risk): EarlierRisk | null {
  const own = since?.byRisk.get(risk.id);
  if (!since || !own || hasJudgement(risk) || !isProposal(since, own)) return null;
  return own.before?.risk ?? null;
}

/** The pair that the votes point to, unless the room has set it. A level that was mapped is set by nobody. */
function proposalFor(votes: RiskVotes, judged: Pair, isMapped: boolean) {
  const results = { probability: votes.probability.result, consequence: votes.consequence.result };
  const pair = proposedPair(results, judged);
  return pair && isSamePair(pair, judged) && !isMapped ? null : pair;
}

/** Leaves a risk unless something is half typed; a refused row keeps the focus. */
function leave(asked: Asked): boolean {
  const mayGo = leaveField();
  if (mayGo) closeRound(asked);
  return mayGo;
}

/** A digit typed outside the fields begins the row that is still missing. */
function startVotes(asked: Asked, row: Row, digit: string): void {
  const fieldName = fieldOfVotes(asked, row);
  const text = `${unsavedTextAt(fieldName)?.text ?? ''}${digit}`;
  flushSync(() => setUnsavedText(fieldName, { text, fault: null }));
  document.getElementById(screen.targetIds.votes(row))?.focus();
}

export type { RiskVotes };

/** The votes on a risk as they stand now. */
function useRiskVotes(riskId: string, about: RoundSubject): RiskVotes {
  const tables = useTables();
  const method = useMethod();
  const opened = useOpenedRound({ riskId, about });
  return useMemo(() => {
    const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === riskId);
    return riskVotes(tables, { method, riskId, about, tallies, opened });
  }, [tables, method, riskId, about, opened]);
}
