import type { Page } from '@playwright/test';
import { expect, expectAccessible, openExample, test } from './fixtures.ts';

/** What F1 lists on the screen one looks at: the caps and the meaning of each row. */
async function listed(page: Page): Promise<{ caps: string[]; label: string }[]> {
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('dl')).not.toHaveCount(0);
  const rows = await dialog.locator('dl > div').evaluateAll((all) =>
    all.map((row) => ({
      caps: [...(row.querySelector('dt')?.children ?? [])].map((cap) => cap.textContent ?? ''),
      label: row.querySelector('dd')?.textContent ?? '',
    })),
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return rows;
}

/** Plain letters, function keys and Esc that have more than one meaning on a screen. */
function collisions(rows: readonly { caps: string[]; label: string }[]): string[] {
  const meanings = Map.groupBy(
    rows.flatMap(({ caps, label }) => caps.map((cap) => ({ cap, label }))),
    ({ cap }) => cap,
  );
  return [...meanings]
    .filter(([cap, own]) => /^(\p{L}|F\d+|Esc|Ctrl \p{L})$/u.test(cap) && own.length > 1)
    .map(([cap, own]) => `${cap}: ${own.map(({ label }) => label).join(' / ')}`);
}

for (const language of ['sv', 'en'] as const)
  test(`no key means two things on one screen (${language})`, async ({ page }) => {
    test.slow();
    await openExample(page);
    if (language === 'en') {
      await page.getByRole('button', { name: /Anslutning till Mina/ }).click();
      await page.getByRole('menuitem', { name: 'In English' }).click();
    }
    const phases = page.getByRole('navigation').first().getByRole('button');
    await expect(phases).toHaveCount(6);
    for (let phase = 0; phase < 6; phase += 1) {
      await phases.nth(phase).click();
      await expect(phases.nth(phase)).toHaveAttribute('aria-current', 'page');
      const rows = await listed(page);
      expect(rows.length).toBeGreaterThan(8);
      expect({ phase, collisions: collisions(rows) }).toEqual({ phase, collisions: [] });
      expect(rows.filter(({ caps }) => caps.includes('Esc')).length).toBeLessThanOrEqual(1);
    }
    await page.keyboard.press('F1');
    await expectAccessible(page, 'keys: dialog');
  });
