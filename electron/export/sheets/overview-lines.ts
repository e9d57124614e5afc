// The lines of the overview: measures by how they stand, measures by who has them, and risks by when they are to be reviewed.

import type { MeasureColumn } from '../../../shared/domain/fields/columns.ts';
import { columnNames, measureColumns } from '../../../shared/domain/fields/columns.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { isOverdue } from '../../../shared/domain/workshop/measures.ts';
import { alphabetical, capital } from '../../../shared/words/locale.ts';
import { type BookView, daySerial } from '../book-view.ts';
import { plainText } from '../cell-text.ts';
import { at, fixedRange, inTable } from '../sheet-writer.ts';
import { countedBlock, sheetName, tableName } from '../table-sheet.ts';
import { overviewDay } from './overview.ts';
import { countedInRegister, countIn } from './register-counts.ts';

/** A figure with its formula, which may ask where it stands; a day is marked as one. */
type Figure = {
  readonly text: string | ((row: number, column: number) => string) | null;
  readonly value: number | '';
  readonly isDay?: boolean;
};
export type Line = { readonly label: string; readonly figures: readonly Figure[] };
export type Lines = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
};

/** As many owners as have a line each; the others share one. */
const mostOwners = 15;

type Condition = readonly [key: MeasureColumn, wanted: string];

/** How many measures meet some conditions, also of those below the table. */
function measuresWith(view: BookView, ...conditions: readonly Condition[]): string {
  const parts = [['number', '"<>"'] as const, ...ofOpenRisks(view), ...conditions].map(([key, wanted]) => {
    const column = columnNames(measureColumns).indexOf(key) + 1;
    return `${fixedRange(sheetName(view, 'measures'), countedBlock(column, view.tables.measure.size))},${wanted}`;
  });
  return `COUNTIFS(${parts.join(',')})`;
}

/** Measures of risks that are set aside are no longer to be done. */
function ofOpenRisks(view: BookView): Condition[] {
  return endedNames(view).map((name) => ['statusOfRisk', `"<>${name}"`] as const);
}

function endedNames(view: BookView): string[] {
  return (['closed', 'dismissed'] as const).map((code) => capital(view.label(`common:riskStatus.${code}`)));
}

function conditionsOf(view: BookView) {
  const done = capital(view.label('common:status.done'));
  return {
    open: ['status', `"<>${done}"`] as Condition,
    late: ['overdue', `"${view.label('workbook:overdue')}"`] as Condition,
  };
}

/** Measures by their status, and those that are late. */
export function measureLines(view: BookView, measures: readonly Measure[]): Lines {
  const { words, label, today } = view;
  const { late } = conditionsOf(view);
  const figure = (own: readonly Condition[], fits: (measure: Measure) => boolean): Figure => ({
    text: measuresWith(view, ...own),
    value: measures.filter(fits).length,
  });
  const statuses = (['planned', 'ongoing', 'done'] as const).map((code): Line => {
    const name = capital(label(`common:status.${code}`));
    return { label: name, figures: [figure([['status', `"${name}"`]], ({ status }) => status === code)] };
  });
  return {
    title: words('workbook:sheet.measures'),
    heads: [words('workbook:head.status'), words('workbook:overview.count')],
    lines: [
      ...statuses,
      { label: words('workbook:overdue'), figures: [figure([late], (each) => isOverdue(each, today))] },
      { label: words('workbook:overview.all'), figures: [figure([], () => true)] },
    ],
  };
}

const parts = ['all', 'open', 'late'] as const;

/**
 * Who has how many measures, those that are late first. A name is asked for by its cell: what people typed stands in no
 * formula. Measures under none of these names share one line.
 */
