import type { Page } from '@playwright/test';

/** Opens a screen from wherever the one before has left the workshop: with no dialog open. */
export type Screen = (page: Page) => Promise<unknown>;
/** Screens by name, in the order they are opened. */
export type Screens = Readonly<Record<string, Screen>>;

/** The phases from the left, in either language. */
export const phase = (page: Page, index: number) =>
  page.getByRole('navigation').first().getByRole('button').nth(index).click();

export const dialog = (page: Page) => page.getByRole('dialog').first();

/** Presses keys in turn, with nothing typed in between. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens a dialog by its keys. */
export async function openDialog(page: Page, ...keys: readonly string[]): Promise<void> {
  await press(page, ...keys);
  await dialog(page).waitFor();
}

/** A choice of the workshop's menu, from the dialogs that have no key. */
export async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name }).click();
  await dialog(page).waitFor();
}

/** Leaves whatever lies over the screen. */
export async function leaveDialogs(page: Page): Promise<void> {
  for (let tries = 0; tries < 4 && (await page.getByRole('dialog').count()) > 0; tries += 1)
    await page.keyboard.press('Escape');
  if ((await page.getByRole('menu').count()) > 0) await page.keyboard.press('Escape');
}
