import type { Tables } from '../../history/row-change.ts';
import type { Measure, Risk, Workshop } from '../tables.ts';
import { cardsOf } from '../workshop/joined.ts';
import { byRank } from '../workshop/rank.ts';
import { measuresIn, titleOf } from '../workshop/register.ts';

/** A workshop at one moment, as a revision asks it. */
export type State = {
  readonly workshop: Workshop;
  readonly risks: ReadonlyMap<string, Risk>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly riskByNumber: ReadonlyMap<number, Risk>;
  /** What the register calls a risk. */
  title(risk: Risk): string;
  /** Ids of the risks that a measure serves. */
  served(measureId: string): readonly string[];
  measuresOf(riskId: string): readonly Measure[];
  /** A person's name; null for no person, undefined where it has been forgotten. */
  name(id: string | null): string | null | undefined;
};

/** Looks at tables; null where they hold no workshop. */
export function stateOf(tables: Tables, names: ReadonlyMap<string, string>): State | null {
  const workshop = tables.workshop.get('workshop');
  if (!workshop) return null;
  const threatsOf = Map.groupBy(cardsOf(tables.threat.values()).sort(byRank), (threat) => threat.riskId);
  const byRisk = Map.groupBy(tables.measureRisk.values(), (link) => link.riskId);
  const byMeasure = Map.groupBy(tables.measureRisk.values(), (link) => link.measureId);
  return {
    workshop,
    risks: tables.risk,
    measures: tables.measure,
    riskByNumber: new Map([...tables.risk.values()].map((risk) => [risk.number, risk])),
    title: (risk) => titleOf(risk, threatsOf.get(risk.id) ?? []),
    served: (measureId) => (byMeasure.get(measureId) ?? []).map(({ riskId }) => riskId),
    measuresOf: (riskId) => measuresIn(tables, byRisk.get(riskId) ?? []),
    name: (id) => (id === null ? null : names.get(id)),
  };
}
