import type { Tables } from '../../history/row-change.ts';
import { type GroupSign, groupSigns, type Property, properties } from '../codes.ts';
import { type Level, level, levelPlace, type Method, placeOf } from '../method/method.ts';
import type { Measure, MeasureRisk, Risk, Threat, WorkGroup } from '../tables.ts';
import { type ResidualBasis, residualBasis } from '../voting/round-subject.ts';
import { type LastVotes, votesOf } from '../voting/rounds.ts';
import { byRank } from './rank.ts';
import { byStatus, countedRows } from './risk-status.ts';

/** A row of the register: a risk with all that is derived from it. */
export type RegisterRow = {
  readonly risk: Risk;
  /** The name given, or the words of the first threat while it has none. */
  readonly title: string;
  /** Null while unrated; never a guess. */
  readonly level: Level | null;
  readonly residualLevel: Level | null;
  /** What stands behind the residual level; null where none is set. */
  readonly residualBasis: ResidualBasis | null;
  readonly threats: readonly Threat[];
  readonly properties: readonly Property[];
  /** Signs of the groups its threats came from, A first. */
  readonly groups: readonly GroupSign[];
  readonly measures: readonly Measure[];
  /** What the room said last of the level on each axis, or null where no round was held. */
  readonly votes: LastVotes | null;
};

/**
 * Rows in register order: highest level first, then number; unrated last. After those that count come the closed risks,
 * and last the dismissed ones, each in the same order.
 */
export function register(tables: Tables): RegisterRow[] {
  const workshop = tables.workshop.get('workshop');
  if (!workshop) return [];
  const { method } = workshop;
  const threatsOf = Map.groupBy(tables.threat.values(), (threat) => threat.riskId);
  const linksOf = Map.groupBy(tables.measureRisk.values(), (link) => link.riskId);
  const talliesOf = Map.groupBy(tables.tally.values(), (tally) => tally.riskId);
  const rows = [...tables.risk.values()].map((risk): RegisterRow => {
    const threats = (threatsOf.get(risk.id) ?? []).sort(byRank);
    const tallies = talliesOf.get(risk.id) ?? [];
    return {
      risk,
      title: titleOf(risk, threats),
      level: level(method, risk.probability, risk.consequence),
      residualLevel: level(method, risk.residualProbability, risk.residualConsequence),
      residualBasis: residualBasis(tables, method, risk, tallies),
      threats,
      properties: properties.filter((each) => threats.some((threat) => threat.properties.includes(each))),
      groups: signsOf(tables, threats),
      measures: measuresIn(tables, linksOf.get(risk.id) ?? []),
      votes: votesOf(tables, method, tallies, 'level'),
    };
  });
  return rows.sort((a, b) => inRegisterOrder(method, a, b));
}

/** The measures that links of one risk lead to, in their order there. */
export function measuresIn(tables: Pick<Tables, 'measure'>, links: readonly MeasureRisk[]): Measure[] {
  return links.toSorted(byRank).flatMap(({ measureId }) => tables.measure.get(measureId) ?? []);
}

/** The name of a risk: its own, or its first threat's words. `threats` in their order. */
export function titleOf(risk: Risk, threats: readonly Threat[]): string {
  return risk.title || (threats[0]?.text ?? '');
}

/** Order of groups by their signs, A first. */
export function bySign(a: Pick<WorkGroup, 'sign'>, b: Pick<WorkGroup, 'sign'>): number {
  return groupSigns.indexOf(a.sign) - groupSigns.indexOf(b.sign);
}

/** Signs of the groups that threats came from, in the order A to J. */
export function signsOf(tables: Pick<Tables, 'workGroup'>, threats: Iterable<Threat>): GroupSign[] {
  const signs = new Set([...threats].map((threat) => tables.workGroup.get(threat.groupId ?? '')?.sign));
  return groupSigns.filter((sign) => signs.has(sign));
}

/** The level a risk has when treatment is done: as judged for then, else as it is. The one rule of every count of it. */
export function levelAfter({
  level,
  residualLevel,
}: Pick<RegisterRow, 'level' | 'residualLevel'>): Level | null {
  return residualLevel ?? level;
}

/** Whether anybody has said what is to be done about a risk. */
export function isTreated({ risk, measures }: RegisterRow): boolean {
  return risk.strategies.length > 0 || risk.treatmentNote !== '' || measures.length > 0;
}

/** How many risks have a level, now and when treatment is done; null counts those without one. */
export function countsOfLevel(
  rows: readonly RegisterRow[],
  level: Level | null,
): { readonly before: number; readonly after: number } {
  const counted = countedRows(rows);
  const isIt = (other: Level | null) => other?.code === level?.code;
  return {
    before: counted.filter((row) => isIt(row.level)).length,
    after: counted.filter((row) => isIt(levelAfter(row))).length,
  };
}

/** Rows by matrix cell, `cells[p][c]`, both axes lowest first; unrated rows and those that are set aside stand in none. */
export function matrixCells(method: Method, rows: readonly RegisterRow[]): RegisterRow[][][] {
  const cells = method.probability.map(() => method.consequence.map((): RegisterRow[] => []));
  for (const row of countedRows(rows)) {
    const p = placeOf(method.probability, row.risk.probability);
    const c = placeOf(method.consequence, row.risk.consequence);
    cells[p]?.[c]?.push(row);
  }
  for (const cell of cells.flat()) cell.sort((a, b) => a.risk.number - b.risk.number);
  return cells;
}

function inRegisterOrder(method: Method, a: RegisterRow, b: RegisterRow): number {
  return (
    byStatus(a, b) ||
    levelPlace(method, b.level) - levelPlace(method, a.level) ||
    a.risk.number - b.risk.number
  );
}
