// Workshops of every kind that a file for Office is made of: ordinary, empty, large, hostile, by methods of every size.

import type { ExportSource } from '../../../electron/export/book-view.ts';
import type { Level, Method } from '../../../shared/domain/method/method.ts';
import { exampleSource, sourceOf } from '../example-snapshot.ts';
import { hostileTexts } from '../hostile/hostile-texts.ts';
import { MemoryWorkshop } from '../memory-workshop.ts';
import { municipalRegister } from '../random/random-register.ts';
import { presetMethod } from '../workshop.ts';
import { bigSource } from './big-source.ts';
import { typedSource } from './typed-source.ts';

/** A method with scales of so many levels, and so many levels of risk. */
function methodOf(probability: number, consequence: number, levels: number): Method {
  const named = (count: number, name: string): Level[] =>
    Array.from({ length: count }, (_, at) => ({
      code: `${name}-${at}`.toLowerCase(),
      sv: `${name} ${at + 1}`,
      en: `${name} ${at + 1}`,
    }));
  const own = {
    levels: named(levels, 'R'),
    probability: named(probability, 'P'),
    consequence: named(consequence, 'K'),
  };
  const cells = own.probability.map((_, p) =>
    own.consequence.map((__, c) => own.levels[Math.min(levels - 1, p + c)]?.code ?? ''),
  );
  const preset = presetMethod();
  return { ...preset, ...own, matrix: { ...preset.matrix, cells } };
}

/** A workshop by a method, with a risk for each pair. */
function judged(method: Method): ExportSource {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Skalor', language: 'sv', method });
  for (const probability of method.probability)
    for (const consequence of method.consequence) {
      const id = `${probability.code}-${consequence.code}`;
      workshop.run({ type: 'risk.add', id, title: id });
      workshop.run({ type: 'risk.assess', id, probability: probability.code, consequence: consequence.code });
    }
  return sourceOf(workshop);
}

function empty(language: 'sv' | 'en'): ExportSource {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Tomt', language, method: presetMethod() });
  return sourceOf(workshop);
}

function withOwnRegister(source: ExportSource): ExportSource {
  const workshop = source.snapshot.rows.workshop.map((row) => ({
    ...row,
    method: { ...row.method, register: municipalRegister },
  }));
  return { ...source, snapshot: { ...source.snapshot, rows: { ...source.snapshot.rows, workshop } } };
}

export const officeSources: Readonly<Record<string, () => ExportSource>> = {
  'the example': () => exampleSource('sv'),
  'the example in English': () => exampleSource('en'),
  'an empty workshop': () => empty('sv'),
  'an empty workshop in English': () => empty('en'),
  '300 risks': () => bigSource(300, 900),
  'a register of its own': () => withOwnRegister(exampleSource('sv')),
  'hostile texts': () =>
    typedSource(exampleSource('sv'), (at) => hostileTexts[at % hostileTexts.length] ?? ''),
  'scales of three': () => judged(methodOf(3, 3, 3)),
  'scales of four and five': () => judged(methodOf(4, 5, 5)),
  'scales of six with ten levels': () => judged(methodOf(6, 6, 10)),
};
