import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, type Folders, test } from './fixtures.ts';
import { type Content, putInLibrary, titleOf } from './sizes/content.ts';
import { judge } from './sizes/judge-page.ts';
import type { Finding } from './sizes/judges/index.ts';
import { knownRed } from './sizes/known-red.ts';
import { ballotScreens, libraryScreens, workshopScreens } from './sizes/screens/index.ts';
import { leaveDialogs, type Screens } from './sizes/screens/screen.ts';
import { allSizes, focusSizes, nameOfSize, type Size, setSize, someSizes } from './sizes/sizes.ts';

/** With `STORFORUM_SCREENS=record` only the screens that are called so, for whoever mends one. */
const wanted = new RegExp(`^${process.env.STORFORUM_SCREENS ?? ''}`);
const usual: Size = { width: 1920, height: 1080, scale: 1 };

/** Everything that stands wrongly in these screens at these sizes, as lines to read. */
async function faultsOf(page: Page, screens: Screens, sizes: readonly Size[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, open] of Object.entries(screens)) {
    if (!wanted.test(name)) continue;
    await setSize(page, usual);
    await open(page);
    await page.evaluate(() => document.fonts.ready);
    for (const size of sizes) {
      const found = await findingsAt(page, size);
      await keepPictureOf(page, name, size);
      for (const [kind, what] of found)
        if (!knownRed[name]?.includes(kind)) faults.push(`${name} · ${nameOfSize(size)} · ${kind}: ${what}`);
    }
    await setSize(page, usual);
    await leaveDialogs(page);
  }
  return faults;
}

async function findingsAt(page: Page, size: Size): Promise<readonly Finding[]> {
  await setSize(page, size);
  const all = await judge(page, 'judgeLayout');
  // Nothing may be lost by more space in text; where a word breaks by it is no loss.
  const layout = size.spaced ? all.filter(([kind]) => kind !== 'broken') : all;
  const isTried = focusSizes.some((each) => nameOfSize(each) === nameOfSize(size));
  return isTried ? [...layout, ...(await judge(page, 'judgeFocus'))] : layout;
}

/** With `STORFORUM_PICTURES=DIR` each state is kept there, to look at. */
async function keepPictureOf(page: Page, name: string, { width, height, scale }: Size): Promise<void> {
  const folder = process.env.STORFORUM_PICTURES;
  if (folder)
    await page.screenshot({
      path: join(folder, `${name} ${width}x${height} ${scale}.png`.replaceAll(' ', '-')),
    });
}

type World = { readonly page: Page; readonly folders: Folders };

async function tryAll({ page, folders }: World, content: Content, sizes: readonly Size[]): Promise<void> {
  test.setTimeout(30 * 60_000);
  putInLibrary(folders, content);
  await askHost(page, 'preferences.set', { language: content.language });
  await page.reload();
  const inLibrary = await faultsOf(page, libraryScreens, sizes);
  await page.getByRole('button', { name: new RegExp(`^${titleOf(content)}`) }).click();
  await page.getByRole('navigation').first().waitFor();
  const inWorkshop = await faultsOf(page, workshopScreens, sizes);
  const inBallot = await faultsOf(page, ballotScreens, sizes);
  expect([...inLibrary, ...inWorkshop, ...inBallot]).toEqual([]);
}

test('every screen stands whole at small and large sizes, in large type and narrow windows', async ({
  page,
  folders,
}) => {
  await tryAll({ page, folders }, { count: '60', language: 'sv' }, someSizes);
});

test('a board of ten groups has whole titles in its overview, and a long threat has room', async ({
  page,
  folders,
}) => {
  const content = { count: '300', language: 'sv' } as const;
  putInLibrary(folders, content);
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${titleOf(content)}`) }).click();
  await page.getByRole('navigation').first().getByRole('button', { name: 'Gruppera' }).click();
  await page.locator('[data-item=threat]').nth(1).focus();
  await page.keyboard.press('o');
  for (const size of [usual, { width: 1366, height: 768, scale: 1.5 }]) {
    await setSize(page, size);
    const broken = (await judge(page, 'judgeLayout')).filter(([kind]) => kind === 'broken');
    expect(broken).toEqual([]);
    for (const name of await page.locator('[data-item=risk] bdi').all())
      expect((await name.boundingBox())?.width).toBeGreaterThan(120);
  }
  await setSize(page, usual);
  await page.keyboard.press('o');
  await page.locator('[data-item=threat]').nth(1).focus();
  await page.keyboard.press('w');
  const threat = page.getByRole('heading', { level: 1 });
  await expect(threat).toHaveText(/.{200}/);
  await expect(threat).toBeInViewport({ ratio: 1 });
});

for (const language of ['sv', 'en'] as const)
  for (const count of ['3', '60', '300'] as const)
    test(`every screen stands whole at every size, scale and room: ${language}, ${count} threats @long`, async ({
      page,
      folders,
    }) => {
      await tryAll({ page, folders }, { count, language }, allSizes);
    });
