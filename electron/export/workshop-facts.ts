import { properties } from '../../shared/domain/codes.ts';
import { edited, type WorkshopField } from '../../shared/domain/fields/field.ts';
import { workshopFields } from '../../shared/domain/fields/workshop.ts';
import type { Workshop } from '../../shared/domain/tables.ts';
import type { Areas } from '../../shared/words/areas.ts';
import type { BookView } from './book-view.ts';

type Fact = keyof Areas['workbook']['fact'];

/** What the fields of the workshop say in lines of its workbook; empty where nobody has said anything. */
export function workshopFacts(
  view: Pick<BookView, 'workshop' | 'person' | 'words'>,
): ReadonlyMap<Fact, string> {
  const facts = edited(workshopFields).flatMap(([name, field]: [keyof Workshop, WorkshopField]) => {
    const text = field.kind === 'person' ? view.person(view.workshop[name] as string) : view.workshop[name];
    return field.fact === null ? [] : [[field.fact, String(text ?? '')] as const];
  });
  return new Map([...facts, ['informationClass', informationClass(view)]]);
}

/** The classes that are given, as K 3, R 2. */
export function informationClass({ workshop, words }: Pick<BookView, 'workshop' | 'words'>): string {
  return properties
    .flatMap((property) => {
      const given = workshop[`${property}Class`];
      return given === null ? [] : [`${words(`common:propertyLetter.${property}`)} ${given}`];
    })
    .join(', ');
}
