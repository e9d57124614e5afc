import type { Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, type Folders, test } from './fixtures.ts';
import { type Content, putInLibrary, titleOf } from './sizes/content.ts';
import { faultsOf, usual } from './sizes/faults.ts';
import { judge } from './sizes/judge-page.ts';
import { ballotScreens, libraryScreens, workshopScreens } from './sizes/screens/index.ts';
import { allSizes, type Size, setSize, someSizes } from './sizes/sizes.ts';

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
