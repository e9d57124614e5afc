import { type Axis, textLanguage } from '../domain/codes.ts';
import type { View } from '../domain/fields/kinds.ts';
import { type Method, type Pair, placeOf } from '../domain/method/method.ts';
import { type InterfaceLanguage, messages } from './index.ts';
import { filled } from './locale.ts';

/** 'Hög × Låg'; a dash for a level that is open. */
export function pairInWords(method: Method, pair: Pair, language: InterfaceLanguage): string {
  const name = (axis: Axis) =>
    method[axis][placeOf(method[axis], pair[axis])]?.[textLanguage(language)] ?? '–';
  const names = { probability: name('probability'), consequence: name('consequence') };
  return filled(messages[language].common.view.pair, names);
}

/** Each view of a room that agreed to differ, with how many held it where that is known. */
export function viewsInWords(method: Method, views: readonly View[], language: InterfaceLanguage): string[] {
  return views.map(({ count, ...pair }) => {
    const words = pairInWords(method, pair, language);
    return count === null ? words : filled(messages[language].common.view.held, { pair: words, count });
  });
}
