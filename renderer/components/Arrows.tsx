import { type RefObject, useLayoutEffect, useState } from 'react';
import styles from './Arrows.module.css';

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
  // Boxes are measured as they are seen, also where all of it is drawn small.
  const size = frame.width === 0 ? 1 : picture.offsetWidth / frame.width;
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      left: (left - frame.left) * size,
      top: (top - frame.top) * size,
      width: width * size,
      height: height * size,
    };
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

/** The arrows over the matrix; the one of the current risk lies on top. */
export function Arrows({
  arrows,
  currentId,
}: {
  readonly arrows: readonly RiskArrow[];
  readonly currentId: string | undefined;
}) {
  const inOrder = arrows.toSorted((a, b) => Number(a.id === currentId) - Number(b.id === currentId));
  return (
    <svg className={styles.arrows} aria-hidden="true">
      <defs>
        <marker
          id="arrow-head"
          viewBox="0 0 8 8"
          refX="6.5"
          refY="4"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path d="M0 0.5 L7.5 4 L0 7.5 Z" className={styles.head} />
        </marker>
      </defs>
      {inOrder.map(({ id, ...line }) => (
        <g key={id} data-arrow={id} className={id === currentId ? styles.current : styles.arrow}>
          <line {...line} className={styles.casing} />
          <line {...line} className={styles.line} markerEnd="url(#arrow-head)" />
        </g>
      ))}
    </svg>
  );
}

/** A box in the picture, in pixels. */
type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
type Arrow = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** An arrow from the edge of one box to the edge of another, along the line between their middles; null if they touch. */
export function arrowBetween(from: Box, to: Box, gap = 3): Arrow | null {
  const a = middle(from);
  const b = middle(to);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy);
  const start = reach(from, dx, dy) + gap;
  const end = length - reach(to, dx, dy) - gap;
  if (length === 0 || end <= start) return null;
  const along = (distance: number) => ({
    x: a.x + (dx * distance) / length,
    y: a.y + (dy * distance) / length,
  });
  return { x1: along(start).x, y1: along(start).y, x2: along(end).x, y2: along(end).y };
}

function middle({ left, top, width, height }: Box): { x: number; y: number } {
  return { x: left + width / 2, y: top + height / 2 };
}

/** How far it is from the middle of a box to its edge in a direction. */
function reach({ width, height }: Box, dx: number, dy: number): number {
  const length = Math.hypot(dx, dy);
  const across = dx === 0 ? Number.POSITIVE_INFINITY : (width / 2) * (length / Math.abs(dx));
  const down = dy === 0 ? Number.POSITIVE_INFINITY : (height / 2) * (length / Math.abs(dy));
  return Math.min(across, down);
}
