import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleData, expect, expectAccessible, openExample, test } from './fixtures.ts';

test('the app says which version it is, how old, and where it keeps what', async ({ page, folders }) => {
  await page.getByRole('button', { name: 'Om Storforum' }).click();
  const dialog = page.getByRole('dialog', { name: 'Om Storforum' });
  await expect(dialog).toContainText(
    /0\.1\.0, från (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) 20\d\d/,
  );
  await expect(dialog).toContainText(join(folders.data, 'library'));
  await expect(dialog).toContainText('söker inte efter uppdateringar');
  await expectAccessible(page, 'about: dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Om Storforum' })).toBeFocused();
});

test('its button stands under the name of the app, on one line also beside many keys', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
  const open = page.getByRole('button', { name: 'Om Storforum' });
  await expect(page.getByRole('list').getByText(exampleData().workshop.title)).toBeVisible();
  // At one moment: the page is centred anew when the list of analyses has come.
  const { x, lines, name } = await open.evaluate((button) => {
    const words = document.createRange();
    words.selectNodeContents(button);
    return {
      x: words.getBoundingClientRect().x,
      lines: words.getClientRects().length,
      name: document.querySelector('h1')?.getBoundingClientRect().x,
    };
  });
  expect(lines).toBe(1);
  expect(Math.abs(x - (name ?? 0))).toBeLessThan(1);
});

test('it is found in the menu of an analysis, by keys, in English too', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await openExample(page);
  await page.getByRole('banner').getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'About Storforum' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'About Storforum' })).toContainText(
    /0\.1\.0, from \w+ 20\d\d/,
  );
  await expectAccessible(page, 'about: dialog');
});

test('an old version says quietly that there may be a newer one', async ({ page }) => {
  await expect(page.getByText('Det kan finnas en nyare')).toHaveCount(0);
  await page.clock.setSystemTime(new Date(Date.now() + 2 * 365 * 86_400_000));
  await page.reload();
  await expect(page.getByRole('contentinfo')).toContainText(
    /Versionen är från \S+ 20\d\d\. Det kan finnas en nyare\./,
  );
  await expectAccessible(page, 'library: old version');
});

test.describe(() => {
  // The policy is read by the program when it starts.
  test.use({ ownProcess: true });

  test('the first start speaks the language of the system', async ({ launch }) => {
    const before = process.env.LANG;
    process.env.LANG = 'en_GB.UTF-8';
    const { page } = await launch().finally(() => {
      process.env.LANG = before;
    });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { name: 'See a finished analysis' })).toBeVisible();
  });

  const folder = mkdtempSync(join(tmpdir(), 'storforum-policy-'));
  const policy = join(folder, 'policy.json');
  test.beforeEach(() => {
    process.env.STORFORUM_POLICY = policy;
  });
  test.afterEach(() => {
    delete process.env.STORFORUM_POLICY;
    rmSync(policy, { force: true });
  });

  test('what the organisation has settled cannot be changed, and is shown as such', async ({ launch }) => {
    const locked = ['language', 'theme', 'singleKeys'];
    writeFileSync(policy, JSON.stringify({ language: 'en', theme: 'dark', singleKeys: true, locked }));
    const { page } = await launch();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const language = page.getByRole('group', { name: 'Language' });
    await expect(language).toHaveAccessibleDescription('Set by your organisation');
    await expect(language.getByRole('button', { name: 'Svenska' })).toBeDisabled();
    await expect(
      page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Light' }),
    ).toBeDisabled();
    await expectAccessible(page, 'library: settled by the organisation');
    await page.getByRole('textbox').first().blur();
    await page.keyboard.press('Alt+l');
    await page.keyboard.press('Alt+t');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('F1');
    await expect(page.getByRole('checkbox')).toBeDisabled();
    await expect(page.getByRole('dialog')).toContainText('(Set by your organisation)');
    await expectAccessible(page, 'keys: settled by the organisation');
    await page.keyboard.press('Escape');
    await openExample(page);
    await page.getByRole('banner').getByRole('button').first().click();
    const item = page.getByRole('menuitem', { name: 'På svenska' });
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await expect(item).toContainText('Set by your organisation');
    await expectAccessible(page, 'workshop menu: settled by the organisation');
  });

  test('a policy that is wrong is told with file, place and fault; the rest of it holds', async ({
    launch,
  }) => {
    writeFileSync(policy, '{"theme": "pink", "language": "en"}');
    const { page } = await launch();
    const notices = page.getByRole('status');
    await expect(notices.filter({ hasText: policy })).toContainText(
      'theme must be one of light, dark, contrast',
    );
    await expectAccessible(page, 'library: policy is wrong');
    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect(notices.filter({ hasText: policy })).toHaveCount(0);
  });
});
