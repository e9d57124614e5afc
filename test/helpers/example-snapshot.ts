import { readFileSync } from 'node:fs';
import type { ExportSource } from '../../electron/export/book-view.ts';
import type { Language } from '../../shared/domain/codes.ts';
import { parseInterchange } from '../../shared/domain/interchange/index.ts';
import { commandsOf } from '../../shared/domain/workshop/play.ts';
import { MemoryWorkshop } from './memory-workshop.ts';

/** The published workshop of 2014, played through its commands in memory. */
export function exampleWorkshop(language: Language = 'sv'): MemoryWorkshop {
  const file = new URL(`../../resources/example/mina-meddelanden-2014.${language}.json`, import.meta.url);
  const example = parseInterchange(JSON.parse(readFileSync(file, 'utf8')));
  const workshop = new MemoryWorkshop();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `n-${ids}`;
  };
  for (const command of commandsOf(example, newId)) workshop.run(command);
  return workshop;
}

/** The example as a workbook is made of it. */
export function exampleSource(language: Language = 'sv'): ExportSource {
  return sourceOf(exampleWorkshop(language));
}

/** What a workbook is made of, at a fixed moment. */
export function sourceOf(workshop: MemoryWorkshop): ExportSource {
  return {
    snapshot: workshop.snapshot(),
    changes: workshop.changes,
    exportedAt: '2014-06-05T14:02:00.000Z',
  };
}
