import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Arrow, arrowBetween, type Box } from './arrows.ts';

export type RiskArrow = Arrow & { readonly id: string };

/** Arrows from where each risk was to where it is left, measured in the picture and again whenever it changes size. */
export function useArrows(picture: RefObject<HTMLElement | null>, shape: string): readonly RiskArrow[] {
  const [arrows, setArrows] = useState<readonly RiskArrow[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says when other risks stand elsewhere.
  useLayoutEffect(() => {
    const element = picture.current;
    if (!element) return;
    const measure = () => setArrows(arrowsIn(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [picture, shape]);
  return arrows;
}

function arrowsIn(picture: HTMLElement): RiskArrow[] {
  const frame = picture.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left - frame.left, top: top - frame.top, width, height };
  };
  const targets = new Map(
    [...picture.querySelectorAll<HTMLElement>('[data-after]')].map((each) => [each.dataset.after, each]),
  );
  return [...picture.querySelectorAll<HTMLElement>('[data-before]')].flatMap((from) => {
    const id = from.dataset.before ?? '';
    const to = targets.get(id);
    const arrow = to && arrowBetween(boxOf(from), boxOf(to));
    return arrow ? [{ id, ...arrow }] : [];
  });
}
