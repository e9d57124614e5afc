import type { BookView } from '../book-view.ts';
import type { Canvas } from '../canvas.ts';
import { looks } from '../cell-styles.ts';
import { headLines } from '../table-sheet.ts';

/** The head that every sheet has, for sheets that are drawn. */
export function drawHeadLines(
  canvas: Canvas,
  view: BookView,
  key: 'contents' | 'matrix' | 'method',
  note: string,
): void {
  headLines(view, key, note).forEach(({ values, looks: own, height }, index) => {
    canvas.put(index + 1, 1, values[0] ?? null, own[0] ?? looks.note);
    canvas.height(index + 1, height ?? 0);
  });
}
