import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { goToPhase, openExample } from './e2e/fixtures.ts';
import { launchLoopback } from './e2e/launch-loopback.ts';

/** Takes the README's pictures from the example; with `--all`, every screen in both languages, to look at. */
const { values } = parseArgs({ options: { out: { type: 'string' }, all: { type: 'boolean' } } });
const out = values.out ?? join(import.meta.dirname, '..', 'resources', 'screenshots');
mkdirSync(out, { recursive: true });

const home = mkdtempSync(join(tmpdir(), 'storforum-pictures-'));
const app = await launchLoopback({ data: join(home, 'data'), documents: join(home, 'documents') });
const take = (name: string) => app.page.screenshot({ path: join(out, `${name}.png`) });

if (values.all) await take('sv-library');
await openExample(app.page);
const phases = values.all
  ? ['Förbered', 'Samla in', 'Gruppera', 'Bedöm', 'Hantera', 'Register']
  : ['Gruppera', 'Register'];
const names = {
  Förbered: 'prepare',
  'Samla in': 'record',
  Gruppera: 'board',
  Bedöm: 'assess',
  Hantera: 'treat',
};
for (const phase of phases) {
  await goToPhase(app.page, phase);
  await app.page.evaluate(() => document.fonts.ready);
  await take(`${values.all ? 'sv-' : ''}${names[phase as keyof typeof names] ?? 'register'}`);
}
await app.close();
rmSync(home, { recursive: true, force: true });
