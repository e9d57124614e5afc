import { type Language, properties } from '../../../shared/domain/codes.ts';
import type { Level } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { alphabetical } from '../../../shared/words/locale.ts';
import type { SharedMethod, Surveyed } from './source.ts';

/** How many risks have each level of a method, lowest first, and how many have none. */
export type Counts = { readonly levels: readonly number[]; readonly unrated: number; readonly sum: number };
export type Line = { readonly label: string; readonly counts: Counts };
export type Ways = 'all' | 'workshop' | 'object' | 'year' | 'property';

/** What lines without a name, and properties, are called. */
export type Labels = {
  readonly assessed: string;
  readonly residual: (count: number) => string;
  readonly withoutObject: string;
  readonly withoutYear: string;
  readonly property: (code: (typeof properties)[number]) => string;
};

/** The risks of the workshops with one method, counted by level in every way. Other methods are never among them. */
export function figuresOf(
  { method }: SharedMethod,
  workshops: readonly Surveyed[],
  labels: Labels,
  language: Language,
): [Ways, Line[]][] {
  const count = (rows: readonly RegisterRow[]) =>
    counted(
      method.levels,
      rows.map((row) => row.level),
    );
  const compare = alphabetical(language);
  const inOrder = (lines: readonly Line[]) => lines.toSorted((a, b) => compare(a.label, b.label));
  const all = workshops.flatMap(({ rows }) => rows);
  const after = all.flatMap(({ residualLevel }) => residualLevel ?? []);
  const by = (labelOf: (workshop: Surveyed) => string) =>
    [...Map.groupBy(workshops, labelOf)].map(([label, own]) => ({
      label,
      counts: count(own.flatMap(({ rows }) => rows)),
    }));
  return [
    [
      'all',
      [
        { label: labels.assessed, counts: count(all) },
        { label: labels.residual(after.length), counts: counted(method.levels, after) },
      ],
    ],
    ['workshop', workshops.map(({ workshop, rows }) => ({ label: workshop.title, counts: count(rows) }))],
    ['object', inOrder(by(({ workshop }) => workshop.objectOfAnalysis || labels.withoutObject))],
    ['year', inOrder(by(({ year }) => year || labels.withoutYear))],
    [
      'property',
      properties.map((code) => ({
        label: labels.property(code),
        counts: count(all.filter((row) => row.properties.includes(code))),
      })),
    ],
  ];
}

function counted(levels: readonly Level[], of: readonly (Level | null)[]): Counts {
  const rated = of.filter((level) => level !== null);
  return {
    levels: levels.map(({ code }) => rated.filter((level) => level.code === code).length),
    unrated: of.length - rated.length,
    sum: of.length,
  };
}
