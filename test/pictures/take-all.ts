import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { type Language, languages, themes } from '../../shared/domain/codes.ts';
import { askHost } from '../e2e/ask-host.ts';
import { launchLoopback } from '../e2e/launch-loopback.ts';
import { openProjector } from '../e2e/projector-page.ts';
import { scenes } from './scenes.ts';
import { type Size, sizes, workshopOf } from './workshops.ts';

/** Which pictures: every one whose name has all these parts, as `sv-dark-60-board`. */
export type Wanted = (name: string) => boolean;

/** Every screen and every view of the projector, in both languages and all themes, with few, some and many threats. */
export async function takeAll(out: string, isWanted: Wanted): Promise<void> {
  mkdirSync(out, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'storforum-pictures-'));
  const data = join(home, 'data');
  mkdirSync(join(data, 'library'), { recursive: true });
  for (const language of languages)
    for (const size of Object.keys(sizes) as Size[]) {
      const workshop: object = workshopOf(size, language);
      const { title, ...interchange } = workshop as { title: string };
      importWorkshop(join(data, 'library', `${language}-${size}.storforum`), JSON.stringify(interchange));
    }
  const { page, close } = await launchLoopback({ data, documents: join(home, 'documents') });
  for (const language of languages)
    for (const theme of themes)
      for (const size of Object.keys(sizes) as Size[]) {
        const names = Object.keys(scenes).map((scene) => `${language}-${theme}-${size}-${scene}`);
        if (!names.some(isWanted)) continue;
        await askHost(page, 'preferences.set', { language, theme });
        await takeOf(page, out, { language, size, prefix: `${language}-${theme}-${size}`, isWanted });
      }
  await close();
  rmSync(home, { recursive: true, force: true });
}

type Set = {
  readonly language: Language;
  readonly size: Size;
  readonly prefix: string;
  readonly isWanted: Wanted;
};

async function takeOf(page: Page, out: string, { language, size, prefix, isWanted }: Set): Promise<void> {
  await askHost(page, 'workshop.close', {});
  await page.reload();
  const { title } = workshopOf(size, language);
  await page.getByRole('button', { name: new RegExp(`^${title}\\b`) }).click();
  await page.getByRole('navigation').first().waitFor();
  const { projector } = await openProjector(page);
  for (const [name, scene] of Object.entries(scenes)) {
    await scene({ page, projector });
    if (!isWanted(`${prefix}-${name}`)) continue;
    const shown = name.startsWith('projector') ? projector : page;
    await shown.bringToFront();
    await shown.evaluate(() => document.fonts.ready);
    await shown.screenshot({ path: join(out, `${prefix}-${name}.png`) });
    await page.bringToFront();
  }
  await projector.close();
}
