import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { ProjectorPicture } from '../../shared/api/types.ts';
import { expect } from './fixtures.ts';

/** The projector window, and all that a host on loopback has sent to it since it was opened, word for word. */
export type ProjectorPage = { readonly projector: Page; heard(): Promise<string> };

/** Opens the projector beside the facilitator's page by its key. */
export async function openProjector(page: Page): Promise<ProjectorPage> {
  await recordAnswers(page.context());
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+Digit9');
  const projector = await opened;
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await expect(projector.locator('#root > main')).toBeVisible();
  return {
    projector,
    heard: () => projector.evaluate(() => (globalThis as unknown as Recording).heard.join('')),
  };
}

/** Releases a view by its key. */
export async function release(page: Page, view: keyof typeof digits): Promise<void> {
  await page.keyboard.press(`Control+Shift+Digit${digits[view]}`);
}

const digits = { curtain: 1, threat: 2, board: 3, result: 4, timer: 5, parked: 0 } as const;

/** Freezes the projector, or lets it follow again. */
export async function toggleFrozen(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Digit6');
}

/** What is large on the projector. */
export function talk(projector: Page): Locator {
  return projector.getByRole('heading', { level: 1 });
}

/** The views that a projector was sent, in order; one sent twice in a row counts once. */
export function viewsIn(heard: string): string[] {
  const pictures = heard
    .split('\n')
    .filter((line) => line.includes('"content"'))
    .map(
      (line) =>
        JSON.parse(line) as { readonly picture?: ProjectorPicture; readonly value?: ProjectorPicture },
    );
  const views = pictures.map(({ picture, value }) => (picture ?? value)?.content.view ?? '');
  return views.filter((view, index) => view !== views[index - 1]);
}

type Recording = { heard: string[]; fetch: typeof fetch };

/** From now on every page of the browser keeps what it is answered, before any script of ours sees it. */
async function recordAnswers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const page = globalThis as unknown as Recording;
    const { fetch } = page;
    page.heard = [];
    page.fetch = async (...asked) => {
      const answer = await fetch(...asked);
      const [reader, decoder] = [answer.clone().body?.getReader(), new TextDecoder()];
      const keep = async (): Promise<void> => {
        const chunk = await reader?.read();
        if (chunk?.done !== false) return void page.heard.push('\n');
        page.heard.push(decoder.decode(chunk.value, { stream: true }));
        return keep();
      };
      void keep().catch(() => {});
      return answer;
    };
  });
}
