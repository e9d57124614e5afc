// A new analysis of the same object, made of an earlier one: what comes along, and what the earlier one said.

import type { RowChange, RowLists } from '../../history/row-change.ts';
import type { NextChoices } from '../codes.ts';
import { type AnyFields, edited, type Field } from '../fields/field.ts';
import { measureFields } from '../fields/measure.ts';
import { riskFields } from '../fields/risk.ts';
import { threatFields } from '../fields/threat.ts';
import { workshopFields } from '../fields/workshop.ts';
import type { Imported } from '../interchange/from.ts';
import type { Method } from '../method/method.ts';
import { nameColumns, type PersonName, type Risk, type Row, type TableName } from '../tables.ts';
import { lineWithWords } from '../text/text.ts';
import { cardsOf } from './joined.ts';
import type { NextNumbers } from './numbers.ts';
import { titleOf } from './register.ts';
import { isCounted } from './risk-status.ts';

type Earlier = {
  readonly rows: RowLists;
  readonly personNames: readonly PersonName[];
  readonly next: NextNumbers;
};

/**
 * The rows of the new analysis, as one change. Open risks come along with their ids, numbers and threats; closed ones and
 * those found to be none stay behind. A level is a judgement of the day it was made: no risk is assessed in the new
 * analysis until the participants have done so there. With `levels`, what each risk was judged last is kept beside it, as
 * a proposal while it is assessed and to compare with afterwards. Reasons, residual risk, acceptance, reviews and votes
 * stay with the judgement they belong to. Where the method does not come along, `otherMethod` is the new one.
 */
export function nextWorkshop(
  { rows, personNames, next }: Earlier,
  { title, choices, otherMethod }: { title: string; choices: NextChoices; otherMethod: Method },
): Imported {
  const earlier = rows.workshop[0];
  if (!earlier) throw new Error('these rows are of no workshop');
  const risks = choices.risks ? rows.risk.filter(isCounted) : [];
  const riskIds = new Set(risks.map(({ id }) => id));
  const threats = rows.threat.filter(({ riskId }) => riskIds.has(riskId ?? ''));
  const isCompared = choices.levels && risks.length > 0;
  const links = choices.measures ? rows.measureRisk.filter(({ riskId }) => riskIds.has(riskId)) : [];
  const measureIds = new Set(links.map(({ measureId }) => measureId));
  const workshop: Row<'workshop'> = {
    ...begunAnew(workshopFields, earlier),
    title: lineWithWords(title),
    facilitatorId: choices.participants ? earlier.facilitatorId : null,
    method: choices.method ? earlier.method : otherMethod,
    earlier:
      risks.length > 0 ? { title: earlier.title, date: earlier.date, method: earlier.method, next } : null,
  };
  const inGroup = <T extends { readonly groupId: string | null }>(row: T): T =>
    choices.groups ? row : { ...row, groupId: null };
  const changes = [
    ...inserted('workshop', [workshop]),
    ...inserted('organisation', choices.participants ? rows.organisation : []),
    ...inserted('workGroup', choices.groups ? rows.workGroup : []),
    ...inserted('participant', choices.participants ? rows.participant.map(inGroup) : []),
    ...inserted(
      'risk',
      risks.map((risk) => riskAnew(risk, choices.measures)),
    ),
    ...inserted(
      'threat',
      threats.map((row) => begunAnew(threatFields, inGroup(row))),
    ),
    ...inserted(
      'measure',
      rows.measure.filter(({ id }) => measureIds.has(id)).map((row) => begunAnew(measureFields, row)),
    ),
    ...inserted('measureRisk', links),
    ...inserted('earlierRisk', isCompared ? risks.map((risk) => earlierRisk(rows, risk)) : []),
  ];
  return {
    rows: changes,
    personNames: namesIn(changes, personNames),
    command: { type: 'workshop.import', threats: threats.length, risks: risks.length, from: earlier.title },
  };
}

function inserted<T extends TableName>(table: T, rows: readonly Row<T>[]): RowChange[] {
  return rows.map((after) => ({ table, id: after.id, before: null, after }) as RowChange);
}

/** A row without what belonged to the time when it was written. */
function begunAnew<R extends object>(fields: AnyFields, row: R): R {
  return without(fields, row, ({ startsEmpty }) => startsEmpty === true);
}

function riskAnew(risk: Risk, isTreated: boolean): Risk {
  const begun = begunAnew(riskFields, risk);
  return isTreated ? begun : without(riskFields, begun, ({ file }) => file.at === 'treatment');
}

function without<R extends object>(fields: AnyFields, row: R, goes: (field: Field) => boolean): R {
  const gone = edited(fields).filter(([, field]) => goes(field));
  return { ...row, ...Object.fromEntries(gone.map(([column, { empty }]) => [column, empty])) };
}

function earlierRisk(rows: RowLists, risk: Risk): Row<'earlierRisk'> {
  const { id, number, probability, consequence, rationale } = risk;
  const own = cardsOf(rows.threat).filter(({ riskId }) => riskId === id);
  const threats = own.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return { id, number, title: titleOf(risk, threats), probability, consequence, rationale };
}

/** The names that the rows refer to, and no others. */
function namesIn(changes: readonly RowChange[], names: readonly PersonName[]): PersonName[] {
  const used = new Set(
    changes.flatMap(({ after }) =>
      nameColumns.map((column) => (after as unknown as Record<string, unknown>)[column]),
    ),
  );
  return names.filter(({ id }) => used.has(id));
}
