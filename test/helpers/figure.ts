/** Says a figure that a long set came to, on a line of its own. */
export function sayFigure(what: string, figure: string | number): void {
  process.stdout.write(`  ${what}: ${figure}\n`);
}
