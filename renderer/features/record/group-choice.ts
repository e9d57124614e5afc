import type { WorkGroup } from '../../../shared/domain/tables.ts';

/** Where a threat can be recorded: a group, or null for no group. */
export type GroupChoice = WorkGroup | null;

/** Chosen in place of a group's id, since nothing chosen means the first group. */
export const withoutGroup = 'without-group';

/** The places worth showing: every group, and no group where there are none or some threat has none. */
export function placesOf(groups: readonly WorkGroup[], someWithout: boolean): readonly GroupChoice[] {
  return groups.length === 0 || someWithout ? [...groups, null] : groups;
}

/** The place chosen; the first one where nothing is chosen, or what was chosen is gone. */
export function placeChosen(places: readonly GroupChoice[], chosen: string | null): GroupChoice {
  const at = places.findIndex((place) => (place?.id ?? withoutGroup) === chosen);
  return places[Math.max(0, at)] ?? null;
}

/** The place so many steps further on, round the ends. */
export function placeBeside(places: readonly GroupChoice[], place: GroupChoice, steps: number): GroupChoice {
  const at = places.indexOf(place) + steps;
  return places.at(at % places.length) ?? null;
}
