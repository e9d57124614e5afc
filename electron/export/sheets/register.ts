import type { Measure, Threat } from '../../../shared/domain/tables.ts';
import { type AxisResult, shownAgreement } from '../../../shared/domain/voting/tally.ts';
import { costOf } from '../../../shared/domain/workshop/measures.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, dayCell } from '../book-view.ts';
import { levelColours, looks } from '../cell-styles.ts';
import { joinedInCell } from '../cell-text.ts';
import { levelFormulas } from '../level-formula.ts';
import {
  type ConditionalFormat,
  fixedRange,
  type ListValidation,
  range,
  type Sheet,
  type Value,
} from '../sheet-writer.ts';
import { cellOf, columnBlock, sheetName, type TableColumn, tableSheet } from '../table-sheet.ts';
import { methodLayout } from './method.ts';

/** Codes beside the words, as they were at the export. */
const codeColumns = [
  'propertyCodes',
  'probabilityCode',
  'consequenceCode',
  'strategyCodes',
  'residualProbabilityCode',
  'residualConsequenceCode',
] as const;

const keys = [
  'number',
  'risk',
  'description',
  'properties',
  'probability',
  'consequence',
  'level',
  'rationale',
  'agreementProbability',
  'agreementConsequence',
  'threats',
  'groups',
  'cards',
  'merged',
  'strategies',
  'note',
  'acceptedReason',
  'acceptedBy',
  'acceptedOn',
  'measures',
  'owners',
  'due',
  'cost',
  'residualProbability',
  'residualConsequence',
  'residualLevel',
  'code',
  'probabilityAtExport',
  'consequenceAtExport',
  ...codeColumns,
] as const;
type Key = (typeof keys)[number];

const hiddenCode = { width: 14, look: looks.code, hidden: true } as const;

const shapes: { readonly [K in Key]: Omit<TableColumn, 'head'> } = {
  number: { width: 6, look: looks.strongNumber },
  risk: { width: 33, look: looks.strong },
  description: { width: 42, look: looks.text },
  properties: { width: 19, look: looks.text },
  probability: { width: 15, look: looks.text },
  consequence: { width: 15, look: looks.text },
  level: { width: 12, look: looks.level },
  rationale: { width: 34, look: looks.text },
  agreementProbability: { width: 14, look: looks.figure },
  agreementConsequence: { width: 14, look: looks.figure },
  threats: { width: 9, look: looks.number },
  groups: { width: 11, look: looks.text },
  cards: { width: 60, look: looks.text },
  merged: { width: 15, look: looks.middle },
  strategies: { width: 18, look: looks.text },
  note: { width: 32, look: looks.text },
  acceptedReason: { width: 30, look: looks.text },
  acceptedBy: { width: 20, look: looks.text },
  acceptedOn: { width: 13, look: looks.date },
  measures: { width: 46, look: looks.text },
  owners: { width: 33, look: looks.text },
  due: { width: 14, look: looks.date },
  cost: { width: 11, look: looks.amount },
  residualProbability: { width: 15, look: looks.text },
  residualConsequence: { width: 15, look: looks.text },
  residualLevel: { width: 15, look: looks.level },
  code: { width: 12, look: looks.code, hidden: true, marked: true },
  probabilityAtExport: hiddenCode,
  consequenceAtExport: hiddenCode,
  propertyCodes: hiddenCode,
  probabilityCode: hiddenCode,
  consequenceCode: hiddenCode,
  strategyCodes: hiddenCode,
  residualProbabilityCode: hiddenCode,
  residualConsequenceCode: hiddenCode,
};

/** Number of a column of the register, 1 being A. */
export function registerColumn(key: Key): number {
  return keys.indexOf(key) + 1;
}

/** One row a risk, in register order, with its level as a formula over the method sheet. */
export function registerSheet(view: BookView): Sheet {
  const rows = view.rows;
  return tableSheet(view, {
    key: 'register',
    note: noteOf(view),
    columns: keys.map((key) => ({ ...shapes[key], head: view.words(`workbook:head.${key}`) })),
    rows: registerRows(view),
    choices: rows.length > 0 ? choicesOf(view) : [],
    colourings: rows.length > 0 ? colouringsOf(view) : [],
    frozenColumns: 2,
    // One page of what the risk is and how it was judged, one of what is done about it.
    pagesWide: 2,
    paper: 'A3',
  });
}

