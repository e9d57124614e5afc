import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { goToPhase, openExample } from './e2e/fixtures.ts';
import { launchLoopback } from './e2e/launch-loopback.ts';
import { takeAll } from './pictures/take-all.ts';

/**
 * Takes the README's pictures from the example; with `--all --out DIR`, every screen and every view of the projector to look
 * at, or those of them whose name has all the parts given besides: `-- --all --out DIR sv dark board`.
 */
const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, all: { type: 'boolean' } },
  allowPositionals: true,
});
const out = values.out ?? join(import.meta.dirname, '..', 'resources', 'screenshots');
await (values.all ? takeAll(out, (name) => positionals.every((part) => name.includes(part))) : takeReadme());

async function takeReadme(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'storforum-pictures-'));
  const app = await launchLoopback({ data: join(home, 'data'), documents: join(home, 'documents') });
  await openExample(app.page);
  for (const [phase, name] of Object.entries({ Gruppera: 'board', Riskregister: 'register' })) {
    await goToPhase(app.page, phase);
    await app.page.evaluate(() => document.fonts.ready);
    await app.page.screenshot({ path: join(out, `${name}.png`) });
  }
  await app.close();
  rmSync(home, { recursive: true, force: true });
}
