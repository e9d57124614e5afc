import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect } from './fixtures.ts';

export type Axis = 'Sannolikhet' | 'Konsekvens';

export const block = (page: Page, axis: Axis): Locator => page.getByRole('region', { name: axis });
export const digits = (page: Page, axis: Axis): Locator =>
  block(page, axis).getByRole('textbox', { name: /röster, en siffra/ });
export const level = (page: Page, axis: Axis, name: string): Locator =>
  block(page, axis).getByRole('option', { name: new RegExp(`^\\d ${name}( |$)`) });
export const cell = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: /Riskmatris/ }).getByRole('button', { name, exact: true });
export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const accept = (page: Page): Locator => page.getByRole('button', { name: /^Fastställ / });

/** Stands at risk 2, which has no votes, and takes its rating away. */
export async function atUnratedRisk(page: Page): Promise<void> {
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('Tidsfrister missas när digitala meddelanden inte läses');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Inte bedömd ännu')).toBeVisible();
}

/** What the file holds of a risk: its rating, and its counts by round. */
export async function stored(page: Page, number: number) {
  const { rows } = await askHost(page, 'workshop.read', {});
  const risk = rows.risk.find((each) => each.number === number);
  const tallies = rows.tally.filter((tally) => tally.riskId === risk?.id);
  const counted = tallies.map(({ probability, consequence, count }) => [probability, consequence, count]);
  const rounds = new Set(tallies.map((tally) => tally.roundId)).size;
  return { rating: [risk?.probability, risk?.consequence], rationale: risk?.rationale, rounds, counted };
}
