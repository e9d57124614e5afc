import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { hasJudgement, type Pair } from '../../../shared/domain/method/method.ts';
import type { EarlierRisk, Risk } from '../../../shared/domain/tables.ts';
import { otherOffers } from '../../../shared/domain/voting/level-choice.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isCounted, isUnrated } from '../../../shared/domain/workshop/risk-status.ts';
import { isProposal, type SinceEarlier } from '../../../shared/domain/workshop/since-earlier.ts';
import { leaveField } from '../../keys/text-fields.ts';
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
} from './assess-actions.ts';
import { proposedPair, type RiskVotes, riskVotes } from './axis-votes.ts';
import { type CurrentRisk, nextUnrated } from './current-risk.ts';
import * as screen from './focus-targets.ts';
import { closeRound, openRound, setVoting, useOpenedRound, useVoting } from './voting-store.ts';

export type Discussion = ReturnType<typeof useDiscussion>;

/** All that can be done with the risk under discussion, by key or by pointer. */
export function useDiscussion({ rows, at, row }: CurrentRisk) {
  const { risk } = row;
  const method = useMethod();
  const since = useSince();
  const present = usePresent();
  const votes = useRiskVotes(risk);
  const way = useWay();
  const typesPairs = useVoting((voting) => voting.inPairs) || votes.countedPairs.length > 0;
  const formerShown = useVoting((voting) => voting.formerShown);
  const [threatsShown, setThreatsShown] = useState(false);
  const isVotedOn = isCounted(risk);
  const proposal = isVotedOn ? proposalFor(votes, risk) : null;
  const hasFields = isVotedOn && way === 'fingers' && !typesPairs;
  const hasPairField = isVotedOn && way === 'fingers' && typesPairs;
  const ballot: Ballot = { method, riskId: risk.id, votes, present };

  const go = (to: RegisterRow | null | undefined) => {
    if (!to || to === row || !leave(risk.id)) return;
    setUi({ riskId: to.risk.id });
    screen.focusTitle();
  };
  return {
    votes,
    way,
    hasFields,
    hasPairField,
    proposal,
    others: proposal ? otherOffers(method, votes.pairs, proposal) : [],
    /** What the risk was in the earlier analysis, to be taken over while nobody has assessed it anew. */
    earlier: earlierPair(since, risk),
    rowToVote: rowToVote(votes, { hasFields, hasPairField }),
    threatsShown,
    unrated: rows.filter(isUnrated).length,
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
    startVotes: (row: Row, digit: string) => startVotes(risk.id, row, digit),
    commitVotes: (row: Row) => commitVotes(ballot, row),
    giveUpVotes: () => {
      closeRound(risk.id);
      screen.focusTitle();
    },
    reveal: () => {
      reveal(risk.id, present);
      screen.focusTitle();
    },
    togglePairs: () => {
      setVoting(({ inPairs }) => ({ inPairs: !inPairs }));
    },
    setLevel: (axis: Axis, code: string) => setLevel(risk, axis, code),
    choosePair: (pair: Pair) => {
      setPair(risk, pair);
      screen.focusTitle();
    },
    takeOver: ({ probability, consequence, rationale }: EarlierRisk) => {
      setPair(risk, { probability, consequence }, risk.rationale || rationale);
      screen.focusTitle();
    },
    clear: () => {
      clearRating(risk);
      screen.focusTitle();
    },
    voteAgain: () => {
      flushSync(() => openRound(risk.id));
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

function proposalFor(votes: RiskVotes, risk: Pair) {
  const results = { probability: votes.probability.result, consequence: votes.consequence.result };
  const pair = proposedPair(results, risk);
  const isAgreed = pair?.probability === risk.probability && pair?.consequence === risk.consequence;
  return isAgreed ? null : pair;
}

/** Leaves a risk unless something is half typed; a refused row keeps the focus. */
function leave(riskId: string): boolean {
  const mayGo = leaveField();
  if (mayGo) closeRound(riskId);
  return mayGo;
}

/** A digit typed outside the fields begins the row that is still missing. */
function startVotes(riskId: string, row: Row, digit: string): void {
  const fieldName = fieldOfVotes(riskId, row);
  const text = `${unsavedTextAt(fieldName)?.text ?? ''}${digit}`;
  flushSync(() => setUnsavedText(fieldName, { text, fault: null }));
  document.getElementById(screen.targetIds.votes(row))?.focus();
}

export type { RiskVotes };

/** The votes on a risk as they stand now. */
function useRiskVotes({ id }: Risk): RiskVotes {
  const tables = useTables();
  const method = useMethod();
  const opened = useOpenedRound(id);
  return useMemo(() => {
    const tallies = [...tables.tally.values()].filter((tally) => tally.riskId === id);
    return riskVotes(tables, { method, riskId: id, tallies, opened });
  }, [tables, method, id, opened]);
}
