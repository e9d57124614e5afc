import type { Method } from '../../../../shared/domain/method.ts';

/**
 * A workshop keeps the method it was given whatever becomes of the preset: its own copy stands in the preset's place,
 * and first where it is none of them.
 */
export function methodsToChoose(own: Method, presets: readonly Method[]): readonly Method[] {
  const isPreset = presets.some(({ id }) => id === own.id);
  return isPreset ? presets.map((each) => (each.id === own.id ? own : each)) : [own, ...presets];
}
