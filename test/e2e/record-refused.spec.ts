import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, field, openRecord, row, rows, typeThreat } from './record.ts';

test.describe('when the host refuses or is slow', () => {
  test.skip(({ host }) => host === 'electron', 'answers can be held back only on loopback');

  test('a threat is marked until it is on disk', async ({ page }) => {
    await openRecord(page);
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await page.route('**/call', async (route) => {
      await allowed;
      await route.continue();
    });
    await typeThreat(page, 'Ännu inte på disken');
    await expect(row(page, 'Ännu inte på disken')).toContainText('sparar…');
    await expect(field(page)).toHaveValue('');
    await expectAccessible(page, 'record: being saved');
    allow();
    await expect(row(page, 'Ännu inte på disken')).not.toContainText('sparar…');
  });

  test('a refused threat comes back into the field with its sentence', async ({ page }) => {
    await openRecord(page);
    await refuseRuns(page);
    await page.keyboard.press('Control+2');
    await page.keyboard.insertText('Disken är full av bilder');
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Enter');
    await expect(page.locator('#record-field-fault')).toHaveText(
      /^Disken är full\. Den senaste ändringen är inte sparad/,
    );
    await expect(field(page)).toHaveValue('Disken är full av bilder');
    await expect(field(page)).toBeFocused();
    await expect(row(page, 'Disken är full av bilder')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'tillgänglighet' }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expectAccessible(page, 'record: refused');
    await page.unroute('**/call');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Disken är full av bilder')).toContainText('tillgänglighet');
  });

  test('a text refused after the next was begun is kept beside it', async ({ page }) => {
    await openRecord(page);
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    await refuseRuns(page, allowed);
    await typeThreat(page, 'Det första');
    await page.keyboard.insertText('Det andra');
    allow();
    const kept = page.getByRole('list', { name: 'Inte sparat' });
    await expect(kept).toContainText('Det första');
    await expect(field(page)).toHaveValue('Det andra');
    await expectAccessible(page, 'record: refused beside the next');
    await page.unroute('**/call');
    await kept.getByRole('button', { name: 'Försök igen' }).click();
    await expect(row(page, 'Det första')).toBeVisible();
    await expect(kept).toHaveCount(0);
    await expect(field(page)).toHaveValue('Det andra');
  });

  test('a refused change of a text opens again as it was typed', async ({ page }) => {
    await openRecord(page);
    await typeThreat(page, 'Brevet kommer bort');
    await row(page, 'Brevet kommer bort').click();
    await refuseRuns(page);
    await editor(page).fill('Brevet kommer för sent');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toHaveValue('Brevet kommer för sent');
    await expect(rows(page).getByRole('alert')).toHaveText(/^Disken är full/);
  });
});

/** Answers every command as a full disk does, once allowed to. */
async function refuseRuns(page: Page, allowed: Promise<void> = Promise.resolve()): Promise<void> {
  await page.route('**/call', async (route) => {
    if (route.request().postDataJSON().name !== 'workshop.run') return route.continue();
    await allowed;
    await route.fulfill({ json: { ok: false, error: { code: 'disk-full', params: {} } } });
  });
}
