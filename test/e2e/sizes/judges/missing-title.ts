import { height, innerBox, inSight, intersection, isShown, judged, width } from './page.ts';

const titles = 'h1, [role="dialog"] h2, [role="alertdialog"] h2, dialog h2';

/** A title that does not stand in sight when a screen or a dialog is opened. Where none is drawn, the choice that led there says it. */
export function missingTitle(root = judged()): string[] {
  if (root.matches('[role="menu"], [role="listbox"]')) return [];
  const find = (selector: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].find(
      (each) => isShown(each) && !each.closest('[inert]'),
    );
  const title = find(titles) ?? find('[aria-current="page"]');
  if (!title) return ['there is no title'];
  const sight = intersection(
    inSight(title.getBoundingClientRect(), title),
    innerBox(document.documentElement),
  );
  const line = Number.parseFloat(getComputedStyle(title).fontSize);
  return width(sight) < line || height(sight) < line ? [`out of sight: ${title.textContent}`] : [];
}
