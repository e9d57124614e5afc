import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askHost } from './ask-host.ts';
import { expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';
import { editor, field, row, speaking, typeThreat } from './record.ts';

const mark = 'Inte sparat ännu';

/** All that the host keeps of unsaved texts, as it stands on disk. Where one was is no text. */
function keptIn({ data }: { data: string }): string {
  const folder = join(data, 'unsaved');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .flatMap((name) => Object.entries<string>(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .filter(([field]) => !field.startsWith('place/'))
    .flat()
    .join(' ');
}

async function openRecord(page: Page): Promise<void> {
  await openExample(page);
  await goToPhase(page, 'Samla in');
  await expect(field(page)).toBeFocused();
}

/** Chooses the second group and types half a threat with a property. */
async function typeHalf(page: Page, text: string): Promise<string> {
  await page.keyboard.press('Control+2');
  const name = await speaking(page).innerText();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Alt+3');
  return name;
}

async function expectHalf(page: Page, text: string, groupName: string): Promise<void> {
  await expect(field(page)).toHaveValue(text);
  await expect(speaking(page)).toHaveText(groupName);
  await expect(page.getByText(mark)).toBeVisible();
  await expect(field(page)).toHaveAccessibleDescription(new RegExp(mark));
  await expect(page.getByRole('button', { name: 'tillgänglighet' }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
}

test('a threat half typed comes back after a reload, with its group, and is marked as not saved', async ({
  page,
  folders,
}) => {
  await openRecord(page);
  const name = await typeHalf(page, 'Strömmen går när');
  await expect(page.getByText(mark)).toHaveCount(0);
  await expect.poll(() => keptIn(folders)).toContain('availability');
  await page.reload();
  await expectHalf(page, 'Strömmen går när', name);
  await expectAccessible(page, 'record: half typed');
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'In English' }).click();
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: 'På svenska' }).click();
  await field(page).focus();
  await page.keyboard.press('End');
  await typeThreat(page, ' åskan går');
  await expect(row(page, 'Strömmen går när åskan går')).toBeVisible();
  await expect(page.getByText(mark)).toHaveCount(0);
  await expect.poll(() => keptIn(folders)).toBe('');
  await page.reload();
  await expect(field(page)).toHaveValue('');
});

test('a reload at once after the last key loses nothing of a threat half typed', async ({ page }) => {
  await openRecord(page);
  const name = await typeHalf(page, 'Avbrutet mitt i');
  await page.keyboard.type(' ett ord');
  await page.reload();
  await expectHalf(page, 'Avbrutet mitt i ett ord', name);
});

test('a threat half typed comes back when its window is closed and opened again', async ({
  folders,
  launch,
}) => {
  const first = await launch();
  await openRecord(first.page);
  const name = await typeHalf(first.page, 'Avslutat mitt i');
  await first.page.close({ runBeforeUnload: true });
  await expect.poll(() => keptIn(folders)).toContain('availability');
  await first.close();
  const { page } = await launch();
  await page
    .getByRole('button', { name: /Mina Meddelanden/ })
    .first()
    .click();
  await goToPhase(page, 'Samla in');
  await expectHalf(page, 'Avslutat mitt i', name);
});

test('a threat half typed comes back after its page has crashed', async ({ page, folders, host }) => {
  test.skip(host === 'electron', 'the debugging protocol of a browser');
  await openRecord(page);
  const name = await typeHalf(page, 'Halva hotet');
  await expect.poll(() => keptIn(folders)).toContain('availability');
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => {});
  await crashed;
  // As the person does with a tab that has died. Playwright itself gives such a page up.
  await session.send('Page.reload');
  const shown = async () => {
    const expression = 'document.querySelector("textarea")?.value + document.body.innerText';
    const { result } = await session.send('Runtime.evaluate', { expression });
    return String(result.value);
  };
  await expect.poll(shown).toContain('Halva hotet');
  expect(await shown()).toContain(name);
  expect(await shown()).toContain(mark);
});

test('a reason half typed comes back in its field, and Escape saves it', async ({ page, folders }) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  const reason = page.getByRole('textbox', { name: 'Motivering' });
  await reason.fill('Därför att');
  await expect.poll(() => keptIn(folders)).toContain('Därför att');
  await page.reload();
  await goToPhase(page, 'Bedöm');
  await expect(reason).toHaveValue('Därför att');
  await expect(reason).toHaveAccessibleDescription(mark);
  await expectAccessible(page, 'assess: reason half typed');
  await reason.focus();
  await page.keyboard.press('Escape');
  await expect(reason).not.toBeFocused();
  await expect(reason).toHaveValue('Därför att');
  await expect.poll(() => keptIn(folders)).toBe('');
  const { rows } = await askHost(page, 'workshop.read', {});
  expect(rows.risk.map(({ rationale }) => rationale)).toContain('Därför att');
});

test('a change of a threat half typed comes back where it was made', async ({ page, folders }) => {
  await openRecord(page);
  await typeThreat(page, 'Brevet kommer bort');
  await row(page, 'Brevet kommer bort').click();
  await editor(page).fill('Brevet kommer för');
  await expect.poll(() => keptIn(folders)).toContain('Brevet kommer för');
  await page.reload();
  await expect(editor(page)).toHaveValue('Brevet kommer för');
  await expect(page.getByText(mark)).toBeVisible();
  await editor(page).press('Enter');
  await expect(row(page, 'Brevet kommer för')).toBeVisible();
  await expect.poll(() => keptIn(folders)).toBe('');
});

