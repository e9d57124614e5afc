import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';

/** Runs every bench beside this file, or those named, prints their figures and writes them where asked. */
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });

const names = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !['index.ts', 'figure.ts', 'many-cards.ts'].includes(name))
  .filter((name) => positionals.length === 0 || positionals.includes(name.replace('.ts', '')));

const figures: Figure[] = [];
for (const name of names) {
  const { run } = (await import(`./${name}`)) as { run(): Promise<Figure[]> };
  for (const figure of await run()) {
    figures.push(figure);
    console.log(lineOf(figure));
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

function lineOf({ name, value, unit, bare, ratio }: Figure): string {
  const round = (number: number) => Number(number.toPrecision(3));
  return `${name}: ${round(value)} ${unit}, bare ${round(bare)} ${unit}, ratio ${round(ratio)}`;
}
