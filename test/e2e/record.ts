import type { Locator, Page } from '@playwright/test';
import { expect, goToPhase, openExample } from './fixtures.ts';

/** The large field in which threats are typed. */
export const field = (page: Page): Locator => page.getByRole('textbox', { name: /^(Hot|Threat)/ }).first();
export const rows = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Insamlade hot|Collected threats)$/ });
export const row = (page: Page, text: string): Locator => rows(page).getByRole('button', { name: text });
/** The field in which a recorded threat is changed. */
export const editor = (page: Page): Locator => rows(page).getByRole('textbox', { name: /^Hot \d+$/ });
export const group = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: /Grupper|Groups/ }).getByRole('button', { name });
/** The heading, which says which group speaks. */
export const speaking = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Opens the example where threats are recorded. */
export async function openRecord(page: Page): Promise<void> {
  await openExample(page);
  await goToPhase(page, 'Samla in');
  await expect(field(page)).toBeFocused();
}

/** Opens a new workshop where threats are recorded. */
export async function openEmpty(page: Page): Promise<void> {
  await page.getByLabel('Ny analys').fill('Övning');
  await page.keyboard.press('Enter');
  await goToPhase(page, 'Samla in');
  await expect(field(page)).toBeFocused();
}

export async function typeThreat(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}
