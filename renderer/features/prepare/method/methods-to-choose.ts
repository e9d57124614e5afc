import type { Methods } from '../../../../shared/api/types.ts';
import { isSameMethod } from '../../../../shared/domain/method/file.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';

/** A method in the list: where it is kept outside the workshop, and whether the workshop has it. */
export type MethodEntry = {
  readonly key: string;
  readonly method: Method;
  readonly kept: 'shipped' | 'own' | null;
  readonly isChosen: boolean;
};

/**
 * A workshop keeps the method it was given whatever becomes of the preset: its copy stands in the preset's place as long
 * as both say the same, and first where the preset has changed since or there is none.
 */
export function methodsToChoose(
  chosen: Method,
  { shipped, own }: Pick<Methods, 'shipped' | 'own'>,
): readonly MethodEntry[] {
  const entry = (kept: 'shipped' | 'own') => (method: Method) => {
    const isChosen = method.id === chosen.id && isSameMethod(method, chosen);
    return { key: `${kept}/${method.id}`, method, kept, isChosen };
  };
  const presets = [...shipped.map(entry('shipped')), ...own.map(entry('own'))];
  if (presets.some(({ isChosen }) => isChosen)) return presets;
  return [{ key: 'chosen', method: chosen, kept: null, isChosen: true }, ...presets];
}
