import type { Page } from '@playwright/test';
import { describedMethod } from '../helpers/described-method.ts';
import { runElsewhere } from './ask-host.ts';
import { block } from './assess.ts';
import { beginBallot, startButton } from './ballot.ts';
import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { openProjector, release } from './projector-page.ts';

const warnings = (page: Page) => page.getByRole('region', { name: /att tänka på|Inga anmärkningar/ });

/** The editor, with a copy of the method of the example. */
async function openEditor(page: Page): Promise<void> {
  await openExample(page);
  await goToPhase(page, 'Förbered');
  await page
    .getByRole('navigation', { name: 'Förberedelser' })
    .getByRole('button', { name: /Metod/ })
    .click();
  await page.getByRole('button', { name: /Redigera en kopia/ }).click();
}

test('a method says how often in numbers, what a level means by domain, who may accept, and what is judged', async ({
  page,
}) => {
  await openEditor(page);
  await page.keyboard.press('Alt+2');
  const [from, to] = [page.getByLabel('Från (gånger om året)'), page.getByLabel('Till (gånger om året)')];
  await to.fill('1/50');
  await page.keyboard.press('Enter');
  await expect(page.getByText('I ord: mer sällan än en gång på 50 år')).toBeVisible();
  await page.getByLabel('Nivå 2 på svenska').focus();
  await from.fill('ofta');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('1/50 är en gång på 50 år');
  await from.fill('0,1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('I ord: oftare än en gång på 10 år')).toBeVisible();
  await expect(warnings(page)).toContainText(
    'Det finns ett glapp mellan intervallen för ”Mycket låg” och ”Låg”',
  );
  await page.keyboard.press('Control+z');
  await expect(warnings(page)).toContainText('Inga anmärkningar');
  await page.keyboard.press('Alt+i');
  await expect(page.getByLabel('Hämta från en publicerad källa')).toBeFocused();
  await page.getByLabel('Hämta från en publicerad källa').selectOption('Inera, fyra nivåer');
  await page.getByLabel('Nivå 4 på svenska').focus();
  await expect(page.getByText('I ord: oftare än en gång om året')).toBeVisible();
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Alt+3');
  await page.getByLabel('Nivå 4 på svenska').focus();
  await expect(page.getByLabel('Ekonomi på svenska')).toHaveCount(0);
  await page.keyboard.press('Alt+b');
  await page.getByLabel('Ekonomi på svenska').fill('Över 5 % av budgeten');
  await page.keyboard.press('Control+Enter');
  await expectAccessible(page, 'method: domains');
  await page.keyboard.press('Alt+4');
  await page.getByLabel('Nivå 4 på svenska').focus();
  await page
    .getByRole('group', { name: 'Får riskägaren acceptera risken?' })
    .getByRole('button', { name: 'Nej' })
    .click();
  await page.getByLabel('Vem måste acceptera på svenska').fill('Kommundirektören');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tjock linje: gräns för vad riskägaren får acceptera')).toBeVisible();
  await expectAccessible(page, 'method: acceptance criteria');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('button', { name: 'Utgångspunkter' })).toBeFocused();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Värsta trovärdiga' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByLabel('Tidshorisont (år)').fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Värsta trovärdiga konsekvens · tidshorisont 5 år')).toBeVisible();
  await expectAccessible(page, 'method: conventions');

  await page.keyboard.press('Escape');
  await expect(page.getByText('Ekonomi: Över 5 % av budgeten')).toBeVisible();
  await expect(page.getByText('Accepteras av: Kommundirektören')).toBeVisible();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByLabel(/Bara ordvalet har ändrats/)
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Byt metod' }).click();
  await goToPhase(page, 'Hantera');
  await page.getByRole('option', { name: /^9 / }).click();
  await page.keyboard.press('5');
  const dialog = page.getByRole('dialog', { name: 'Får risken accepteras?' });
  await expect(dialog).toContainText('Nivån är 4. Enligt metoden får riskägaren inte acceptera den.');
  await expect(dialog.getByLabel('Beslutat av (Kommundirektören)')).toBeVisible();
  await expectAccessible(page, 'treat: accepting above the line');
  await page.keyboard.press('Escape');
  const accept = page.getByRole('button', { name: /^Acceptera/ });
  await expect(accept).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('5');
  // Half filled in it is refused, or proposed and gone on with; nothing typed is lost.
  await dialog.getByLabel('Skäl').fill('Kostar mer än det ger');
  await comeBack(page);
  await dialog.getByRole('button', { name: 'Acceptera', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('kan inte accepteras utan skäl, namn och datum');
  await comeBack(page);
  await dialog.getByRole('button', { name: 'Föreslå' }).click();
  await expect(accept).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Accepteras av: Kommundirektören')).toBeVisible();
  await expect(page.getByLabel('Skäl')).toHaveValue('Kostar mer än det ger');
  const lacks = page.getByText('Ännu inte accepterad. Saknas: namn på den som beslutar och beslutsdatum.');
  await expect(lacks).toBeVisible();
  await page.getByLabel('Beslutat av (Kommundirektören)').fill('Kim Berg');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByLabel('Beslutsdatum').fill('2026-05-02');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ännu inte accepterad.')).toHaveCount(0);
});

