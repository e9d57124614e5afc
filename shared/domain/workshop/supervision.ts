// What a supervisor would look for in the record of an analysis, and which of it is missing.

import { axes, languages } from '../codes.ts';
import { criterionText, meaningText } from '../method/meaning.ts';
import type { Level } from '../method/method.ts';
import type { Threat, Workshop } from '../tables.ts';
import { type AcceptancePart, isAccepted, isToBeAccepted, unsaidOf } from './acceptance.ts';
import { isOverdue, type MeasureRow, measureRows } from './measures.ts';
import { isTreated, type RegisterRow } from './register.ts';
import { countedRows, setAsideRows } from './risk-status.ts';

/** All that is looked at. `today` is an ISO date. */
export type SupervisedRecord = {
  readonly workshop: Workshop;
  readonly rows: readonly RegisterRow[];
  readonly threats: readonly Threat[];
  readonly today: string;
};

/** Something that is missing: of how many, in how many, and with which risks, by their numbers in rising order. */
type Gap = {
  readonly check: CheckKey;
  readonly count: number;
  readonly of: number;
  readonly risks: readonly number[];
};

/** What the record says about a point: nothing of what is looked for is missing, something is, or there is nothing to look at. */
type FindingState = 'held' | 'gaps' | 'nothing';

export type Finding = {
  readonly point: PointKey;
  /** Where in the annex it stands. */
  readonly at: string;
  readonly state: FindingState;
  readonly gaps: readonly Gap[];
};

type Counted = { readonly of: number; readonly missing: number; readonly risks: readonly RegisterRow[] };
type Check = (record: SupervisedRecord & { readonly setAside: readonly RegisterRow[] }) => Counted;

/** Every thing that a check looks for, where it has to be and is not. */
const checks = {
  undecided: ({ workshop }) => ofAnalysis(workshop.decidedById === null),
  notYetAccepted: amongRisks(isAccepting, (row) => !isAccepted(row)),
  acceptedByNobody: amongRisks(isAccepting, lacksOf('by')),
  acceptedWithoutDate: amongRisks(isAccepting, lacksOf('on')),
  withoutRiskOwner: amongRisks(isAny, ({ risk }) => risk.riskOwnerId === null),
  levelWithoutCriterion: ({ workshop: { method } }) => {
    const without = method.levels.filter((level) => criterionText(level, 'en') === '');
    return { of: method.levels.length, missing: without.length, risks: [] };
  },
  levelWithoutMeaning: ({ workshop: { method } }) => {
    const levels = axes.flatMap((axis) => method[axis]);
    return { of: levels.length, missing: levels.filter(hasNoMeaning).length, risks: [] };
  },
  unsortedThreat: amongThreats(({ riskId }) => riskId === null),
  threatWithoutProperty: amongThreats((threat) => threat.properties.length === 0),
  withoutRationale: amongRisks(isAny, ({ risk }) => risk.rationale === ''),
  unrated: amongRisks(isAny, ({ level }) => level === null),
  setAsideWithoutReason: ({ setAside }) => counted(setAside, ({ risk }) => risk.statusReason === ''),
  untreated: amongRisks(isAny, (row) => !isTreated(row)),
  withoutPriority: ({ rows }) => amongMeasures(rows, ({ measure }) => measure.priority === null),
  overdue: ({ rows, today }) => amongMeasures(rows, ({ measure }) => isOverdue(measure, today)),
  withoutOwner: ({ rows }) => amongMeasures(rows, ({ measure }) => measure.ownerId === null),
  withoutDue: ({ rows }) => amongMeasures(rows, ({ measure }) => measure.due === null),
  acceptedWithoutReason: amongRisks(isAccepting, lacksOf('reason')),
  withoutResidual: amongRisks(isTreated, ({ residualLevel }) => residualLevel === null),
  withoutReview: ({ rows, workshop }) =>
    counted(rows, ({ risk }) => risk.reviewOn === null && workshop.reviewOn === null),
  analysisReviewPassed: ({ workshop: { reviewOn }, today }) =>
    ofAnalysis(reviewOn !== null && reviewOn < today, reviewOn !== null),
  reviewPassed: ({ rows, today }) =>
    counted(rows, ({ risk }) => risk.reviewOn !== null && risk.reviewOn < today),
} as const satisfies Record<string, Check>;
export type CheckKey = keyof typeof checks;

