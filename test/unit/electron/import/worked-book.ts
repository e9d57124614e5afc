import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Found } from '../../../../shared/domain/revision/index.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { Random } from '../../../helpers/random/random.ts';
import { partsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { foundIn } from '../../../helpers/workbook/revision.ts';
import { type Grid, gridOf, rewritten } from '../../../helpers/workbook/rewritten-xlsx.ts';

export const source = exampleSource('sv');
export const content = await buildWorkbook(source);
export const parts = await partsOf(content);
const names = ['Register', 'Hot', 'Åtgärder'] as const;
export type Sheets = Record<(typeof names)[number], Grid>;

/** The sheets as text, each its own copy. */
const sheets = (): Sheets =>
  Object.fromEntries(names.map((name) => [name, gridOf(parts, name)])) as unknown as Sheets;
export const at = (grid: Grid, head: string) => grid[3]?.indexOf(head) ?? -1;
export const rowOf = (grid: Grid, head: string, text: string) =>
  grid.slice(4).find((row) => row[at(grid, head)] === text) ?? [];

/** What is found in sheets that somebody has worked on. */
export async function worked(
  work: (sheets: Sheets) => Record<string, Grid> | undefined,
  now: ExportSource = source,
): Promise<Found> {
  const own = sheets();
  const written = await rewritten(work(own) ?? own, new Random(1), { withFormulas: false });
  return foundIn(written, now, source);
}
