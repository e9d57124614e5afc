import { useMemo, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import { type Axis, axes } from '../../../../shared/domain/codes.ts';
import { decide } from '../../../../shared/domain/decide/index.ts';
import {
  hasSameMeaning,
  type MethodMapping,
  type MethodPreview,
  methodPreview,
  proposedMapping,
  usedCodes,
} from '../../../../shared/domain/method/mapping.ts';
import { hasJudgement, type Level, type Method } from '../../../../shared/domain/method/method.ts';
import { applyChanges, type Tables } from '../../../../shared/history/row-change.ts';
import { faultOf } from '../../../report.ts';
import { useBoard } from '../../../state/board-store.ts';
import { useMethod, useTables } from '../../../state/selectors.ts';
import { readerOver } from '../../../state/tables.ts';

/** A level of the old scale that ratings use, and how many. */
export type UsedLevel = { readonly axis: Axis; readonly level: Level; readonly uses: number };

/** Whether a change of method has anything to ask about: ratings, or votes that were counted. */
export function hasSomethingToMove({ risk, votingRound }: Tables): boolean {
  return votingRound.size > 0 || [...risk.values()].some((each) => hasJudgement(each) || hasResidual(each));
}

/** A change of method as it would be: what the levels become, and what follows from it, decided as it will be. */
export function useSwitch(to: Method) {
  const from = useMethod();
  const tables = useTables();
  const next = useBoard((board) => board.next);
  const [mapping, setMapping] = useState<MethodMapping>(() => proposedMapping(from, to));
  const [isRewording, setRewording] = useState(false);
  const outcome = useMemo(
    () =>
      outcomeOf(
        () => decide(readerOver(tables, next), commandOf({ method: to, mapping, isRewording })),
        tables,
      ),
    [tables, next, to, mapping, isRewording],
  );
  const choose = (axis: Axis, code: string, target: string | null) =>
    setMapping((before) => ({
      ...before,
      [axis]: before[axis].map((each) => (each.from === code ? { ...each, to: target } : each)),
    }));
  const isSame = isRewording || hasSameMeaning(from, to, usedCodes(ratingsIn(tables)));
  const used = isSame ? [] : usedLevels(from, tables);
  return { from, mapping, choose, used, isRewording, setRewording, ...outcome };
}

/** What the person has chosen, as the command that does it. */
export type SwitchChoice = {
  readonly method: Method;
  readonly mapping: MethodMapping;
  readonly isRewording: boolean;
};

/** A method alone, where there is nothing to move; else with what becomes of ratings and votes. */
export type ChosenMethod = Pick<SwitchChoice, 'method'> & Partial<SwitchChoice>;

export function commandOf({ method, mapping, isRewording = false }: ChosenMethod) {
  return {
    type: 'workshop.setMethod',
    method,
    ...(mapping && { mapping }),
    ...(isRewording && { isRewording }),
  } as const;
}

function ratingsIn({ risk }: Tables) {
  return [...risk.values()].flatMap(
    ({ probability, consequence, residualProbability, residualConsequence }) => [
      { probability, consequence },
      { probability: residualProbability, consequence: residualConsequence },
    ],
  );
}

type Outcome = { readonly preview: MethodPreview | null; readonly fault: Fault | null };

function outcomeOf(decided: () => ReturnType<typeof decide>, tables: Tables): Outcome {
  try {
    return { preview: methodPreview(tables, applyChanges(tables, decided())), fault: null };
  } catch (thrown) {
    return { preview: null, fault: faultOf(thrown) };
  }
}

function usedLevels(from: Method, { risk }: Tables): UsedLevel[] {
  const risks = [...risk.values()];
  return axes.flatMap((axis) => {
    const residual = axis === 'probability' ? 'residualProbability' : 'residualConsequence';
    const codes = risks.flatMap((each) => [each[axis], each[residual]]);
    return from[axis]
      .map((level) => ({ axis, level, uses: codes.filter((code) => code === level.code).length }))
      .filter(({ uses }) => uses > 0);
  });
}

function hasResidual(risk: {
  residualProbability: string | null;
  residualConsequence: string | null;
}): boolean {
  return risk.residualProbability !== null || risk.residualConsequence !== null;
}
