import { useMemo, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import { type Axis, axes } from '../../../../shared/domain/codes.ts';
import { decide } from '../../../../shared/domain/decide/index.ts';
import {
  hasSameScales,
  type MethodMapping,
  proposedMapping,
} from '../../../../shared/domain/method/mapping.ts';
import { hasJudgement, type Level, type Method } from '../../../../shared/domain/method/method.ts';
import { type MethodPreview, methodPreview } from '../../../../shared/domain/method/preview.ts';
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
  const outcome = useMemo(
    () =>
      outcomeOf(
        () => decide(readerOver(tables, next), { type: 'workshop.setMethod', method: to, mapping }),
        tables,
      ),
    [tables, next, to, mapping],
  );
  const choose = (axis: Axis, code: string, target: string | null) =>
    setMapping((before) => ({
      ...before,
      [axis]: before[axis].map((each) => (each.from === code ? { ...each, to: target } : each)),
    }));
  const used = hasSameScales(from, to) ? [] : usedLevels(from, tables);
  return { mapping, choose, used, ...outcome };
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
