import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, type Folders, type RunningApp, test } from './fixtures.ts';
import { type Content, putInLibrary, titleOf } from './sizes/content.ts';
import { faultsOf, usual } from './sizes/faults.ts';
import { judge } from './sizes/judge-page.ts';
import { incomingScreens, libraryScreens, workshopParts } from './sizes/screens/index.ts';
import { leaveDialogs, type Screens } from './sizes/screens/screen.ts';
import { allSizes, type Size, setSize, someSizes } from './sizes/sizes.ts';

type World = { readonly launch: Launch; readonly folders: Folders };
type Launch = (...files: string[]) => Promise<RunningApp>;
type Part = keyof typeof workshopParts | 'library';
const parts = ['library', ...Object.keys(workshopParts)] as readonly Part[];

/** The library with such a workshop, which the system hands over from a stick as well. */
async function openLibrary({ launch, folders }: World, content: Content): Promise<Page> {
  const file = putInLibrary(folders, content);
  const onStick = join(folders.documents, `${'stickan-'.repeat(8)}.storforum`);
  mkdirSync(folders.documents, { recursive: true });
  copyFileSync(file, onStick);
  const first = await launch();
  await askHost(first.page, 'preferences.set', { language: content.language });
  await first.close();
  const { page } = await launch(onStick);
  // A screen that does not open fails long before the table may.
  page.setDefaultTimeout(60_000);
  await page.getByRole('dialog').waitFor();
  return page;
}

async function faultsOfAll(
  world: World,
  content: Content,
  sizes: readonly Size[],
  tried: readonly Part[] = parts,
  leftOut = /^$/,
): Promise<string[]> {
  test.setTimeout(30 * 60_000);
  const without = (screens: Screens) =>
    Object.fromEntries(Object.entries(screens).filter(([name]) => !leftOut.test(name)));
  const page = await openLibrary(world, content);
  const faults: string[] = [];
  if (tried.includes('library')) faults.push(...(await faultsOf(page, without(incomingScreens), sizes)));
  await leaveDialogs(page);
  if (tried.includes('library')) faults.push(...(await faultsOf(page, without(libraryScreens), sizes)));
  await page
    .getByRole('button', { name: new RegExp(`^${titleOf(content)}`) })
    .first()
    .click();
  await page.getByRole('navigation').first().waitFor();
  for (const [part, screens] of Object.entries(workshopParts))
    if (tried.some((each) => each === part)) faults.push(...(await faultsOf(page, without(screens), sizes)));
  return faults;
}

/** Seldom shown, and left to the long table. */
const seldom =
  /^(incoming|library (summary done|rename|delete)|prepare (identity|others|list)|method switch|history before|merge)/;

for (const some of [['library', 'prepare', 'collect'], ['assess'], ['dialogs', 'paper', 'ballot']] as const)
  test(`every screen stands whole at small and large sizes, in large type and narrow windows: ${some.join(', ')}`, async ({
    launch,
    folders,
  }) => {
    const content = { count: '60', language: 'sv' } as const;
    expect(await faultsOfAll({ launch, folders }, content, someSizes, some, seldom)).toEqual([]);
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
    for (const part of parts)
      test(`every screen stands whole at every size, scale and room: ${language}, ${count} threats, ${part} @long`, async ({
        launch,
        folders,
      }) => {
        expect(await faultsOfAll({ launch, folders }, { count, language }, allSizes, [part])).toEqual([]);
      });
