import { type Property, properties } from '../../../shared/domain/codes.ts';

/** The properties with one more or one less, in their usual order. */
export function toggled(chosen: readonly Property[], property: Property): readonly Property[] {
  return properties.filter((each) => chosen.includes(each) !== (each === property));
}
