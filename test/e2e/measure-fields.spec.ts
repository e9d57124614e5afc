import { askHost } from './ask-host.ts';
import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
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
  // What is below the fold is scrolled to within the treatment, never by moving the whole screen.
  const hidden = await page.getByRole('main').evaluate((main) => main.scrollHeight - main.clientHeight);
  expect(hidden).toBe(0);
  await page.keyboard.press('Alt+Enter');
  await expect(details).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mer om åtgärd 1' })).toBeFocused();
  const line = 'Prioritet: hög · Kommentar om läget: Beställd av Siv · Bieffekter: Längre svarstider';
  await expect(page.getByText(line)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('inga fler avbrott')).toHaveCount(0);

  // Once the focus is given up by hand, an undo brings it to nothing that Enter would remove.
  await comeBack(page);
  await page.keyboard.press('Alt+Enter');
  await details.getByLabel('Uppföljd effekt').fill('Ännu inget');
  await page.keyboard.press('Escape');
  await expect(page.locator('body')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(details.getByLabel('Uppföljd effekt')).toHaveValue('');
  await expect(page.locator('body')).toBeFocused();
});

test('a date is typed as people write it, said back, and kept as typed where it is looser than a day', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await page.getByRole('textbox', { name: 'Datum' }).fill('6 juni 2014');
  await expect(page.getByText('2014-06-06')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Datum' })).toHaveValue('2014-06-06');
  await goToPhase(page, 'Hantera');
  const due = field(page, 1, 'Klart senast');
  await due.fill('24/12');
  await expect(page.getByText('2014-12-24')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(due).toHaveValue('2014-12-24');
  await due.fill('efter jul');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Går inte att läsa som tidpunkt');
  await expect(due).toHaveValue('efter jul');
  await due.fill('Q1');
  await expect(page.getByText('Q1 2015 · senast 2015-03-31')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(due).toHaveValue('Q1 2015');
  await expectAccessible(page, 'treat: time looser than a day');
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function opened() {
      this.dataset.opened = this.value;
    };
  });
  await page.keyboard.press('Alt+ArrowDown');
  const calendar = page.locator('input[data-opened="2015-03-31"]');
  await calendar.evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '2015-04-01');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(due).toHaveValue('2015-04-01');
});

test('a status of done proposes the day and stores none; in the plan what is overdue and ongoing stand apart', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  await field(page, 1, 'Klart senast').fill('löpande');
  await page.keyboard.press('Enter');
  await field(page, 1, 'Status').selectOption('Klar');
  const propose = page.getByRole('button', { name: /^Sätt klardatum \d{4}-\d\d-\d\d$/ });
  await expect(propose).toBeVisible();
  await expect(page.getByText('Klar den:')).toHaveCount(0);
  await comeBack(page);
  await propose.press('Enter');
  await expect(page.getByText(/Klar den: \d{4}-/)).toBeVisible();
  await field(page, 1, 'Status').selectOption('Pågår');
  await expect(page.getByText('Klar den:')).toHaveCount(0);
  await page.getByRole('button', { name: 'Per datum' }).click();
  await expect(page.getByRole('region', { name: 'Löpande' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Försenade' })).toContainText('försenad');
});

test('an owner is chosen among those who exist, and a new one is made only when that is said', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Hantera');
  const owner = field(page, 1, 'Ansvarig');
  const names = page.getByRole('listbox', { name: 'Namn som finns' });
  await owner.fill('informationssäkerhets');
  await expect(names.getByRole('option')).toHaveText([/^Informationssäkerhets/, 'Ny: informationssäkerhets']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Ingen heter ”informationssäkerhets” ännu');
  await expectAccessible(page, 'treat: owner who does not exist');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue(/^Informationssäkerhetssamordnare$/);
  await owner.fill('INFORMATIONSÄGARE');
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue('Informationsägare');
  await owner.fill('Åsa Lind');
  await names.getByRole('option', { name: 'Ny: Åsa Lind' }).click();
  await expect(owner).toHaveValue('Åsa Lind');
  await field(page, 2, 'Ansvarig').fill('Åsa');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page, 2, 'Ansvarig')).toHaveValue('Åsa Lind');
  const { rows, personNames } = await askHost(page, 'workshop.read', {});
  const named = personNames.filter(({ text }) => text === 'Åsa Lind').map(({ id }) => id);
  expect(rows.measure.filter(({ ownerId }) => ownerId === named[0])).toHaveLength(2);
  expect(named).toHaveLength(1);
});
