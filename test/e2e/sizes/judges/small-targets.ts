import { type Box, controls, height, intersection, isShown, judged, nameOf, width } from './page.ts';

const least = 24;

/** Targets below 24 pixels whose 24 pixels across meet another target (WCAG 2.5.8). */
export function smallTargets(root = judged()): string[] {
  const targets = [...root.querySelectorAll<HTMLElement>(controls)]
    .filter((each) => isShown(each) && !isInText(each))
    .map((element) => ({ element, box: pressed(element).getBoundingClientRect() }));
  const isSmall = (box: Box) => width(box) < least - 0.5 || height(box) < least - 0.5;
  return targets
    .filter(({ element, box }) => {
      if (!isSmall(box)) return false;
      const around = squareAround(box);
      return targets.some(({ element: other, box: near }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const shared = intersection(around, isSmall(near) ? squareAround(near) : near);
        return width(shared) > 0.5 && height(shared) > 0.5;
      });
    })
    .map(({ element, box }) => `${Math.round(width(box))} by ${Math.round(height(box))}: ${nameOf(element)}`);
}

/** A box to tick is pressed by its label as well. */
function pressed(element: HTMLElement): Element {
  const isBox = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
  return (isBox && (element.closest('label') ?? element.labels?.[0])) || element;
}

const isInText = (element: HTMLElement) =>
  element.matches('p a, li > a') && getComputedStyle(element).display === 'inline';

function squareAround({ left, right, top, bottom }: Box): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - least / 2, right: x + least / 2, top: y - least / 2, bottom: y + least / 2 };
}
