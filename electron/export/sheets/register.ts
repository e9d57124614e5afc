import { type Column, type RegisterColumn, registerColumns } from '../../../shared/domain/fields/columns.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { residualPair } from '../../../shared/domain/method/method.ts';
import { isShown } from '../../../shared/domain/method/register-columns.ts';
import { columnsMarkText } from '../../../shared/domain/revision/mark.ts';
import { checkedColumns } from '../../../shared/domain/revision/unread.ts';
import type { Measure, Risk, Threat } from '../../../shared/domain/tables.ts';
import { type AxisResult, shownAgreement } from '../../../shared/domain/voting/tally.ts';
import { acceptanceLacks } from '../../../shared/domain/workshop/acceptance.ts';
import { costOf, latestDue } from '../../../shared/domain/workshop/measures.ts';
import { comparedOrder, type RegisterRow, signsOf } from '../../../shared/domain/workshop/register.ts';
import { isUnconfirmed, setAsideCounts } from '../../../shared/domain/workshop/risk-status.ts';
import { ranges } from '../../../shared/history/describe/fields.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, dayCell } from '../book-view.ts';
import { levelColours } from '../cell-styles.ts';
import { joinedInCell, numbersInCell } from '../cell-text.ts';
import { columnOf, fieldLists, type RiskFieldColumn, riskCell, wordsOf } from '../field-cells.ts';
import { levelFormulas, type Rated } from '../level-formula.ts';
import {
  type ConditionalFormat,
  type Formula,
  type ListValidation,
  range,
  type Sheet,
  type Value,
} from '../sheet-writer.ts';
import { countedBlock, sheetName, type TableColumn, tableName, tableSheet } from '../table-sheet.ts';

/** Number of a column of the register, 1 being A. */
export function registerColumn({ register }: Pick<BookView, 'register'>, key: RegisterColumn): number {
  return [...register.keys()].indexOf(key) + 1;
}

/** One row a risk, in register order, with its level as a formula over the method sheet. */
export function registerSheet(view: BookView): Sheet {
  const formulas = formulasOf(view);
  const columns = [...view.register].map(([key, head]) => columnIn(view, formulas, key, head));
  const name = registerColumn(view, 'risk');
  return tableSheet(view, {
    key: 'register',
    note: noteOf(view),
    columns,
    rows: registerRows(view, formulas),
    choices: listsOf(view),
    colourings: colouringsOf(view),
    // The name stays in sight where it is among the first.
    frozenColumns: name <= mostFrozen ? name : 0,
    ...paperFor(columns),
    ...(view.method.register && { columnsMark: columnsMarkText(view.register) }),
  });
}

const mostFrozen = 3;
/** How wide the columns in sight are that one page holds in readable type. */
const widthOfPage = { A4: 215, A3: 300 } as const;

/** The smallest paper that will do; on two pages stand what the risk is and how it was judged, and what is done about it. */
function paperFor(columns: readonly TableColumn[]) {
  const width = columns.reduce((sum, { width, hidden, grouped }) => sum + (hidden || grouped ? 0 : width), 0);
  if (width <= widthOfPage.A4) return { pagesWide: 1 };
  return { pagesWide: width > widthOfPage.A3 ? 2 : 1, paper: 'A3' } as const;
}

/** The columns of the usual register that a page of A4 holds; the others are folded away beside them. */
const onPaper: ReadonlySet<RegisterColumn> = new Set([
  'number',
  'risk',
  'probability',
  'consequence',
  'level',
  'levelStep',
  'strategies',
  'measures',
  'owners',
  'due',
  'residualLevel',
]);

/**
 * A column as the method has it. What it shows is in sight also where no risk says anything in it, and what it does not
 * show is hidden, though there.
 */
function columnIn(view: BookView, formulas: Formulas, key: RegisterColumn, head: string): TableColumn {
  const { hidden, ifAny, ...column }: Column = registerColumns[key];
  const checkedAs = checked.has(key) ? key : undefined;
  const own = { head, formula: formulas.get(key)?.(unrated).text, checkedAs };
  if (view.method.register === undefined)
    return {
      ...columnOf(view, registerColumns[key], key),
      ...own,
      grouped: !hidden && !isOnPaper(view, key),
    };
  const isCode = hidden === true;
  const isChosen = !isCode && isShown(view.method, key);
  const sight = isChosen ? {} : { hidden: true, ...(!isCode && { ifAny: true }) };
  return { ...columnOf(view, column, key), ...sight, ...own };
}

const checked: ReadonlySet<RegisterColumn> = new Set(checkedColumns.register);

