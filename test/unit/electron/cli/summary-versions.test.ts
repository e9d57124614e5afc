import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { interchangeText, toInterchange } from '../../../../shared/domain/interchange/index.ts';
import { level, type Method, placeOf } from '../../../../shared/domain/method/method.ts';
import { filledWorkshop } from '../../../helpers/filled-workshop.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { partsOf, tableOf } from '../../../helpers/workbook/read-xlsx.ts';
import { cli } from './run-cli.ts';

const kept = join(import.meta.dirname, '..', '..', '..', 'data', 'versions', '1');
type Judged = { number: number; probability: string | null; consequence: string | null };

/** A file of the first version as its own tables have it; in memory, so that nothing is put beside it. */
function oldFile(name: string) {
  const database = new Sqlite(readFileSync(join(kept, `${name}.storforum`)).fill(1, 18, 20));
  const risks = database.prepare('SELECT number, probability, consequence FROM risk').all() as Judged[];
  const { title, method } = database.prepare('SELECT title, method FROM workshop').get() as Record<
    string,
    string
  >;
  database.close();
  return { title: title ?? '', method: JSON.parse(method ?? '{}') as Method, risks };
}

/** What a summary must say of risks: workshop, number, both judgements and the level, by the method of their own file. */
function expected({ title, method, risks }: ReturnType<typeof oldFile>): string[] {
  const name = (axis: 'probability' | 'consequence', code: string | null) =>
    method[axis][placeOf(method[axis], code)]?.sv ?? '';
  return risks.map(({ number, probability, consequence }) =>
    [
      title,
      number,
      name('probability', probability),
      name('consequence', consequence),
      level(method, probability, consequence)?.sv ?? '',
    ].join(' | '),
  );
}

it('a summary of two files of the first version and one of today says what each of them says', async () => {
  const folder = temporaryFolder();
  for (const name of ['busy', 'rounds'])
    copyFileSync(join(kept, `${name}.storforum`), join(folder, `${name}.storforum`));
  const { rows: today, personNames } = filledWorkshop().snapshot();
  const json = join(temporaryFolder(), 'today.json');
  writeFileSync(json, interchangeText(toInterchange(today, personNames)));
  expect((await cli('import', json, join(folder, 'today.storforum'))).errors).toBe('');
  const paths = ['busy', 'rounds', 'today'].map((name) => join(folder, `${name}.storforum`));
  const before = paths.map((path) => readFileSync(path));
  const target = join(temporaryFolder(), 'all.xlsx');
  expect(await cli('summary', folder, target)).toEqual({ code: 0, output: `Skrev ${target}.`, errors: '' });

  const parts = await partsOf(readFileSync(target));
  const rows = tableOf(parts, 'Risker');
  const said = rows.map(({ A, E, I, J, K }) => [A, E, I, J, K].map((text) => text ?? '').join(' | '));
  const present = {
    title: today.workshop[0]?.title ?? '',
    method: today.workshop[0]?.method as Method,
    risks: [...today.risk],
  };
  const all = [oldFile('busy'), oldFile('rounds'), present];
  expect(said.toSorted()).toEqual(all.flatMap(expected).toSorted());
  expect(
    tableOf(parts, 'Analyser')
      .map(({ A }) => A)
      .toSorted(),
  ).toEqual(all.map(({ title }) => title).toSorted());
  expect(paths.map((path) => readFileSync(path))).toEqual(before);
});