test('cause and consequence half typed come back in their fields, which stay open', async ({
  page,
  folders,
}) => {
  await openRecord(page);
  await page.keyboard.insertText('Strömmen går');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.insertText('åskan');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.insertText('ingen får sv');
  await expect.poll(() => keptIn(folders)).toContain('ingen får sv');
  await page.reload();
  const consequence = page.locator('#record-consequence');
  await expect(consequence).toHaveValue('ingen får sv');
  await expect(page.locator('#record-cause')).toHaveValue('åskan');
  await consequence.fill('');
  await expect(consequence).toBeVisible();
  await consequence.press('Enter');
  await expect(row(page, 'Strömmen går')).toBeVisible();
  await expect.poll(() => keptIn(folders)).toBe('record/sentence open');
});

test('a refused text that waits beside the field comes back after a reload', async ({
  page,
  folders,
  host,
}) => {
  test.skip(host === 'electron', 'answers can be changed only on loopback');
  await openRecord(page);
  const refuse = { ok: false, error: { code: 'disk-full', params: {} } };
  await page.route('**/call', async (route) => {
    if (route.request().postDataJSON().name !== 'workshop.run') return route.continue();
    await expect(field(page)).toHaveValue('Nästa');
    await route.fulfill({ json: refuse });
  });
  await typeThreat(page, 'Det första');
  await page.keyboard.insertText('Nästa');
  const refused = page.getByRole('list', { name: 'Inte sparat' });
  await expect(refused).toContainText('Det första');
  await expect.poll(() => keptIn(folders)).toContain('Det första');
  await page.unroute('**/call');
  await page.reload();
  await expect(refused).toContainText('Det första');
  await expect(refused).toContainText('Disken är full');
  await refused.getByRole('button', { name: 'Försök igen' }).click();
  await expect(row(page, 'Det första')).toBeVisible();
  await expect(field(page)).toHaveValue('Nästa');
});

test('texts of a threat that is taken away meanwhile wait beside the field', async ({ page, folders }) => {
  await openRecord(page);
  await typeThreat(page, 'Brevet kommer bort');
  const { rows } = await askHost(page, 'workshop.read', {});
  const threat = rows.threat.find(({ text }) => text === 'Brevet kommer bort');
  await row(page, 'Brevet kommer bort').click();
  await editor(page).fill('Brevet kommer för');
  await expect.poll(() => keptIn(folders)).toContain('Brevet kommer för');
  const command = { type: 'threat.remove' as const, ids: [threat?.id ?? ''] };
  await askHost(page, 'workshop.run', { key: 'taken-away', command });
  await page.reload();
  await expect(page.getByRole('list', { name: 'Inte sparat' })).toContainText('Brevet kommer för');
});

test.describe('where one is', () => {
  test('comes back after a reload: the phase and the risk', async ({ page }) => {
    await openExample(page);
    await goToPhase(page, 'Hantera');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const title = page.getByRole('main').getByRole('heading', { level: 1 });
    const risk = (await title.innerText()).split('\n').at(-1) ?? '';
    await page.reload();
    await expect(title).toContainText(risk);
    await goToPhase(page, 'Bedöm');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Motivering' })).toBeVisible();
    await expect(title).toContainText(risk);
  });

  test('comes back when the workshop is closed and opened again: the phase and the group', async ({
    page,
  }) => {
    await openRecord(page);
    await page.keyboard.press('Control+2');
    const name = await speaking(page).innerText();
    await page.getByRole('banner').getByRole('button').first().click();
    await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
    await page
      .getByRole('button', { name: /Mina Meddelanden/ })
      .first()
      .click();
    await expect(speaking(page)).toHaveText(name);
  });

  test('is kept apart for each workshop', async ({ page }) => {
    await openRecord(page);
    await page.keyboard.press('Control+2');
    await page.getByRole('banner').getByRole('button').first().click();
    await page.getByRole('menuitem', { name: 'Alla analyser' }).click();
    await page.getByLabel('Ny analys').fill('En annan');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText(/Förutsättningar|Analysobjekt/);
  });
});

test('counted votes half typed are kept nowhere but in the window', async ({ page, folders }) => {
  await openExample(page);
  await goToPhase(page, 'Bedöm');
  await page.locator('input[inputmode=numeric]').first().fill('3344');
  await page.getByRole('textbox', { name: 'Motivering' }).fill('Något annat');
  await expect.poll(() => keptIn(folders)).toContain('Något annat');
  expect(keptIn(folders)).not.toMatch(/3344|votes/);
});

test.describe('a host that is killed', () => {
  test.use({ ownProcess: true });

  test('has kept what was half typed', async ({ launch, folders }) => {
    const first = await launch();
    await openRecord(first.page);
    const name = await typeHalf(first.page, 'Avbrutet av strömmen');
    await expect.poll(() => keptIn(folders)).toContain('availability');
    await first.kill();
    const { page } = await launch();
    await page
      .getByRole('button', { name: /Mina Meddelanden/ })
      .first()
      .click();
    await goToPhase(page, 'Samla in');
    await expectHalf(page, 'Avbrutet av strömmen', name);
  });
});
