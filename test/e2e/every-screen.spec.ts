import { askHost } from './ask-host.ts';
import { expect, openExample, test } from './fixtures.ts';
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

test('in English the texts of a Swedish workshop are spoken as Swedish on every screen', async ({ page }) => {
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
    const { stray, found } = await page.evaluate(textsByLanguage, { texts, own: 'sv' });
    astray.push(...stray.map((each) => `${stop}: ${each}`));
    all += found;
  });
  expect(astray).toEqual([]);
  expect(all).toBeGreaterThan(500);
});
