import { refusalPhrase } from '../../../shared/api/result.ts';
import { levelPlace } from '../../../shared/domain/method/method.ts';
import { dayCell } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import { type Row, range, type Sheet, type Value } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';
import type { SummaryView } from './build-summary.ts';
import type { Surveyed } from './source.ts';

const shapes = {
  workshop: { width: 36, look: looks.strong },
  object: { width: 30, look: looks.text },
  date: { width: 13, look: looks.date },
  place: { width: 20, look: looks.text },
  referenceNumber: { width: 20, look: looks.text, ifAny: true },
  classificationMark: { width: 20, look: looks.text, ifAny: true },
  decidedOn: { width: 13, look: looks.date, ifAny: true },
  reviewOn: { width: 13, look: looks.date, ifAny: true },
  method: { width: 26, look: looks.text },
  risks: { width: 9, look: looks.number },
  unrated: { width: 11, look: looks.number },
  highest: { width: 15, look: looks.level },
  threats: { width: 9, look: looks.number },
  measures: { width: 10, look: looks.number },
  file: { width: 26, look: looks.code },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** The workshops, and below them the files that could not be read, each with the reason. */
export function workshopsSheet(view: SummaryView): Sheet {
  const { summary, words } = view;
  const { workshops, skipped } = summary;
  const note = [
    words('summary:workshops', { count: workshops.length }),
    words('common:risks', { count: workshops.reduce((sum, { rows }) => sum + rows.length, 0) }),
    ...(skipped.length > 0 ? [words('summary:skipped', { count: skipped.length })] : []),
  ].join(' · ');
  const sheet = tableSheet(view, {
    key: 'workshops',
    note,
    columns: keys.map((key) => ({ ...shapes[key], head: words(`summary:head.${key}`) })),
    rows: workshops.map((each) => workshopRow(view, each)),
    frozenColumns: 1,
  });
  const rows = [...sheet.rows, ...skippedRows(view)];
  const area = range({ top: 1, left: 1, bottom: rows.length, right: keys.length });
  return { ...sheet, rows, print: { ...sheet.print, area } };
}

function workshopRow({ language }: SummaryView, surveyed: Surveyed): Value[] {
  const { workshop, method, rows, threats, measures, file } = surveyed;
  const highest = rows
    .flatMap(({ level }) => level ?? [])
    .toSorted((a, b) => levelPlace(method.method, b) - levelPlace(method.method, a))[0];
  const cells: { readonly [K in Key]: Value } = {
    workshop: workshop.title,
    object: workshop.objectOfAnalysis,
    date: dayCell(workshop.date),
    place: workshop.place,
    referenceNumber: workshop.referenceNumber,
    classificationMark: workshop.classificationMark,
    decidedOn: dayCell(workshop.decidedOn),
    reviewOn: dayCell(workshop.reviewOn),
    method: method.name,
    risks: rows.length,
    unrated: rows.filter(({ level }) => level === null).length,
    highest: highest?.[language] ?? null,
    threats,
    measures,
    file,
  };
  return keys.map((key) => cells[key]);
}

function skippedRows({ summary, words }: SummaryView): Row[] {
  if (summary.skipped.length === 0) return [];
  return [
    { values: [], looks: [] },
    { values: [words('summary:skippedHead')], looks: [looks.section], height: 24 },
    ...summary.skipped.map(({ file, fault }) => ({
      values: [file, refusalPhrase(words, fault)],
      looks: [looks.plain, looks.line],
    })),
  ];
}
