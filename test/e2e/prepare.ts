import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const people = [
  'Namn\tOrganisation\tRoll',
  'Siv Lingonsten\tNorrköpings kommun\tHandläggare',
  'Ture Granmo\tNorrköpings kommun\tVerksamhetsutvecklare',
  'Disa Rönnbäcken\tNorrköpings kommun\tJurist',
  'Egil Björkhylta\tLinköpings kommun\tSystemförvaltare',
  'Moa Tallviken\tLinköpings kommun\tIT-arkitekt',
  'Vide Ekskogen\tSkatteverket\tTjänsteansvarig',
];

export async function newWorkshop(page: Page, title = 'Ny skolplattform'): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Ny analys' });
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Förberedelser' })).toBeVisible();
}

export async function goToPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Förberedelser' }).getByRole('button', { name }).click();
}

export async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.insertText(text);
}

export async function withPeople(page: Page): Promise<void> {
  await newWorkshop(page);
  await goToPart(page, 'Deltagare');
  await paste(page, page.getByRole('textbox', { name: 'Deltagare' }), people.join('\n'));
  await page.keyboard.press('Enter');
  await expect(participants(page)).toHaveCount(6);
}

export function participants(page: Page): Locator {
  return page.getByRole('list', { name: 'Deltagare' }).getByRole('listitem');
}

export function membersOf(page: Page, group: string): Locator {
  return page.getByRole('list', { name: group }).getByRole('listitem');
}

export function member(page: Page, name: string): Locator {
  return page.getByRole('region').getByRole('button', { name: new RegExp(`^${name}`) });
}
