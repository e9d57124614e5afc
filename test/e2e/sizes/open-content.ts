import type { Page } from '@playwright/test';
import { askHost } from '../ask-host.ts';
import type { Folders } from '../fixtures.ts';
import { type Content, putInLibrary, titleOf } from './content.ts';

/** Opens a workshop of such content, in its language. */
export async function openContent(page: Page, folders: Folders, content: Content): Promise<void> {
  // These tests take long as a whole; what does not come does not keep them.
  page.setDefaultTimeout(15_000);
  putInLibrary(folders, content);
  await askHost(page, 'preferences.set', { language: content.language });
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${titleOf(content)}`) }).click();
  await page.getByRole('navigation').first().waitFor();
}
