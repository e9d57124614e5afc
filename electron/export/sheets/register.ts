import { type Column, type RegisterColumn, registerColumns } from '../../../shared/domain/fields/columns.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { isShown } from '../../../shared/domain/method/register-columns.ts';
import { columnsMarkText } from '../../../shared/domain/revision/mark.ts';
import type { Measure, Threat } from '../../../shared/domain/tables.ts';
import { type AxisResult, shownAgreement } from '../../../shared/domain/voting/tally.ts';
import { acceptanceLacks } from '../../../shared/domain/workshop/acceptance.ts';
import { costOf, latestDue } from '../../../shared/domain/workshop/measures.ts';
import { comparedOrder, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isUnconfirmed, setAsideCounts } from '../../../shared/domain/workshop/risk-status.ts';
import { ranges } from '../../../shared/history/describe/fields.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, dayCell } from '../book-view.ts';
import { levelColours } from '../cell-styles.ts';
import { joinedInCell } from '../cell-text.ts';
import { columnOf, fieldLists, type RiskFieldColumn, riskCell, wordsOf } from '../field-cells.ts';
import { levelFormulas } from '../level-formula.ts';
import {
  type ConditionalFormat,
  type ListValidation,
  range,
  type Sheet,
  type Value,
} from '../sheet-writer.ts';
import { cellOf, columnBlock, sheetName, type TableColumn, tableSheet } from '../table-sheet.ts';

/** Number of a column of the register, 1 being A. */
export function registerColumn({ register }: Pick<BookView, 'register'>, key: RegisterColumn): number {
  return [...register.keys()].indexOf(key) + 1;
}

/** One row a risk, in register order, with its level as a formula over the method sheet. */
export function registerSheet(view: BookView): Sheet {
  const rows = view.all;
  const columns = [...view.register].map(([key, head]) => columnIn(view, key, head));
  const name = registerColumn(view, 'risk');
  return tableSheet(view, {
    key: 'register',
    note: noteOf(view),
    columns,
    rows: registerRows(view),
    choices: rows.length > 0 ? listsOf(view) : [],
    colourings: rows.length > 0 ? colouringsOf(view) : [],
    // The name stays in sight where it is among the first.
    frozenColumns: name <= mostFrozen ? name : 0,
    // One page of what the risk is and how it was judged, one of what is done about it.
    pagesWide: widthOf(columns) > widthOfPage ? 2 : 1,
    paper: 'A3',
    ...(view.method.register && { columnsMark: columnsMarkText(view.register) }),
  });
}

const mostFrozen = 3;
/** How wide the columns in sight are that one page of A3 holds in readable type. */
const widthOfPage = 280;

function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
}

/**
 * A column as the method has it. What it shows is in sight also where no risk says anything in it, and what it does not
 * show is hidden, though there.
 */
function columnIn(view: BookView, key: RegisterColumn, head: string): TableColumn {
  const { hidden, ifAny, ...column }: Column = registerColumns[key];
  if (view.method.register === undefined) return { ...columnOf(view, registerColumns[key], key), head };
  const isCode = hidden === true;
  const isChosen = !isCode && isShown(view.method, key);
  const sight = isChosen ? {} : { hidden: true, ...(!isCode && { ifAny: true }) };
  return { ...columnOf(view, column, key), ...sight, head };
}

