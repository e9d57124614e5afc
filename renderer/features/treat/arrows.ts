/** A box in the picture, in pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
export type Arrow = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

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
