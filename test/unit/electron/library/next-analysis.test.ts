import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { salvageWorkshop } from '../../../../electron/commands/make-workshop-file.ts';
import { openForReading } from '../../../../electron/db/open-for-reading.ts';
import { allRows } from '../../../../electron/db/queries/snapshot.ts';
import { readRebuilt } from '../../../../electron/db/salvage/rebuild.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { translator } from '../../../../electron/host/words.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { historyContext } from '../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../shared/history/describe.ts';
import { say } from '../../../../shared/history/phrase.ts';
import { tablesOf } from '../../../../shared/history/row-change.ts';
import { startedLibrary } from '../../../helpers/started-library.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const kept = join(import.meta.dirname, '..', '..', '..', 'data', 'versions', '1', 'rounds.storforum');
const choices = {
  participants: true,
  groups: true,
  method: true,
  risks: true,
  levels: true,
  measures: true,
};

function readRows(path: string) {
  const { database, close } = openForReading(path);
  try {
    return { damage: verify(database), rows: allRows(database) };
  } finally {
    close();
  }
}

it('the next analysis is a file of its own, made as one change, and the earlier one stays as it is', async () => {
  const { ask, library } = startedLibrary();
  const { file: earlier, rows: before } = await ask('library.example', { language: 'sv' });
  await ask('workshop.close', {});
  const bytes = readFileSync(join(library, earlier));
  const made = await ask('library.next', { file: earlier, title: 'Ett år senare', choices });
  const log = await ask('history.list', { limit: 10 });
  await ask('workshop.close', {});
  expect(made).toMatchObject({ file: 'ett-år-senare.storforum', history: { seq: 1, undo: null } });
  expect(made.rows.earlierRisk).toHaveLength(before.risk.length);
  const context = historyContext(tablesOf(made.rows), log, () => '', 'sv');
  expect(log.map((change) => say(translator('sv'), describeChange(change, context)))).toEqual([
    'Analysen skapades från ”Anslutning till Mina Meddelanden” med 22 risker och 49 hot',
  ]);
  expect(readRows(join(library, made.file))).toEqual({ damage: [], rows: made.rows });
  expect(readFileSync(join(library, earlier)).equals(bytes)).toBe(true);
});

it('is made of the workshop that is open too, and of a file of the first version, which is not upgraded by it', async () => {
  const { ask, library } = startedLibrary();
  mkdirSync(library, { recursive: true });
  copyFileSync(kept, join(library, 'kept.storforum'));
  const made = await ask('library.next', { file: 'kept.storforum', title: 'Ny', choices });
  expect(made.rows.earlierRisk.map(({ number, probability }) => [number, probability])).toEqual([
    [1, 'low'],
    [2, null],
  ]);
  expect(readFileSync(join(library, 'kept.storforum')).equals(readFileSync(kept))).toBe(true);
  const again = await ask('library.next', { file: made.file, title: 'Ny', choices });
  expect([again.file, again.rows.workshop[0]?.earlier?.title]).toEqual(['ny-2.storforum', 'Ny']);
});

it('leaves no file behind where its title is refused', async () => {
  const { ask, library } = startedLibrary();
  const { file } = await ask('library.example', { language: 'sv' });
  await expect(ask('library.next', { file, title: ' ', choices })).rejects.toThrow('text-empty');
  await expect(ask('library.next', { file: 'none.storforum', title: 'Ny', choices })).rejects.toThrow(
    'file-missing',
  );
  expect(readdirSync(library).filter((name) => name.endsWith('.storforum'))).toEqual([file]);
});

it('is salvaged with what each risk was, where the beginning of its file is lost', async () => {
  const { ask, library } = startedLibrary();
  const { file } = await ask('library.example', { language: 'sv' });
  const made = await ask('library.next', { file, title: 'Ny', choices });
  await ask('workshop.close', {});
  const bytes = readFileSync(join(library, made.file)).fill(0, 0, 4_096);
  const folder = temporaryFolder();
  const [damaged, target] = [join(folder, 'damaged.storforum'), join(folder, 'saved.storforum')];
  writeFileSync(damaged, bytes);
  salvageWorkshop(readRebuilt(damaged), target);
  const byId = (rows: readonly { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(readRows(target).rows.earlierRisk)).toEqual(byId(made.rows.earlierRisk));
});

it('gives no number again that the earlier analysis gave, to what stayed behind or was removed', async () => {
  const { ask } = startedLibrary();
  const { file, next } = await ask('library.example', { language: 'sv' });
  const commands: Command[] = [
    { type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Tas bort igen' }] },
    { type: 'threat.remove', ids: ['t'] },
    { type: 'risk.add', id: 'r', title: 'Stängs' },
    { type: 'risk.setStatus', id: 'r', status: 'closed', reason: 'Avvecklat', on: null },
  ];
  for (const [index, command] of commands.entries()) await ask('workshop.run', { key: `k${index}`, command });
  const above = { risk: next.risk + 1, threat: next.threat + 1 };
  const ofOpen = await ask('library.next', { file, title: 'Av den öppna', choices });
  const ofClosed = await ask('library.next', { file, title: 'Av den stängda', choices });
  const ofNext = await ask('library.next', { file: ofOpen.file, title: 'Av den följande', choices });
  const again = await ask('library.open', { file: ofNext.file });
  expect([ofOpen, ofClosed, ofNext, again].map((each) => each.next)).toEqual([above, above, above, above]);
  const command = { type: 'risk.add', id: 'n', title: 'Ny' } as const;
  expect(await ask('workshop.run', { key: 'n', command })).toMatchObject({
    rows: [{ after: { number: above.risk } }],
    next: { risk: above.risk + 1, threat: above.threat },
  });
});
