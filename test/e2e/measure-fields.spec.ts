import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { field } from './treat.ts';

test('what is seldom written of a measure is one key away, and then stands in one line below it', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  const details = page.getByRole('group', { name: 'Mer om åtgärd 1' });
  await field(page, 1, 'Ansvarig').focus();
  await page.keyboard.press('Alt+Enter');
  await expect(details.getByLabel('Prioritet')).toBeFocused();
  await details.getByLabel('Prioritet').selectOption('Hög');
  await details.getByLabel('Kommentar om läget').fill('Beställd av Siv');
  await details.getByLabel('Bieffekter').fill('Längre svarstider');
  await details.getByLabel('Uppföljd effekt').fill('2015-06-01: inga fler avbrott');
  await expectAccessible(page, 'treat: measure in detail');
  await page.keyboard.press('Alt+Enter');
  await expect(details).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mer om åtgärd 1' })).toBeFocused();
  const line = 'Prioritet: hög · Kommentar om läget: Beställd av Siv · Bieffekter: Längre svarstider';
  await expect(page.getByText(line)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('inga fler avbrott')).toHaveCount(0);
});
