import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Bridge } from '../../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../../shared/api/contract.ts';
import { exportFormats } from '../../shared/api/files.ts';
import type { BallotSheet } from '../../shared/api/types.ts';
import { bookIn, compareBook, reviseCommand, stateOf } from '../../shared/domain/revision/index.ts';
import { tablesOf } from '../../shared/history/row-change.ts';
import { app, world } from '../fake-electron/index.ts';
import { changeRiskTitle } from './change-workbook.ts';

/**
 * Runs in the process of the packed app, beside its main script: waits for its window, loads its preload script as the
 * engine would, works through a workshop by it, and writes what came of each step as JSON to the path in DRIVE_REPORT.
 */
const folder = process.env.DRIVE_APP ?? '';
const report: Record<string, unknown> = {};
app.appPath = folder;
world.isPackaged = true;
app.once('web-contents-created', () =>
  setImmediate(() =>
    drive()
      .catch(tell)
      .finally(() => app.quit()),
  ),
);

let keys = 0;
const newKey = () => {
  keys += 1;
  return `key-${keys}`;
};
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');

function tell(thrown: unknown): void {
  report.thrown = thrown instanceof Error ? thrown.stack : thrown;
}

async function drive(): Promise<void> {
  process.once('exit', () => writeFileSync(process.env.DRIVE_REPORT ?? '', JSON.stringify(report)));
  createRequire(import.meta.url)(join(folder, 'dist', 'electron', 'preload.cjs'));
  report.page = await pageFiles();
  const start = await call('app.start', {});
  report.start = { host: start.host, open: start.open };
  await call('library.example', { language: 'sv' });
  report.recorded = await record();
  report.exports = await exportAll();
  report.imported = await importCsv();
  report.revised = await reviseFromWorkbook();
  report.ballot = await ballot();
  report.licences = (await call('app.licences', {})).includes('react 19');
  await call('workshop.close', {});
}

/** The answer; a refusal is thrown. */
async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const bridge = world.exposed.get('storforum') as Bridge;
  const answer = await bridge.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** The page's document and the files that it names, as the app's own scheme serves them. */
async function pageFiles() {
  type Serve = (request: Request) => Promise<Response>;
  const serve = world.sessions.get('storforum')?.rule<Serve>('scheme app');
  if (!serve) throw new Error('the page is not served');
  const get = async (path: string) => serve(new Request(new URL(path, 'app://storforum/')));
  const html = await (await get('/')).text();
  const named = [...html.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, path = '']) => path);
  const answers = await Promise.all(named.map(get));
  return { files: named.length, statuses: [...new Set(answers.map(({ status }) => status))] };
}

async function record() {
  const threats = [{ id: 'packed-threat', text: 'Elverket saknar bränsle' }];
  const reply = await call('workshop.run', {
    key: newKey(),
    command: { type: 'threat.record', groupId: null, threats },
  });
  return { seq: reply.history.seq, threats: (await call('workshop.read', {})).rows.threat.length };
}

async function exportAll() {
  const made: Record<string, string> = {};
  for (const format of exportFormats) {
    const { path } = await call('export.propose', { format });
    const { bytes } = await call('export.write', { format, path, replace: false, job: newKey() });
    const content = readFileSync(path);
    made[format] = bytes === content.length ? content.toString('latin1', 0, 4) : 'another size than told';
  }
  return made;
}

async function importCsv() {
  const file = await call('import.read', { name: 'hot.csv', content: base64('Hot;Grupp\nStrömmen går;A\n') });
  return file.kind === 'table' && file.sheets[0]?.rows.map(({ cells }) => cells);
}

/** The workbook that was exported, with another title for the first risk, as an analyst sends it back. */
async function reviseFromWorkbook() {
  const { path } = await call('export.propose', { format: 'xlsx' });
  const exported = path.replace(/ \d+(?=\.xlsx$)/, '');
  const content = base64(await changeRiskTitle(readFileSync(exported), 'Ändrat i Excel'));
  const file = await call('import.read', { name: 'register.xlsx', content });
  if (file.kind !== 'book') throw new Error(`taken for a ${file.kind}`);
  const before = await call('workshop.read', {});
  const names = new Map(before.personNames.map(({ id, text }) => [id, text]));
  const state = stateOf(tablesOf(before.rows), names);
  const book = bookIn(file.sheets, file.daysFrom1904);
  if (!state || !book) throw new Error('no register in the file');
  const differences = compareBook(book, { now: state, base: state })?.differences ?? [];
  const command = reviseCommand('register.xlsx', differences, state, names, newKey);
  await call('workshop.run', { key: newKey(), command });
  const risks = (await call('workshop.read', {})).rows.risk;
  return {
    differences: differences.length,
    titled: risks.filter(({ title }) => title === 'Ändrat i Excel').length,
  };
}

/** A secret round of three: the machine goes to a view of its own, and comes back with the ballots counted. */
async function ballot() {
  const { rows } = await call('workshop.read', {});
  const riskIds = rows.risk.slice(0, 1).map(({ id }) => id);
  const open = { type: 'round.open', id: 'packed-round', riskIds, present: 3, earlierId: null } as const;
  await call('workshop.run', { key: newKey(), command: { ...open, way: 'secret' } });
  await call('ballot.begin', { roundId: 'packed-round', layout: 'each' });
  for (let voter = 0; voter < 3; voter += 1) {
    const sheet = await whenItIsOnesTurn(() => asVoter<BallotSheet>('ballot.read', {}));
    const lowest = (axis: 'probability' | 'consequence') => sheet.scales[axis][0]?.code ?? '';
    const answer = { probability: lowest('probability'), consequence: lowest('consequence') };
    const answers = riskIds.map((riskId) => ({ riskId, ...answer }));
    await asVoter('ballot.cast', { token: sheet.token, answers });
  }
  await asVoter('ballot.end', {});
  const back = await whenItIsOnesTurn(() => call('workshop.read', {}));
  const round = back.rows.votingRound.find(({ id }) => id === 'packed-round');
  return { state: round?.state, ballots: round?.ballots };
}

/** Asks as the page of whoever's turn it is: the newest view. */
async function asVoter<T>(name: CallName, input: object): Promise<T> {
  const contents = world.views.at(-1)?.webContents;
  const event = { sender: contents, senderFrame: contents?.mainFrame };
  const text = await world.handlers.get('storforum:call')?.(event, JSON.stringify({ name, input }));
  const answer = JSON.parse(String(text));
  if (!answer.ok) throw new Error(`${name}: ${String(text)}`);
  return answer.value;
}

/** The machine is handed over after the answer to whoever asked for it; until then nobody is answered. */
async function whenItIsOnesTurn<T>(ask: () => Promise<T>): Promise<T> {
  const latest = Date.now() + 20_000;
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    try {
      return await ask();
    } catch (thrown) {
      if (Date.now() > latest) throw thrown;
    }
  }
}
