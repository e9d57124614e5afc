import type { Page } from '@playwright/test';

export const dialog = (page: Page) => page.getByRole('dialog');
export const preview = (page: Page) =>
  dialog(page).getByRole('list', { name: /^(Förhandsvisning|Preview)$/ });
export const column = (page: Page, name: string) => dialog(page).getByRole('combobox', { name, exact: true });
export const recorded = (page: Page) =>
  page.getByRole('list', { name: /^(Insamlade hot|Collected threats)$/ });
export const group = (page: Page, name: string) =>
  page.getByRole('region', { name: /^(Grupper|Groups)$/ }).getByRole('button', { name });

/** Gives the dialog a file, as the system's own choice of file does. */
export async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await dialog(page).locator('input[type="file"]').setInputFiles(file);
}

/** Opens the dialog by its key and chooses a file. */
export async function fetchFile(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.keyboard.press('Control+o');
  await choose(page, name, content);
}
