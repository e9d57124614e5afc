import { proposedMapping } from '../../shared/domain/method/mapping.ts';
import { presetMethod } from '../helpers/preset-method.ts';
import { askHost, runElsewhere } from './ask-host.ts';
import { title } from './assess.ts';
import { comeBack, expect, expectAccessible, goToPhase, openExample, test } from './fixtures.ts';

test('a level that a change of method has mapped says so until the room confirms it by one key', async ({
  page,
}) => {
  await openExample(page);
  const method = presetMethod('nist-800-30');
  const mapping = proposedMapping(presetMethod('sambruk-2014'), method);
  await runElsewhere(page, { type: 'workshop.setMethod', method, mapping });
  const note = page.getByText(/^Överförd från Fyra nivåer, risk 1–5 \(Sambruk\/SKL 2014\), inte bekräftad/);
  await goToPhase(page, 'Bedöm');
  await expect(note).toBeVisible();
  await expect(page.getByText('Fastställt:')).toHaveCount(0);
  await expectAccessible(page, 'assess: mapped level');
  await page.keyboard.press('o');
  const queue = page.getByRole('dialog', { name: 'Diskussionsordning' });
  await expect(queue).toContainText(
    '22 nivåer är överförda från en tidigare metod och inte bekräftade: 1–13, 15–23.',
  );
  await queue.getByRole('button', { name: 'Gå till risk 1', exact: true }).click();
  await expect(queue).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Kvar att bekräfta: 22' })).toBeVisible();
  await comeBack(page);
  await page.keyboard.press('c');
  await expect(note).toHaveCount(0);
  await expect(page.getByText('Fastställt:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kvar att bekräfta: 21' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(note).toBeVisible();
  await comeBack(page);
  await page.keyboard.press('c');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(note).toBeVisible();

  await goToPhase(page, 'Riskregister');
  await expect(page.getByRole('row').filter({ hasText: 'inte bekräftad' })).toHaveCount(21);
  await goToPhase(page, 'Hantera');
  await expect(note.first()).toBeVisible();
});

test('a room whose medians do not move agrees to differ: both views, what is set and why', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  const { rows } = await askHost(page, 'workshop.read', {});
  const riskId = rows.risk.find(({ number }) => number === 2)?.id ?? '';
  const pairs = [
    { probability: 'low', consequence: 'low', count: 6 },
    { probability: 'high', consequence: 'very-high', count: 5 },
  ];
  await runElsewhere(
    page,
    { type: 'risk.assess', id: riskId, probability: null, consequence: null },
    { type: 'round.countPairs', roundId: 'one', riskId, pairs, opens: { present: 11, earlierId: null } },
    { type: 'round.reveal', id: 'one', present: 11 },
    { type: 'round.countPairs', roundId: 'two', riskId, pairs, opens: { present: 11, earlierId: 'one' } },
    { type: 'round.reveal', id: 'two', present: 11 },
  );
  await goToPhase(page, 'Bedöm');
  await expect(page.getByText(/^Medianerna är desamma som i förra omröstningen/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Notera två synsätt/ })).toBeVisible();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Risk 2: två synsätt' });
  const [one, other] = [1, 2].map((place) => dialog.getByRole('group', { name: `Synsätt ${place}` }));
  if (!one || !other) throw new Error('there are two views');
  await expect(one.getByRole('combobox', { name: 'Sannolikhet' })).toHaveValue('low');
  await expect(other.getByRole('textbox', { name: 'Antal' })).toHaveValue('5');
  await comeBack(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Välj först vad som fastställs.');
  await other.getByRole('combobox', { name: 'Sannolikhet' }).selectOption('very-high');
  await expect(other.getByText('Ingen röst gav det här.')).toBeVisible();
  await expectAccessible(page, 'assess: two views');
  await dialog.getByRole('button', { name: 'Synsätt 2' }).click();
  await dialog.getByRole('textbox', { name: /^Motivering/ }).fill('Följden avgör.');
  await comeBack(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const noted = page.getByText(
    /Två synsätt: Låg × Låg \(röster: 6\) · Mycket hög × Mycket hög \(röster: 5\)/,
  );
  await expect(noted).toContainText('Ingen röst gav det som är fastställt.');
  await expectAccessible(page, 'assess: two views noted');
  await expect(title(page)).toBeFocused();
  await goToPhase(page, 'Riskregister');
  await page.keyboard.press('Enter');
  await expect(noted).toBeVisible();
});

test('risks of one level are ordered by comparison on request, and by number again by one key', async ({
  page,
}) => {
  await openExample(page);
  await goToPhase(page, 'Riskregister');
  const numbers = async () => page.locator('tbody tr td:first-child').allTextContents();
  const [first, second] = await numbers();
  const { rows } = await askHost(page, 'workshop.read', {});
  const idOf = (number?: string) => rows.risk.find((risk) => String(risk.number) === number)?.id ?? '';
  await runElsewhere(page, {
    type: 'risk.compare',
    oneId: idOf(second),
    otherId: idOf(first),
    worse: 'one',
  });
  await expect(page.getByRole('button', { name: /Ordna efter jämförelser/ })).toBeVisible();
  expect((await numbers()).slice(0, 2)).toEqual([first, second]);
  await page.keyboard.press('v');
  const orderNote = page.getByText(/^Ordnade efter jämförelser inom varje nivå/);
  await expect(orderNote).toBeVisible();
  expect((await numbers()).slice(0, 2)).toEqual([second, first]);
  await comeBack(page);
  await page.keyboard.press('v');
  await expect(orderNote).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(orderNote).toBeVisible();
});
