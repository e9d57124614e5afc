import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import type { Pair } from '../../../shared/domain/method.ts';
import type { RegisterRow } from '../../../shared/domain/register.ts';
import { leaveField } from '../../keys/leave-field.ts';
import { halfTypedAt, setHalfTyped } from '../../state/half-typed.ts';
import { useRegister } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { clearRating, placeOfVotes, setLevel, setPair } from './assess-actions.ts';
import { proposedPair } from './axis-votes.ts';
import { currentRow, nextUnrated, plenaryOrder } from './plenary-order.ts';
import { closeRound, openRound } from './rounds-store.ts';
import * as screen from './screen-places.ts';
import { type RiskVotes, useRiskVotes } from './use-risk-votes.ts';

/** The risk under discussion among the others. */
export type Place = { readonly rows: readonly RegisterRow[]; readonly at: number; readonly row: RegisterRow };

/** The risk under discussion, shared with the other screens; null where there are no risks. */
export function usePlace(): Place | null {
  const register = useRegister();
  const riskId = useUi((ui) => ui.riskId);
  const rows = useMemo(() => plenaryOrder(register), [register]);
  const row = currentRow(rows, riskId);
  const shownId = row?.risk.id ?? null;
  useEffect(() => setUi({ riskId: shownId }), [shownId]);
  return row ? { rows, at: rows.indexOf(row), row } : null;
}

export type Discussion = ReturnType<typeof useDiscussion>;

/** All that can be done with the risk under discussion, by key or by pointer. */
export function useDiscussion({ rows, at, row }: Place) {
  const { risk } = row;
  const votes = useRiskVotes(risk);
  const [threatsShown, setThreatsShown] = useState(false);
  const proposal = proposalFor(votes, risk);
  const axisToVote = axes.find((axis) => votes[axis].result.voters === 0) ?? null;

  const go = (to: RegisterRow | null | undefined) => {
    if (!to || to === row || !leave(risk.id)) return;
    setUi({ riskId: to.risk.id });
    screen.focusTitle();
  };
  return {
    votes,
    proposal,
    axisToVote,
    threatsShown,
    unrated: rows.filter((each) => each.level === null).length,
    canVoteAgain: axes.some((axis) => votes[axis].result.voters > 0),
    go,
    step: (steps: number) => go(rows[at + steps]),
    goToUnrated: () => go(nextUnrated(rows, at)),
    editVotes: screen.focusVotes,
    startVotes: (digit: string) => axisToVote && startVotes(risk.id, axisToVote, digit),
    setLevel: (axis: Axis, code: string) => setLevel(risk, axis, code),
    choosePair: (pair: Pair) => {
      setPair(risk, pair);
      screen.focusTitle();
    },
    clear: () => {
      clearRating(risk);
      screen.focusTitle();
    },
    voteAgain: () => {
      flushSync(() => openRound(risk.id));
      screen.focusVotes(axes[0]);
    },
    toggleThreats: () => setThreatsShown(!threatsShown),
    enterMatrix: () => {
      flushSync(() => setThreatsShown(false));
      screen.focusMatrix();
    },
  };
}

function proposalFor(votes: RiskVotes, risk: Pair) {
  const results = { probability: votes.probability.result, consequence: votes.consequence.result };
  const pair = proposedPair(results, risk);
  const isAgreed = pair?.probability === risk.probability && pair?.consequence === risk.consequence;
  return isAgreed ? null : pair;
}

/** Leaves a risk when nothing of it is half typed; a row that was refused keeps the focus. */
function leave(riskId: string): boolean {
  const mayGo = leaveField();
  if (mayGo) closeRound(riskId);
  return mayGo;
}

/** A digit typed outside the fields begins the row that is still missing. */
function startVotes(riskId: string, axis: Axis, digit: string): void {
  const place = placeOfVotes(riskId, axis);
  const text = `${halfTypedAt(place)?.text ?? ''}${digit}`;
  flushSync(() => setHalfTyped(place, { text, fault: null }));
  document.getElementById(screen.places.votes(axis))?.focus();
}