/**
 * The points of annex 2.1 of Commission Implementing Regulation (EU) 2024/2690 in their order, and what of each the
 * record of an analysis can show. The regulation binds certain providers of digital services; here it is a yardstick. A
 * point is never said to be fulfilled: what is looked for may be there and be wrong. A point without checks is shown by
 * the method that every analysis has.
 */
const points = {
  decision: {
    at: '2.1.1',
    checks: ['undecided', 'withoutRiskOwner', 'notYetAccepted', 'acceptedByNobody', 'acceptedWithoutDate'],
  },
  methodology: { at: '2.1.2 a', state: 'held' },
  tolerance: { at: '2.1.2 b', checks: ['levelWithoutCriterion'] },
  criteria: { at: '2.1.2 c', checks: ['levelWithoutMeaning'] },
  identification: { at: '2.1.2 d', checks: ['unsortedThreat', 'threatWithoutProperty'] },
  analysis: { at: '2.1.2 e', checks: ['withoutRationale'] },
  evaluation: { at: '2.1.2 f', checks: ['unrated', 'setAsideWithoutReason'] },
  treatment: { at: '2.1.2 g', checks: ['untreated', 'withoutPriority'] },
  monitoring: { at: '2.1.2 h', checks: ['overdue'] },
  responsibility: { at: '2.1.2 i', checks: ['withoutOwner', 'withoutDue'] },
  plan: { at: '2.1.2 j', checks: ['acceptedWithoutReason', 'withoutResidual'] },
  review: { at: '2.1.4', checks: ['withoutReview', 'analysisReviewPassed', 'reviewPassed'] },
} as const satisfies Record<string, Point>;
type Point = { readonly at: string } & (
  | { readonly checks: readonly CheckKey[] }
  | { readonly state: FindingState }
);
export type PointKey = keyof typeof points;

/** What the record of an analysis holds for each point, and the gaps. */
export function supervision(whole: SupervisedRecord): Finding[] {
  // What is closed or no risk asks for nothing more than why it is so.
  const record = { ...whole, rows: countedRows(whole.rows), setAside: setAsideRows(whole.rows) };
  return Object.entries(points).map(([key, point]: [string, Point]) => ({
    point: key as PointKey,
    at: point.at,
    ...('state' in point ? { state: point.state, gaps: [] } : checked(record, point.checks)),
  }));
}

function checked(record: Parameters<Check>[0], keys: readonly CheckKey[]): Pick<Finding, 'state' | 'gaps'> {
  const results = keys.map((check) => gapOf(record, check));
  const gaps = results.filter(({ count }) => count > 0);
  const isAbout = results.some(({ of }) => of > 0);
  return { state: gaps.length > 0 ? 'gaps' : isAbout ? 'held' : 'nothing', gaps };
}

function gapOf(record: Parameters<Check>[0], check: CheckKey): Gap {
  const { of, missing, risks } = checks[check](record);
  const numbers = [...new Set(risks.map(({ risk }) => risk.number))].sort((a, b) => a - b);
  return { check, count: missing, of, risks: numbers };
}

function amongRisks(about: (row: RegisterRow) => boolean, lacks: (row: RegisterRow) => boolean): Check {
  return ({ rows }) => counted(rows.filter(about), lacks);
}

function counted(rows: readonly RegisterRow[], lacks: (row: RegisterRow) => boolean): Counted {
  const risks = rows.filter(lacks);
  return { of: rows.length, missing: risks.length, risks };
}

/** Of the analysis as a whole. */
function ofAnalysis(isMissing: boolean, isAbout = true): Counted {
  return { of: isAbout ? 1 : 0, missing: isMissing ? 1 : 0, risks: [] };
}

function amongThreats(lacks: (threat: Threat) => boolean): Check {
  return ({ threats }) => ({ of: threats.length, missing: threats.filter(lacks).length, risks: [] });
}

/** A measure that serves several risks counts once, and is named with all of them. */
function amongMeasures(rows: readonly RegisterRow[], lacks: (row: MeasureRow) => boolean): Counted {
  const all = measureRows(rows);
  const missing = all.filter(lacks);
  return { of: all.length, missing: missing.length, risks: missing.flatMap(({ risks }) => risks) };
}

function isAny(): boolean {
  return true;
}

function isAccepting({ risk }: RegisterRow): boolean {
  return isToBeAccepted(risk);
}

function lacksOf(part: AcceptancePart): (row: RegisterRow) => boolean {
  return ({ risk }) => unsaidOf(risk).includes(part);
}

function hasNoMeaning(level: Level): boolean {
  return languages.every((language) => meaningText(level, language) === '');
}
