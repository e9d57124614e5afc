import type { Tables } from '../../history/row-change.ts';
import { type RegisterRow, register } from '../workshop/register.ts';
import { hasSameCodes } from './mapping.ts';
import { hasJudgement, type Level, type Method, type Pair } from './method.ts';

/** A pair and the level that comes of it; level codes are those of the method it stands beside. */
export type Judgement = { readonly pair: Pair; readonly level: Level | null };

/** A risk, or its residual risk, before and after a change of method. */
export type JudgementChange = {
  readonly risk: RegisterRow['risk'];
  readonly title: string;
  readonly kind: 'risk' | 'residual';
  readonly before: Judgement;
  readonly after: Judgement;
  readonly changesLevel: boolean;
};

/** What a change of method does to a register. */
export type MethodPreview = {
  readonly from: Method;
  readonly to: Method;
  /** Every judgement there is, in the order of the register as it was. */
  readonly judgements: readonly JudgementChange[];
  /** How many risks, and how many residual risks, have another level. A level is another when its code is. */
  readonly changed: { readonly risk: number; readonly residual: number };
  /** How many voting rounds keep the scales they were held on. */
  readonly keptRounds: number;
  /** How many of them have the same codes, so that only the wording tells their scales apart. */
  readonly rewordedRounds: number;
};

/** Compares a workshop with itself after `workshop.setMethod` was decided on: what is shown is what will be done. */
export function methodPreview(before: Tables, after: Tables): MethodPreview | null {
  const [from, to] = [before, after].map((tables) => tables.workshop.get('workshop')?.method);
  if (!from || !to) return null;
  const rowsAfter = new Map(register(after).map((row) => [row.risk.id, row]));
  const judgements = register(before).flatMap((row) => {
    const then = rowsAfter.get(row.risk.id);
    if (!then) return [];
    return (['risk', 'residual'] as const)
      .map((kind) => changeOf(row, then, kind))
      .filter((change) => hasJudgement(change.before.pair));
  });
  const count = (kind: JudgementChange['kind']) =>
    judgements.filter((each) => each.kind === kind && each.changesLevel).length;
  const kept = [...after.votingRound.values()].filter((round) => round.formerMethod !== null);
  const reworded = kept.filter(
    ({ id, formerMethod }) =>
      before.votingRound.get(id)?.formerMethod === null && formerMethod && hasSameCodes(formerMethod, to),
  );
  const changed = { risk: count('risk'), residual: count('residual') };
  return { from, to, judgements, changed, keptRounds: kept.length, rewordedRounds: reworded.length };
}

function changeOf(row: RegisterRow, then: RegisterRow, kind: JudgementChange['kind']): JudgementChange {
  const [before, after] = [judgementOf(row, kind), judgementOf(then, kind)];
  const changesLevel = before.level?.code !== after.level?.code;
  return { risk: row.risk, title: row.title, kind, before, after, changesLevel };
}

function judgementOf({ risk, level, residualLevel }: RegisterRow, kind: JudgementChange['kind']): Judgement {
  if (kind === 'risk') return { pair: risk, level };
  const pair = { probability: risk.residualProbability, consequence: risk.residualConsequence };
  return { pair, level: residualLevel };
}
