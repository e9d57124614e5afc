import type { Tables } from '../../history/row-change.ts';
import {
  type Axis,
  type GroupSign,
  groupSigns,
  type Property,
  properties,
  type RoundSubject,
} from '../codes.ts';
import { type Level, level, levelPlace, type Method, placeOf } from '../method/method.ts';
import type { Measure, MeasureRisk, Risk, Tally, Threat, WorkGroup } from '../tables.ts';
import { orderedByComparison } from '../voting/comparison.ts';
import { type ResidualBasis, residualBasis } from '../voting/round-subject.ts';
import { axisRounds, lastPairs } from '../voting/rounds.ts';
import { type AxisResult, axisResult } from '../voting/tally.ts';
import { isVotedFor } from '../voting/views.ts';
import { cardsOf, joinedByCard } from './joined.ts';
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
  /** Its cards. */
  readonly threats: readonly Threat[];
  /** What is joined to them: other wordings, of other groups mostly, in the order of their numbers. */
  readonly joined: readonly Threat[];
  readonly properties: readonly Property[];
  /** Signs of the groups its threats came from, A first. */
  readonly groups: readonly GroupSign[];
  readonly measures: readonly Measure[];
  /** What the room said last of the level on each axis, or null where no round was held. */
  readonly votes: { readonly probability: AxisResult; readonly consequence: AxisResult } | null;
  /** Whether the room agreed to differ and what was set is a pair that nobody voted for. */
  readonly isOutsideVotes: boolean;
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
    const told = threatsOf.get(risk.id) ?? [];
    const threats = cardsOf(told).sort(byRank);
    const tallies = talliesOf.get(risk.id) ?? [];
    const votes = votesOf(tables, method, tallies, 'level');
    return {
      risk,
      title: titleOf(risk, threats),
      level: level(method, risk.probability, risk.consequence),
      residualLevel: level(method, risk.residualProbability, risk.residualConsequence),
      residualBasis: residualBasis(tables, method, risk, tallies),
      threats,
      joined: [...joinedByCard(told).values()].flat().sort((a, b) => a.number - b.number),
      properties: properties.filter((each) => told.some((threat) => threat.properties.includes(each))),
      groups: signsOf(tables, told),
      measures: measuresIn(tables, linksOf.get(risk.id) ?? []),
      votes,
      isOutsideVotes:
        risk.views.length > 0 &&
        !isVotedFor(method, votes, lastPairs(tables, method, risk.id, tallies), risk),
    };
  });
  rows.sort((a, b) => inRegisterOrder(method, a, b));
  return workshop.registerOrder === 'number'
    ? rows
    : [...orderedByComparison(rows, tables.comparison.values())];
}

/**
 * Whether comparisons order risks of one level otherwise than their numbers do, and whether they do so in this workshop:
 * then it is said wherever the register is shown.
 */
export function comparedOrder(tables: Tables): { readonly isOffered: boolean; readonly isOn: boolean } {
  const workshop = tables.workshop.get('workshop');
  if (!workshop || tables.comparison.size === 0) return { isOffered: false, isOn: false };
  const { method } = workshop;
  const rows = register(tables).toSorted((a, b) => inRegisterOrder(method, a, b));
  const compared = orderedByComparison(rows, tables.comparison.values());
  const isOffered = compared.some((row, at) => row !== rows[at]);
  return { isOffered, isOn: isOffered && workshop.registerOrder === 'comparison' };
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

/** The groups that threats came from, in the order A to J. */
export function groupsOf(tables: Pick<Tables, 'workGroup'>, threats: Iterable<Threat>): WorkGroup[] {
  const groups = new Set([...threats].flatMap(({ groupId }) => tables.workGroup.get(groupId ?? '') ?? []));
  return [...groups].sort(bySign);
}

/** Their signs. */
export function signsOf(tables: Pick<Tables, 'workGroup'>, threats: Iterable<Threat>): GroupSign[] {
  return groupsOf(tables, threats).map(({ sign }) => sign);
}

/** The group that a card is of, and beside it those whose wordings are joined to it; null is none. */
export function signsOnCard(
  tables: Pick<Tables, 'workGroup'>,
  card: Threat,
  joined: readonly Threat[] = [],
): { readonly sign: GroupSign | null; readonly also?: GroupSign[] } {
  const sign = tables.workGroup.get(card.groupId ?? '')?.sign ?? null;
  const also = signsOf(tables, joined).filter((each) => each !== sign);
  return also.length > 0 ? { sign, also } : { sign };
}

/**
 * What the room said last among the tallies of one risk: for each axis the newest round about the subject that asked for
 * it, since a second round may take up one axis only. Null without any that may be seen.
 */
export function votesOf(
  tables: Tables,
  method: Method,
  tallies: readonly Tally[],
  about: RoundSubject,
): RegisterRow['votes'] {
  const last = (axis: Axis) => axisRounds(tables, method, tallies, { axis, about }).at(-1)?.result;
  const [probability, consequence] = [last('probability'), last('consequence')];
  if (!probability && !consequence) return null;
  return {
    probability: probability ?? axisResult(method, [], 'probability'),
    consequence: consequence ?? axisResult(method, [], 'consequence'),
  };
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