function noteOf({ words, rows, all, workshop, tables }: BookView): string {
  const unrated = rows.filter((row) => row.level === null).length;
  const mapped = rows.filter(isUnconfirmed).map(({ risk }) => risk.number);
  const facts = [
    workshop.date,
    words('common:risks', { count: rows.length }),
    words('workbook:unratedCount', { count: unrated }),
    ...setAsideCounts(all).map(({ status, count }) => words(`common:setAside.${status}`, { count })),
    ...(mapped.length > 0
      ? [words('common:mappedLevels', { count: mapped.length, numbers: ranges(mapped) })]
      : []),
    ...(comparedOrder(tables).isOn ? [words('common:orderedByComparison')] : []),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function registerRows(view: BookView): Value[][] {
  const words = wordsOf(view);
  const formula = levelFormulas(view);
  const keys = [...view.register.keys()];
  const cells = cellsOfPairs(view);
  return view.all.map((row, index) =>
    keys.map((key) =>
      isDerived(key) ? derived[key]({ view, row, index, formula, cells }) : riskCell(words, key, row.risk),
    ),
  );
}

type Place = {
  readonly view: BookView;
  readonly row: RegisterRow;
  readonly index: number;
  readonly formula: ReturnType<typeof levelFormulas>;
  readonly cells: ReturnType<typeof cellsOfPairs>;
};

/** Where the pairs of levels stand, which the formulas ask. */
function cellsOfPairs(view: BookView) {
  const [probability, consequence] = [
    registerColumn(view, 'probability'),
    registerColumn(view, 'consequence'),
  ];
  const later = {
    probability: registerColumn(view, 'residualProbability'),
    consequence: registerColumn(view, 'residualConsequence'),
  };
  return { now: { probability, consequence }, later };
}

/** What no field holds, and what the row adds to a field: a name may be that of the first threat. */
type Derived = Exclude<RegisterColumn, RiskFieldColumn> | 'risk' | 'views';

function isDerived(key: RegisterColumn): key is Derived {
  return key in derived;
}

const derived: { readonly [K in Derived]: (place: Place) => Value } = {
  number: ({ row }) => row.risk.number,
  risk: ({ row }) => row.title,
  properties: ({ view, row }) =>
    capital(row.properties.map((each) => view.label(`common:property.${each}`)).join(', ')),
  level: ({ row: { risk }, index, formula, cells: { now } }) =>
    formula({
      ...risk,
      probabilityCell: cellOf(index, now.probability),
      consequenceCell: cellOf(index, now.consequence),
    }),
  agreementProbability: ({ row }) => agreementFigure(row.votes?.probability),
  agreementConsequence: ({ row }) => agreementFigure(row.votes?.consequence),
  threats: ({ row }) => row.threats.length,
  groups: ({ row }) => row.groups.join(', '),
  cards: ({ view, row }) => cardsOf(view, row.threats),
  merged: ({ view, row }) => (view.provenance.merged.get(row.risk.id) ?? []).join(', '),
  measures: ({ view, row }) =>
    joinedInCell(
      row.measures.map((measure) => measureLine(view, measure)),
      '\n',
      restOf(view),
    ),
  owners: ({ view, row }) => ownersOf(view, row),
  due: ({ row }) => dayCell(latestDue(row.measures)),
  cost: ({ row }) => costOf(row.measures),
  acceptanceLacks: ({ view, row }) => {
    const parts = acceptanceLacks(row).map((part) => view.label(`common:acceptancePart.${part}`));
    return parts.length > 0 ? capital(parts.join(', ')) : null;
  },
  residualBasis: ({ view, row: { residualBasis } }) =>
    residualBasis && capital(view.label(`common:residualBasis.${residualBasis}`)),
  residualLevel: ({ row: { risk }, index, formula, cells: { later } }) =>
    formula({
      probability: risk.residualProbability,
      consequence: risk.residualConsequence,
      probabilityCell: cellOf(index, later.probability),
      consequenceCell: cellOf(index, later.consequence),
    }),
  views: ({ view, row }) =>
    [riskCell(wordsOf(view), 'views', row.risk), row.isOutsideVotes ? view.label('common:view.outside') : '']
      .filter((part) => part !== '')
      .join('\n'),
  code: ({ row }) => row.risk.id,
  probabilityAtExport: ({ view, row }) => view.names.probability.get(row.risk.probability ?? '') ?? null,
  consequenceAtExport: ({ view, row }) => view.names.consequence.get(row.risk.consequence ?? '') ?? null,
  propertyCodes: ({ row }) => row.properties.join(' '),
  probabilityCode: ({ row }) => row.risk.probability,
  consequenceCode: ({ row }) => row.risk.consequence,
  strategyCodes: ({ row }) => row.risk.strategies.join(' '),
  residualProbabilityCode: ({ row }) => row.risk.residualProbability,
  residualConsequenceCode: ({ row }) => row.risk.residualConsequence,
};

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

function restOf(view: BookView): (count: number) => string {
  return (count) => view.words('workbook:more', { count, sheet: sheetName(view, 'measures') });
}

function ownersOf(view: BookView, { measures }: RegisterRow): string {
  const owners = new Set(measures.map((measure) => view.person(measure.ownerId)));
  return joinedInCell(
    [...owners].filter((owner) => owner !== ''),
    '\n',
    restOf(view),
  );
}

function measureLine({ label }: BookView, { text, status }: Measure): string {
  return `• ${text} (${label(`common:status.${status}`)})`;
}

/** One rule a column: hundreds of single cells would weigh more than the register. */
function listsOf(view: BookView): ListValidation[] {
  const rangeOf = (column: string) =>
    range(columnBlock(registerColumn(view, column as RegisterColumn), view.all.length));
  return fieldLists(riskFields, view, rangeOf);
}

function colouringsOf(view: BookView): ConditionalFormat[] {
  const { method, names, all } = view;
  const columns = [registerColumn(view, 'level'), registerColumn(view, 'residualLevel')];
  return columns.flatMap((column) =>
    method.levels.map((level) => ({
      range: range(columnBlock(column, all.length)),
      equals: names.levels.get(level.code) ?? '',
      look: levelColours(method, level),
    })),
  );
}
