import type { Page } from '@playwright/test';
import { makeBoard } from './board.ts';
import { expect, goToPhase, test } from './fixtures.ts';
import { openProjector, release } from './projector-page.ts';

const longest = 'verksamhetssystemleverantörsavtalsuppföljningsansvarigenssäkerhet';
const long = [
  `Brister i ${longest} upptäcks sent`,
  'Utpressningsvirus krypterar journalsystemet',
  'Behörighetsadministrationsgränssnittet tillåter administratörsrättigheter',
  'Informationssäkerhetssamordnarens incidentrapportering uteblir',
  'Kommunstyrelseförvaltningens säkerhetskopieringar är otillgängliga',
];

test.beforeEach(async ({ folders, page }) => {
  makeBoard(folders, {
    title: 'Långa ord',
    risks: ['Personuppgiftsincidenter i ekonomiadministrationssystemet', longest, 'Överbelastningsattack'],
    cards: long.map((text, index) => ({
      text,
      riskId: index < 3 ? `r${index + 1}` : null,
      properties: ['availability', 'integrity', 'confidentiality', 'traceability'],
    })),
  });
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.reload();
  await page.getByRole('button', { name: /^Långa ord/ }).click();
  await expect(page.getByRole('navigation', { name: 'Analysens faser' })).toBeVisible();
});

/** What is wrong with how long words stand: wider than their box, or broken without a hyphen. */
async function brokenWrongly(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const wrong: string[] = [];
    const range = document.createRange();
    const topOf = (node: Node, at: number) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // To the first letter of a line the engine counts the hyphen at the end of the line before it.
      return [...range.getClientRects()].at(-1)?.bottom;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement, textContent } = node;
      const words = textContent ?? '';
      if (!parentElement?.checkVisibility() || !/[\p{L}\u00AD]{13,}/u.test(words)) continue;
      if (parentElement.closest('.visually-hidden, textarea, script, style')) continue;
      const style = getComputedStyle(parentElement);
      if (
        style.textOverflow !== 'ellipsis' &&
        parentElement.scrollWidth > parentElement.clientWidth + 1 &&
        style.display !== 'inline'
      )
        wrong.push(`wide: ${words}`);
      for (let at = 1; at < words.length; at += 1) {
        const [before = '', after = ''] = [words[at - 1], words[at]];
        if (!/\p{L}/u.test(before) || !/\p{L}/u.test(after)) continue;
        const [above, below] = [topOf(node, at - 1), topOf(node, at)];
        if (above !== undefined && below !== undefined && below - above > 4)
          wrong.push(`${words.slice(0, at)}|${words.slice(at)}`);
      }
    }
    return wrong;
  });
}

for (const [phase, sign] of [
  ['Samla in', long[3]],
  ['Gruppera', long[3]],
  ['Bedöm', 'Personuppgiftsincidenter'],
  ['Hantera', 'Personuppgiftsincidenter'],
  ['Riskregister', 'Personuppgiftsincidenter'],
] as const)
  test(`no long word is cut or broken without a hyphen: ${phase}`, async ({ page }) => {
    await goToPhase(page, phase);
    await expect(
      page
        .getByText(sign ?? '')
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    expect(await brokenWrongly(page)).toEqual([]);
  });

test('what is copied from a page holds no soft hyphen', async ({ page }) => {
  await goToPhase(page, 'Bedöm');
  const title = page.getByRole('heading', { level: 1 });
  expect(await title.textContent()).toContain('\u00AD');
  const copied = await title.evaluate((heading) => {
    document.getSelection()?.selectAllChildren(heading);
    return new Promise<string>((resolve) => {
      document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''));
      document.execCommand('copy');
    });
  });
  expect(copied).toBe('Personuppgiftsincidenter i ekonomiadministrationssystemet');
});

test('the projector breaks long words by hyphens too, whatever it shows', async ({ page }) => {
  const { projector } = await openProjector(page);
  await projector.setViewportSize({ width: 1024, height: 768 });
  await goToPhase(page, 'Gruppera');
  for (const view of ['board', 'threat', 'result'] as const) {
    await release(page, view);
    await expect(projector.locator('main')).toHaveAttribute(
      'data-view',
      { board: 'board', threat: 'threat', result: 'register' }[view],
    );
    expect(await brokenWrongly(projector)).toEqual([]);
    expect(await projector.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(
      true,
    );
  }
});
