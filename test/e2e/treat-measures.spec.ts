import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { field, fresh, residual, risk, stored, title } from './treat.ts';

test.describe('treat', () => {
  test.beforeEach(async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Hantera');
  });

  test('edits a measure where it stands, refuses one without words, and takes a date', async ({ page }) => {
    await field(page, 1, 'Åtgärd').fill('');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
    await page.keyboard.press('PageDown');
    await expect(title(page)).toHaveText(/^10 /);
    await expect(field(page, 1, 'Åtgärd')).toBeFocused();
    await expectAccessible(page, 'treat: measure');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await field(page, 1, 'Åtgärd').fill('Bestäm vem som svarar');
    await page.keyboard.press('Enter');
    await field(page, 1, 'Klart senast').fill('2015-02-28');
    await page.keyboard.press('Tab');
    await field(page, 2, 'Klart senast').fill('');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await stored(page, 10)).measures.map(({ text, due }) => [text, due]).slice(0, 2))
      .toEqual([
        ['Bestäm vem som svarar', '2015-02-28'],
        ['Utbilda all personal på enheten innan första utskicket', null],
      ]);

    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Skriv något först.');
    await page.keyboard.type('Halvfärdig');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await expect(fresh(page)).toHaveValue('Halvfärdig');
  });

  test('removes a measure by key, keeps the focus among the rest, and undoes it', async ({ page }) => {
    const texts = (await stored(page, 10)).measures.map(({ text }) => text);
    await field(page, 2, 'Åtgärd').focus();
    await page.keyboard.press('Alt+Delete');
    await expect(field(page, 2, 'Åtgärd')).toHaveValue(texts[2] ?? '');
    await expect(page.getByRole('button', { name: 'Ta bort åtgärd 2' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Ta bort åtgärd 1' })).toBeFocused();
    await comeBack(page);
    await page.keyboard.press('Enter');
    await expect(fresh(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(field(page, 3, 'Åtgärd')).toHaveValue(texts[2] ?? '');
    expect((await stored(page, 10)).measures.map(({ text }) => text)).toEqual(texts);
  });

  test('keeps the head of each column of the measures within its column on a small screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const heads = page.locator('[aria-hidden=true]', { hasText: /^Typ.*Kostnad.*Status$/ }).locator('span');
    await expect(heads).toHaveCount(5);
    const isWithin = (head: HTMLElement) => head.scrollWidth <= head.clientWidth;
    for (const head of await heads.all()) expect(await head.evaluate(isWithin)).toBe(true);
  });

  test('puts the residual risk below the measures where zoom leaves no room beside them', async ({
    page,
  }) => {
    const isBeside = async () => {
      const [left, right] = await Promise.all(
        [page.getByRole('list').last(), residual(page)].map((each) => each.boundingBox()),
      );
      if (!left || !right) throw new Error('not shown');
      return { beside: left.x + left.width <= right.x, below: left.y + left.height <= right.y };
    };
    expect(await isBeside()).toEqual({ beside: true, below: false });
    for (const _ of [1, 2, 3]) await page.keyboard.press('Control+Equal');
    await expect.poll(isBeside).toEqual({ beside: false, below: true });
  });

  test('lets a measure serve several risks, takes it from one of them, and its rough cost', async ({
    page,
  }) => {
    await field(page, 1, 'Åtgärd').focus();
    await page.keyboard.press('Alt+Insert');
    const dialog = page.getByRole('dialog', { name: 'Vilka risker gäller åtgärden?' });
    await dialog.getByLabel('Sök bland riskerna').fill('loggar');
    await dialog.getByRole('checkbox', { name: /^12/ }).check();
    await expectAccessible(page, 'treat: risks of a measure');
    await page.keyboard.press('Escape');
    await expect(page.getByText('även risk 12').first()).toBeVisible();
    await field(page, 1, 'Kostnad (tkr)').fill('dyrt');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('heltal i tusen kronor');
    await field(page, 1, 'Kostnad (tkr)').fill('1 200');
    await page.keyboard.press('Enter');
    const text = await field(page, 1, 'Åtgärd').inputValue();
    await page.getByRole('button', { name: 'Ta bort åtgärd 1 från risk 10' }).click();
    await expect(field(page, 1, 'Åtgärd')).not.toHaveValue(text);
    await risk(page, 12).click();
    await expect(field(page, 5, 'Åtgärd')).toHaveValue(text);
    await expect(field(page, 5, 'Kostnad (tkr)')).toHaveValue('1200');
  });

  test('shows the measures by owner and by date, and all risks before and after in the matrix', async ({
    page,
  }) => {
    await page.keyboard.press('v');
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
    await expect(heading('Ingen ansvarig 1')).toBeVisible();
    await expect(heading('Avtalsförvaltare 2')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Lägga in kostnaden/ })).toBeFocused();
    await expectAccessible(page, 'treat: measures by owner');
    await page.keyboard.press('v');
    await expect(heading('Försenade 17')).toBeVisible();
    await expect(heading('Klara 6')).toBeVisible();
    const first = page.getByRole('row', { name: /^Utbilda all personal/ });
    await expect(first).toContainText('2014-10-10 försenad');
    await first.getByRole('combobox').selectOption('Klar');
    await expect(heading('Försenade 16')).toBeVisible();
    await expectAccessible(page, 'treat: measures by date');
    await page.getByRole('button', { name: /^Klassa processens/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: /^Prova felfallen/ })).toBeFocused();
    await page.keyboard.press('v');
    await expect(title(page)).toHaveText('Risken före och efter hantering');
    await expect(page.locator('[data-arrow]')).toHaveCount(11);
    await expect(page.getByRole('table', { name: 'Antal risker per nivå' })).toContainText('Nivå 540');
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page, 'treat: before and after');
    await page.keyboard.press('v');
    await expect(title(page)).toHaveText(/^12 /);
    await page.getByRole('button', { name: 'Per datum', exact: true }).click();
    await page.getByRole('button', { name: /^Spärra digitalt/ }).click();
    await expect(title(page)).toHaveText(/^8 /);
  });
});
