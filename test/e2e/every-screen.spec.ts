import { askHost } from './ask-host.ts';
import { comeBack, expect, openExample, test } from './fixtures.ts';
import { walkScreens } from './walk-screens.ts';

/** What of the workshop's own texts stands in another language than theirs, in what is shown; and how much in theirs. */
function textsByLanguage({ texts, own }: { texts: readonly string[]; own: string }) {
  const plain = (text: string) => text.replaceAll('\u00ad', '');
  const isOwn = (text: string) => texts.some((each) => plain(text).includes(each));
  const stray: string[] = [];
  let found = 0;
  const judge = (text: string, element: Element | null) => {
    if (!isOwn(text) || !element?.checkVisibility()) return;
    found += 1;
    const lang = element.closest('[lang]')?.getAttribute('lang');
    if (lang !== own) stray.push(`${lang}: ${plain(text).slice(0, 60)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    judge(node.textContent ?? '', node.parentElement);
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
    judge(field.value, field);
  return { stray, found };
}

test('in English the texts of a Swedish workshop are spoken as Swedish on every screen, and the focus is on one', async ({
  page,
}) => {
  test.slow();
  await openExample(page);
  const { rows } = await askHost(page, 'workshop.read', {});
  const texts = [
    ...rows.threat.flatMap(({ text, detail, cause, consequence }) => [text, detail, cause, consequence]),
    ...rows.risk.flatMap((risk) => [risk.title, risk.description, risk.rationale, risk.treatmentNote]),
    ...rows.measure.map(({ text }) => text),
    ...rows.workshop.flatMap(({ title, objectOfAnalysis, purpose }) => [title, objectOfAnalysis, purpose]),
  ]
    .filter((text) => text.length > 12)
    .map((text) => text.slice(0, 30));
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'In English' }).click();

  const astray: string[] = [];
  let all = 0;
  await walkScreens(page, 'en', async (stop) => {
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: stop })
      .not.toBe('BODY');
    const { stray, found } = await page.evaluate(textsByLanguage, { texts, own: 'sv' });
    astray.push(...stray.map((each) => `${stop}: ${each}`));
    all += found;
  });
  expect(astray).toEqual([]);
  expect(all).toBeGreaterThan(500);
});

test('the focus never falls to the body: on opening, while an export runs, out of the history, when things go', async ({
  page,
}) => {
  test.slow();
  await page
    .getByRole('button', { name: /exempl/i })
    .first()
    .focus();
  const stays = async (after: string) => {
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: after })
      .not.toBe('BODY');
  };
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
  await stays('a workshop is opened');

  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(/^Klart: /)).toBeVisible({ timeout: 30_000 });
  await stays('an export ran');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await stays('its dialog is closed');

  await page.keyboard.press('Control+h');
  await expect(page.getByRole('heading', { name: 'Historik' })).toBeVisible();
  await comeBack(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Historik' })).toHaveCount(0);
  await stays('the history is left');

  await page.keyboard.press('Control+b');
  await page.keyboard.type('Fråga juristen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Parkerade anteckningar' })).toHaveCount(0);
  await stays('the last note is removed');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await stays('what is parked is closed');

  await page.getByRole('banner').getByRole('button').first().press('Enter');
  await page.getByRole('menuitem', { name: 'Alla analyser' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Storforum' }).first()).toBeVisible();
  await stays('the workshop is left');
});