/** Levels that are called by their numbers need no number beside them. */
function isOnPaper({ names }: BookView, key: RegisterColumn): boolean {
  const isNumbered = [...names.levels.values()].every((name, place) => name === String(place + 1));
  return onPaper.has(key) && !(key === 'levelStep' && isNumbered);
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

type Formulas = ReadonlyMap<RegisterColumn, (risk: Pairs) => Formula>;
type Pairs = Pick<Risk, 'probability' | 'consequence' | 'residualProbability' | 'residualConsequence'>;
const unrated: Pairs = {
  ...{ probability: null, consequence: null },
  ...{ residualProbability: null, residualConsequence: null },
};

/** The columns with a formula in every row: the numbers of the levels, of the pair as it is and of the residual one. */
function formulasOf(view: BookView): Formulas {
  const head = (key: RegisterColumn) => view.register.get(key) ?? '';
  const table = tableName(view, 'register');
  const now = levelFormulas(view, table, {
    probability: { name: head('probability'), step: head('probabilityStep') },
    consequence: { name: head('consequence'), step: head('consequenceStep') },
    level: head('level'),
  });
  const later = levelFormulas(view, table, {
    probability: { name: head('residualProbability'), step: head('residualProbabilityStep') },
    consequence: { name: head('residualConsequence'), step: head('residualConsequenceStep') },
    level: head('residualLevel'),
  });
  const left = (formula: (pair: Rated) => Formula) => (risk: Pairs) => formula(residualPair(risk));
  return new Map<RegisterColumn, (risk: Pairs) => Formula>([
    ['level', now.level],
    ['levelStep', now.levelStep],
    ['probabilityStep', now.step.probability],
    ['consequenceStep', now.step.consequence],
    ['residualLevel', left(later.level)],
    ['residualLevelStep', left(later.levelStep)],
    ['residualProbabilityStep', left(later.step.probability)],
    ['residualConsequenceStep', left(later.step.consequence)],
  ]);
}

function registerRows(view: BookView, formulas: Formulas): Value[][] {
  const words = wordsOf(view);
  const keys = [...view.register.keys()];
  return view.all.map((row) =>
    keys.map((key) => {
      if (isDerived(key)) return derived[key]({ view, row });
      return formulas.get(key)?.(row.risk) ?? riskCell(words, key, row.risk);
    }),
  );
}

type Place = { readonly view: BookView; readonly row: RegisterRow };

/** What no field holds, and what the row adds to a field: a name may be that of the first threat. */
type Computed = 'level' | 'levelStep' | 'residualLevel' | 'residualLevelStep' | `${string}Step`;
type Derived = Exclude<RegisterColumn, RiskFieldColumn | Computed> | 'risk' | 'views';

function isDerived(key: RegisterColumn): key is Derived {
  return key in derived;
}

const derived: { readonly [K in Derived]: (place: Place) => Value } = {
  number: ({ row }) => row.risk.number,
  risk: ({ row }) => row.title,
  properties: ({ view, row }) =>
    capital(row.properties.map((each) => view.label(`common:property.${each}`)).join(', ')),
  agreementProbability: ({ row }) => agreementFigure(row.votes?.probability),
  agreementConsequence: ({ row }) => agreementFigure(row.votes?.consequence),
  threats: ({ row }) => row.threats.length,
  groups: ({ row }) => row.groups.join(', '),
  cards: ({ view, row }) => cardLines(view, row),
  merged: ({ view, row }) => numbersInCell(view.provenance.merged.get(row.risk.id) ?? []),
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
  views: ({ view, row }) =>
    [riskCell(wordsOf(view), 'views', row.risk), row.isOutsideVotes ? view.label('common:view.outside') : '']
      .filter((part) => part !== '')
      .join('\n'),
  code: ({ row }) => row.risk.id,
  probabilityAtExport: ({ view, row }) => view.names.probability.get(row.risk.probability ?? '') ?? null,
  consequenceAtExport: ({ view, row }) => view.names.consequence.get(row.risk.consequence ?? '') ?? null,
  residualProbabilityAtExport: ({ view, row }) =>
    view.names.probability.get(row.risk.residualProbability ?? '') ?? null,
  residualConsequenceAtExport: ({ view, row }) =>
    view.names.consequence.get(row.risk.residualConsequence ?? '') ?? null,
  propertyCodes: ({ row }) => row.properties.join(' '),
  probabilityCode: ({ row }) => row.risk.probability,
  consequenceCode: ({ row }) => row.risk.consequence,
  strategyCodes: ({ row }) => row.risk.strategies.join(' '),
  residualProbabilityCode: ({ row }) => row.risk.residualProbability,
  residualConsequenceCode: ({ row }) => row.risk.residualConsequence,
};

/** The cards as they were written, each with its number and the sign of its group. */
/** A line for each card, with the groups that told it, and below it one for each other wording of it. */
function cardLines(view: BookView, { threats, joined }: RegisterRow): string {
  const { tables, words } = view;
  const line = ({ number, text }: Threat, told: readonly Threat[], same = '') => {
    const signs = signsOf(tables, told).join(', ');
    return `${number}${signs ? ` ${signs}` : ''}${same}: ${text}`;
  };
  const lines = threats.flatMap((card) => {
    const others = joined.filter(({ joinedTo }) => joinedTo === card.id);
    const same = ` (${words('workbook:sameAs', { number: card.number })})`;
    return [line(card, [card, ...others]), ...others.map((other) => line(other, [other], same))];
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

/** The cells of a column, and those below it. */
function reach({ tables }: BookView, column: number): string {
  return range(countedBlock(column, tables.risk.size));
}

/** One rule a column: hundreds of single cells would weigh more than the register. */
function listsOf(view: BookView): ListValidation[] {
  const rangeOf = (column: string) => reach(view, registerColumn(view, column as RegisterColumn));
  return fieldLists(riskFields, view, rangeOf);
}

function colouringsOf(view: BookView): ConditionalFormat[] {
  const { method, names } = view;
  const columns = [registerColumn(view, 'level'), registerColumn(view, 'residualLevel')];
  return columns.flatMap((column) =>
    method.levels.map((level) => ({
      range: reach(view, column),
      equals: names.levels.get(level.code) ?? '',
      look: levelColours(method, level),
    })),
  );
}
