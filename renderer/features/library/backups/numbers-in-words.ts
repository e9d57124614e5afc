/** Numbers in rising order as one says them: `3, 7–9, 12`. */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? from : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
    .join(', ');
}