function noteOf({ words, rows, workshop }: BookView): string {
  const unrated = rows.filter((row) => row.level === null).length;
  const facts = [
    workshop.date,
    words('common:risks', { count: rows.length }),
    words('workbook:unratedCount', { count: unrated }),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function registerRows(view: BookView): Value[][] {
  const formula = levelFormulas(view);
  return view.rows.map((row, index) => {
    const { risk } = row;
    const cells: { readonly [K in Key]: Value } = {
      ...aboutRisk(view, row),
      ...aboutTreatment(view, row),
      level: formula({
        ...risk,
        probabilityCell: cellOf(index, registerColumn('probability')),
        consequenceCell: cellOf(index, registerColumn('consequence')),
      }),
      residualLevel: formula({
        probability: risk.residualProbability,
        consequence: risk.residualConsequence,
        probabilityCell: cellOf(index, registerColumn('residualProbability')),
        consequenceCell: cellOf(index, registerColumn('residualConsequence')),
      }),
      code: risk.id,
      propertyCodes: row.properties.join(' '),
      probabilityCode: risk.probability,
      consequenceCode: risk.consequence,
      strategyCodes: risk.strategies.join(' '),
      residualProbabilityCode: risk.residualProbability,
      residualConsequenceCode: risk.residualConsequence,
      probabilityAtExport: view.names.probability.get(risk.probability ?? '') ?? null,
      consequenceAtExport: view.names.consequence.get(risk.consequence ?? '') ?? null,
    };
    return keys.map((key) => cells[key]);
  });
}

function aboutRisk(view: BookView, row: RegisterRow) {
  const { label, names, provenance } = view;
  const { risk, title, properties, threats, groups, votes } = row;
  return {
    number: risk.number,
    risk: title,
    description: risk.description,
    properties: capital(properties.map((each) => label(`common:property.${each}`)).join(', ')),
    probability: names.probability.get(risk.probability ?? '') ?? null,
    consequence: names.consequence.get(risk.consequence ?? '') ?? null,
    rationale: risk.rationale,
    agreementProbability: agreementFigure(votes?.probability),
    agreementConsequence: agreementFigure(votes?.consequence),
    threats: threats.length,
    groups: groups.join(', '),
    cards: cardsOf(view, threats),
    merged: (provenance.merged.get(risk.id) ?? []).join(', '),
  };
}

/** The cards as they were written, each with its number and the sign of its group. */
function cardsOf(view: BookView, threats: readonly Threat[]): string {
  const { tables, words } = view;
  const lines = threats.map(({ number, groupId, text }) => {
    const sign = tables.workGroup.get(groupId ?? '')?.sign;
    return `${number}${sign ? ` ${sign}` : ''}: ${text}`;
  });
  const sheet = sheetName(view, 'threats');
  return joinedInCell(lines, '\n', (count) => words('workbook:more', { count, sheet }));
}

function agreementFigure(result: AxisResult | undefined): Value {
  const agreement = result?.agreement ?? null;
  return agreement === null ? null : shownAgreement(agreement);
}

function aboutTreatment(view: BookView, { risk, measures }: RegisterRow) {
  const { words, label, names } = view;
  const rest = (count: number) => words('workbook:more', { count, sheet: sheetName(view, 'measures') });
  const owners = [...new Set(measures.map((measure) => view.person(measure.ownerId)))].filter(
    (owner) => owner !== '',
  );
  return {
    strategies: capital(risk.strategies.map((each) => label(`common:strategy.${each}`)).join(', ')),
    note: risk.treatmentNote,
    acceptedReason: risk.acceptedReason,
    acceptedBy: view.person(risk.acceptedById),
    acceptedOn: dayCell(risk.acceptedOn),
    measures: joinedInCell(
      measures.map((measure) => measureLine(view, measure)),
      '\n',
      rest,
    ),
    owners: joinedInCell(owners, '\n', rest),
    due: lastDue(measures),
    cost: costOf(measures),
    residualProbability: names.probability.get(risk.residualProbability ?? '') ?? null,
    residualConsequence: names.consequence.get(risk.residualConsequence ?? '') ?? null,
  };
}

function measureLine({ label }: BookView, { text, status }: Measure): string {
  return `• ${text} (${label(`common:status.${status}`)})`;
}

/** The day by which all measures are to be done. */
function lastDue(measures: readonly Measure[]): Value {
  return dayCell(
    measures
      .flatMap(({ due }) => due ?? [])
      .sort()
      .at(-1) ?? null,
  );
}

/** One rule a column: hundreds of single cells would weigh more than the register. */
function choicesOf(view: BookView): ListValidation[] {
  const layout = methodLayout(view.method);
  const choice = (key: Key, axis: 'probability' | 'consequence'): ListValidation => ({
    range: range(columnBlock(registerColumn(key), view.rows.length)),
    from: fixedRange(sheetName(view, 'method'), layout[`${axis}Names`]),
    otherwise: view.words('workbook:chooseFromList'),
  });
  return [
    choice('probability', 'probability'),
    choice('consequence', 'consequence'),
    choice('residualProbability', 'probability'),
    choice('residualConsequence', 'consequence'),
  ];
}

function colouringsOf({ method, names, rows }: BookView): ConditionalFormat[] {
  const columns = [registerColumn('level'), registerColumn('residualLevel')];
  return columns.flatMap((column) =>
    method.levels.map((level) => ({
      range: range(columnBlock(column, rows.length)),
      equals: names.levels.get(level.code) ?? '',
      look: levelColours(method, level),
    })),
  );
}
