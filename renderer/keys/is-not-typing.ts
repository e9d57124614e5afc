import { isTextField } from './use-keys.ts';

/** In a field that holds unfinished text the usual keys belong to that text; `data-committed` is what is saved. */
export function isNotTyping({ target }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isField || !isTextField(target) || target.value === (target.dataset.committed ?? '');
}
