import { peopleIn } from '../../../shared/domain/fields/field.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { localeOf } from '../../../shared/words/locale.ts';
import type { BookView } from '../book-view.ts';
import type { Canvas } from '../canvas.ts';
import { looks } from '../cell-styles.ts';
import { heightOf } from '../text-height.ts';

/**
 * Names that cells of people are chosen from: those of risks and measures, by the alphabet. None before some risk has an
 * owner, so that a workbook without owners of risks is as it was.
 */
export function peopleToChoose({ tables, person, words, language }: BookView): string[] {
  const risks = [...tables.risk.values()];
  if (risks.every(({ riskOwnerId }) => riskOwnerId === null)) return [];
  const ids = [
    ...risks.flatMap((risk) => peopleIn(riskFields, risk)),
    ...[...tables.measure.values()].flatMap((measure) => peopleIn(measureFields, measure)),
  ];
  const names = new Set(ids.map((id) => person(id)));
  names.delete(words('workbook:forgotten'));
  return [...names].sort(new Intl.Collator(localeOf(language)).compare);
}

/** Draws them below each other from a row on; gives the last row. */
export function drawPeople(
  canvas: Canvas,
  view: BookView,
  top: number,
  { column, width }: { readonly column: number; readonly width: number },
): number {
  const people = peopleToChoose(view);
  canvas.put(top, 1, view.words('workbook:section.people'), looks.section);
  canvas.put(top + 1, column, view.words('workbook:head.name'), looks.head);
  people.forEach((name, index) => {
    canvas.put(top + 2 + index, column, name, looks.text);
    canvas.height(top + 2 + index, heightOf(name, width));
  });
  return top + 1 + people.length;
}
