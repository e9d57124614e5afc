import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { castBallot } from '../../electron/commands/ballot.ts';
import { endSession } from '../../electron/commands/session.ts';
import { newSession, run } from '../helpers/workshop.ts';
import {
  comeBack,
  expect,
  expectAccessible,
  type Folders,
  goToPhase,
  keepPicture,
  test,
} from './fixtures.ts';

const kept = join(import.meta.dirname, '..', 'data', 'versions', '1', 'rounds.storforum');
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const list = (page: Page) => page.getByRole('list', { name: 'Analyser' });

/** A library with a file of the first version. */
function putOldFile({ data }: Folders): void {
  mkdirSync(join(data, 'library'), { recursive: true });
  copyFileSync(kept, join(data, 'library', 'kept.storforum'));
}

async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  await expect(page.getByRole('heading', { name: 'Storforum' })).toBeVisible();
}

test('a file of an older version says on opening that earlier versions cannot open it, until that is read', async ({
  folders,
  launch,
}) => {
  putOldFile(folders);
  const { page } = await launch();
  await list(page).getByRole('button', { name: /^Kept/ }).first().click();
  await expect(page.getByRole('navigation', { name: 'Faser' })).toBeVisible();
  const said = notice(page, 'Äldre versioner av Storforum kan inte öppna den.');
  await expect(said).toContainText('”Kept”');
  await expectAccessible(page, 'open file: upgraded');
  await goToPhase(page, 'Förbered');
  await page.reload();
  await expect(said).toBeVisible();
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await expect(notice(page, 'Earlier versions of Storforum cannot open it.')).toBeVisible();
  await keepPicture(page, 'open file upgraded en');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Phases' })).toBeVisible();
  await expect(notice(page, 'Earlier versions')).toHaveCount(0);
});

test('a file of an older version stays as it is when it is duplicated, and gets no other name before it is opened', async ({
  folders,
  launch,
}) => {
  putOldFile(folders);
  const { page } = await launch();
  await list(page).getByRole('button', { name: /^Kept/ }).first().focus();
  await page.keyboard.press('Alt+d');
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  expect(readFileSync(join(folders.data, 'library', 'kept.storforum')).equals(readFileSync(kept))).toBe(true);
  await expect(notice(page, 'Äldre versioner')).toContainText('”Kept (2)” har programmets nya format');
  await keepPicture(page, 'library upgraded copy');
  await list(page)
    .getByRole('button', { name: /^Kept[^(]*$/ })
    .first()
    .focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Nytt namn' }).fill('Nytt år');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Analysen är sparad i ett äldre format. Öppna den först')).toBeVisible();
  expect(readFileSync(join(folders.data, 'library', 'kept.storforum')).equals(readFileSync(kept))).toBe(true);
  await keepPicture(page, 'library older file without a new name');
});

/** A file with a round that goes on, in which two have voted. */
function fileInRound({ documents }: Folders, way: 'paper' | 'secret'): string {
  mkdirSync(documents, { recursive: true });
  const session = newSession(documents);
  run(
    session,
    { type: 'risk.add', id: 'r', title: 'Strömmen går' },
    { type: 'round.open', id: 'v', way, riskIds: ['r'], present: 3, earlierId: null },
  );
  const answers = [{ riskId: 'r', probability: 'low', consequence: 'high' }] as const;
  for (let voter = 0; voter < 2; voter += 1) castBallot(session, 'v', answers, way);
  endSession(session);
  return session.path;
}

test('a file in the middle of a vote on paper is opened without its ballots, and the vote can be ended', async ({
  page,
  folders,
}) => {
  await page.locator('input[type=file]').setInputFiles(fileInRound(folders, 'paper'));
  await expect(page).toHaveTitle(/Test · Storforum$/);
  await expect(notice(page, 'röstsedlarna följde inte med')).toBeVisible();
  await expectAccessible(page, 'open file: without its ballots');
  await goToPhase(page, 'Bedöm');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 0.9 });
  await keepPicture(page, 'open file in a paper round assess');
  await page.getByRole('button', { name: 'Mata in röstsedlar' }).click();
  await expect(page.getByText('0 av 3 röstsedlar är inmatade.')).toBeVisible();
  await keepPicture(page, 'open file in a paper round entry');
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 av 3 röstsedlar är inmatad.')).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt utan resultat' }).click();
  await keepPicture(page, 'void paper round asked');
  await page.getByRole('button', { name: 'Ja, ta bort 1 inmatad röstsedel' }).click();
  await expect(page.getByRole('button', { name: 'Mata in röstsedlar' })).toHaveCount(0);
  await keepPicture(page, 'void paper round done');
});

test('a file in the middle of a secret ballot asks at once whether it goes on, from no ballot at all', async ({
  page,
  folders,
}) => {
  await page.locator('input[type=file]').setInputFiles(fileInRound(folders, 'secret'));
  await expect(page).toHaveTitle(/Test · Storforum$/);
  const dialog = page.getByRole('dialog', { name: 'En sluten omröstning pågår' });
  await expect(dialog).toContainText('0 av 3');
  await expect(dialog.getByRole('button', { name: 'Fortsätt omröstningen' })).toBeFocused();
  await keepPicture(page, 'open file in a secret ballot');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(notice(page, 'röstsedlarna följde inte med')).toBeVisible();
  await toLibrary(page);
  await expect(list(page)).toContainText('Test');
  await keepPicture(page, 'library ballots left out');
});

test('a secret ballot that has ballots is cancelled only when one says how many go, and undo never does it', async ({
  launch,
  folders,
}) => {
  mkdirSync(join(folders.data, 'library'), { recursive: true });
  copyFileSync(fileInRound(folders, 'secret'), join(folders.data, 'library', 'test.storforum'));
  const { page } = await launch();
  await list(page).getByRole('button', { name: /^Test/ }).first().click();
  const dialog = page.getByRole('dialog', { name: 'En sluten omröstning pågår' });
  await expect(dialog).toContainText('2 av 3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(dialog).toContainText('2 av 3');
  await dialog.getByRole('button', { name: 'Avbryt utan resultat' }).focus();
  await page.keyboard.press('Enter');
  const sure = dialog.getByRole('button', { name: 'Ja, ta bort 2 röstsedlar' });
  await expect(sure).toBeFocused();
  await expectAccessible(page, 'ballot: cancelling is asked');
  await page.keyboard.press('Shift+Tab');
  await expect(sure).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Avbryt utan resultat' }).click();
  await comeBack(page);
  await sure.click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('2 röstsedlar borttagna')).toBeVisible();
  await keepPicture(page, 'secret ballot cancelled');
});