export function ownerLines(view: BookView, measures: readonly Measure[]): Lines {
  const { words } = view;
  const { open, late } = conditionsOf(view);
  const owners = ownersOf(view, measures);
  // One line per person. People with the same name use one of them, and the others stay empty.
  const count = Math.min(mostOwners, new Set(measures.map(({ ownerId }) => ownerId ?? '')).size);
  const named = owners.filter(({ name }) => name.trim() !== '').slice(0, count);
  const cells = (key: MeasureColumn) => inTable(tableName(view, 'measures'), words(`workbook:head.${key}`));
  const counts = endedNames(view)
    .map((name) => `(${cells('statusOfRisk')}<>"${name}")`)
    .join('*');
  const also = {
    all: '1',
    open: `(${cells('status')}<>"${capital(view.label('common:status.done'))}")`,
    late: `(${cells('overdue')}="${view.label('workbook:overdue')}")`,
  };
  const lines = Array.from({ length: count }, (_, index): Line => {
    const owner = named[index];
    const figures = parts.map((part): Figure => {
      const text = (row: number) =>
        `IF($A${row}="","",SUMPRODUCT((${cells('owner')}=$A${row})*${counts}*${also[part]}))`;
      return { text, value: owner?.[part] ?? '' };
    });
    return { label: owner?.name ?? '', figures };
  });
  const rest = parts.map((part): Figure => {
    const all = measuresWith(view, ...{ all: [], open: [open], late: [late] }[part]);
    const sum = (of: typeof owners) => of.reduce((total, each) => total + each[part], 0);
    const text = (row: number, column: number) =>
      count === 0 ? all : `${all}-SUM(${at(row - count, column)}:${at(row - 1, column)})`;
    return { text, value: sum(owners) - sum(named) };
  });
  return {
    title: words('workbook:overview.owners'),
    heads: [
      words('workbook:head.owner'),
      words('workbook:overview.count'),
      words('workbook:overview.open'),
      words('workbook:overdue'),
    ],
    lines:
      measures.length === 0 ? [] : [...lines, { label: words('workbook:overview.others'), figures: rest }],
  };
}

/** Names with how many measures each has; a workbook ignores upper and lower case. */
function ownersOf({ today, language, person }: BookView, measures: readonly Measure[]) {
  const nameOf = ({ ownerId }: Measure) => plainText(person(ownerId));
  const compare = alphabetical(language);
  return [...Map.groupBy(measures, (each) => nameOf(each).toLocaleLowerCase()).values()]
    .map((own) => ({
      name: own[0] ? nameOf(own[0]) : '',
      late: own.filter((each) => isOverdue(each, today)).length,
      open: own.filter(({ status }) => status !== 'done').length,
      all: own.length,
    }))
    .sort((a, b) => b.late - a.late || b.open - a.open || b.all - a.all || compare(a.name, b.name));
}

/** Risks by how far off their next review is from the day of the overview; and the review of the whole analysis. */
export function reviewLines(view: BookView): Lines {
  const { words, rows, today, workshop } = view;
  const day = overviewDay(view);
  const days = rows.flatMap(({ risk }) => daySerial(risk.reviewOn) ?? []);
  const now = daySerial(today) ?? 0;
  const between = (from: number | null, to: number | null) => {
    const own = [
      ...(from === null ? [] : [`">="&${day}+${from}`]),
      ...(to === null ? [] : [`"<"&${day}+${to}`]),
    ];
    return {
      text: countIn(view, ...own.map((wanted) => ['reviewOn', wanted] as const)),
      value: days.filter((each) => (from === null || each >= now + from) && (to === null || each < now + to))
        .length,
    };
  };
  const spans: [Parameters<typeof words>[0], Figure][] = [
    ['workbook:review.passed', between(null, 0)],
    ['workbook:review.soon', between(0, 31)],
    ['workbook:review.later', between(31, null)],
  ];
  const dated = spans.map(([, { text }]) => `(${text})`).join('-');
  const analysis = daySerial(workshop.reviewOn);
  return {
    title: words('workbook:overview.reviews'),
    heads: [words('workbook:head.reviewOn'), words('workbook:overview.risks')],
    lines: [
      ...spans.map(([key, figure]): Line => ({ label: words(key), figures: [figure] })),
      {
        label: words('workbook:review.none'),
        figures: [{ text: `${countedInRegister(view)}-${dated}`, value: rows.length - days.length }],
      },
      ...(analysis !== null
        ? [
            {
              label: words('workbook:overview.analysisReview'),
              figures: [{ text: null, value: analysis, isDay: true }],
            },
          ]
        : []),
    ],
  };
}
