import type { Page } from '@playwright/test';
import { expect, type Folders, test } from './fixtures.ts';
import type { Content } from './sizes/content.ts';
import { faultsOf } from './sizes/faults.ts';
import { openContent } from './sizes/open-content.ts';
import { boardScreens } from './sizes/screens/board.ts';
import { allSizes, fewSizes, type Size } from './sizes/sizes.ts';

type World = { readonly page: Page; readonly folders: Folders };

async function tryBoard({ page, folders }: World, content: Content, sizes: readonly Size[]): Promise<void> {
  test.setTimeout(30 * 60_000);
  await openContent(page, folders, content);
  expect(await faultsOf(page, boardScreens, sizes)).toEqual([]);
}

test('the board stands whole in each of its states, at small and large sizes', async ({ page, folders }) => {
  await tryBoard({ page, folders }, { count: '60', language: 'sv' }, fewSizes);
});

for (const language of ['sv', 'en'] as const)
  for (const count of ['3', '60', '300'] as const)
    test(`the board stands whole at every size, scale and room: ${language}, ${count} threats @long`, async ({
      page,
      folders,
    }) => {
      await tryBoard({ page, folders }, { count, language }, allSizes);
    });
