import type { Locator, Page } from '@playwright/test';
import { askHost } from './ask-host.ts';

export const list = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Risker i registrets ordning' });
export const risk = (page: Page, number: number): Locator =>
  list(page).getByRole('option', { name: new RegExp(`^${number} `) });
export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const field = (page: Page, number: number, name: string): Locator =>
  page.getByLabel(`Åtgärd ${number}: ${name}`);
export const fresh = (page: Page): Locator => page.getByRole('textbox', { name: /^Ny åtgärd/ });
export const residual = (page: Page): Locator => page.getByRole('region', { name: 'Kvarstående risk' });

/** What the file says of how a risk is treated. */
export async function stored(page: Page, number: number) {
  const { rows, personNames } = await askHost(page, 'workshop.read', {});
  const row = rows.risk.find((each) => each.number === number);
  const names = new Map(personNames.map(({ id, text }) => [id, text]));
  const measures = rows.measureRisk
    .filter((link) => link.riskId === row?.id)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .flatMap((link) => rows.measure.filter((measure) => measure.id === link.measureId))
    .map(({ text, kind, ownerId, due, status }) => ({
      text,
      kind,
      owner: names.get(ownerId ?? '') ?? null,
      due,
      status,
    }));
  return {
    strategies: row?.strategies,
    note: row?.treatmentNote,
    residual: [row?.residualProbability, row?.residualConsequence],
    measures,
  };
}