test('what every judgement presupposes stands on the projector while a level is voted on, and on the ballots', async ({
  page,
}) => {
  await openExample(page);
  await runElsewhere(page, { type: 'workshop.setMethod', method: describedMethod(), isRewording: true });
  const conventions = 'Värsta trovärdiga konsekvens · tidshorisont 5 år · befintligt skydd inräknat';
  await goToPhase(page, 'Bedöm');
  await page.keyboard.press('p');
  const domain = page.getByRole('combobox', { name: 'Avgörande område' });
  await expect(domain).toBeFocused();
  await domain.selectOption('Förtroende');
  await expect(page.getByText('Risk 1 ändrad: avgörande område')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'assess: deciding domain');
  await expectWholeVote(page);
  const { projector } = await openProjector(page);
  await release(page, 'result');
  await expect(projector.getByText(conventions)).toBeVisible();
  await page.keyboard.press('a');
  const scale = (axis: string) => projector.getByRole('region', { name: axis });
  await expect(scale('Sannolikhet')).toContainText('4 Mycket högOftare än en gång om året');
  await expect(projector.getByText('0 av 25 har röstat')).toBeVisible();
  await expect(projector.getByText(conventions)).toBeVisible();
  await expect(projector.getByRole('definition')).toHaveCount(0);
  await expectAccessible(projector, 'projector: scale voted on');
  await page.keyboard.type('2 2 3');
  await page.keyboard.press('Enter');
  await expect(scale('Konsekvens')).toContainText('Ekonomi: Över 5 % av budgeten');
  await expect(scale('Sannolikhet')).toHaveCount(0);
  for (const key of ['Escape', 'Control+z']) await page.keyboard.press(key);
  await goToPhase(page, 'Hantera');
  await expect(projector.getByText(conventions)).toHaveCount(0);
  await goToPhase(page, 'Riskregister');
  await expect(projector.getByText('Tjock linje')).toBeVisible();
  await beginBallot(page, { risks: 2 });
  await expect(scale('Konsekvens')).toContainText('Verksamhet: Stopp i mer än en vecka');
  await expectAccessible(projector, 'projector: scales during a ballot');
  await startButton(page).click();
  await expect(page.getByText(conventions)).toBeVisible();
  await expect(projector.getByText(conventions)).toBeVisible();
  const answer = page
    .getByRole('listbox', { name: /^Konsekvens, risk 1: / })
    .getByRole('option')
    .nth(3);
  await expect(answer).toContainText('Hotar uppdraget · Ekonomi: Över 5 % av budgeten');
  await expect(answer).toHaveAccessibleDescription(/Verksamhet: Stopp i mer än en vecka$/);
  await expectAccessible(page, 'ballot: meanings');
});

test('the page of all risks says once what the levels mean', async ({ page }) => {
  await openExample(page);
  await runElsewhere(page, { type: 'workshop.setMethod', method: describedMethod(), isRewording: true });
  await beginBallot(page, { risks: 4, layout: 'all' });
  await startButton(page).click();
  const legend = page.getByRole('region', { name: 'Konsekvens' });
  await expect(legend).toContainText('4 Mycket högHotar uppdraget · Ekonomi: Över 5 % av budgeten');
  await expectAccessible(page, 'ballot: legend of meanings');
});

/** On a small screen both scales, with every level, and what is set are in sight without scrolling. */
async function expectWholeVote(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const axis of ['Sannolikhet', 'Konsekvens'] as const) {
    await expect(block(page, axis)).toContainText(
      axis === 'Sannolikhet' ? 'En gång på 1–10 år' : 'Hotar uppdraget',
    );
    for (const at of [0, 1, 2, 3])
      await expect(block(page, axis).getByRole('option').nth(at)).toBeInViewport({ ratio: 1 });
  }
  const [last, set] = await Promise.all([
    block(page, 'Konsekvens').getByRole('option').last().boundingBox(),
    page.getByText('Fastställt:').boundingBox(),
  ]);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(set?.y ?? 0);
  await expect(page.getByText('Fastställt:')).toBeInViewport({ ratio: 1 });
  await expectAccessible(page, 'assess: meanings');
  await page.setViewportSize({ width: 1920, height: 1080 });
}
