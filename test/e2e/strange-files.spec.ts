import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comeBack, expect, expectAccessible, test } from './fixtures.ts';

test('a file that cannot be read is a line with its fault among the analyses and in the trash', async ({
  page,
  folders,
}, info) => {
  for (const part of ['library', 'trash']) {
    const folder = join(folders.data, part);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tom.storforum'), '');
    symlinkSync('/ingen/sådan', join(folder, 'dinglar.storforum'));
  }
  await page.reload();
  const analyses = page.getByRole('list', { name: 'Analyser' }).getByRole('listitem');
  await expect(analyses.filter({ hasText: 'Filen är tom och har inte öppnats.' })).toHaveCount(1);
  await expect(analyses.filter({ hasText: 'Filen finns inte längre.' })).toHaveCount(1);
  await expect(analyses.filter({ hasText: '1970' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Papperskorgen (2)' }).click();
  const trash = page.getByRole('list', { name: 'Papperskorgen (2)' }).getByRole('listitem');
  await expect(trash.filter({ hasText: 'tom' })).toContainText('Filen är tom och har inte öppnats.');
  await expect(trash.filter({ hasText: 'dinglar' })).toContainText('Filen finns inte längre.');
  const restore = page.getByRole('button', { name: /^Återställ: tom/ });
  await expect(restore).toHaveAccessibleDescription('Filen är tom och har inte öppnats.');
  await expectAccessible(page, 'library: unreadable files in the trash');
  await info.attach('sv', { body: await page.screenshot(), contentType: 'image/png' });

  await page.getByRole('button', { name: 'English' }).click();
  await expect(
    trash.or(page.getByRole('list', { name: 'Trash (2)' }).getByRole('listitem')).first(),
  ).toContainText(/The file/);
  await info.attach('en', { body: await page.screenshot(), contentType: 'image/png' });

  await page.getByRole('button', { name: 'Svenska' }).click();
  await restore.click();
  await expect(analyses.filter({ hasText: 'Filen är tom och har inte öppnats.' })).toHaveCount(2);
  await comeBack(page);
  await page.getByRole('button', { name: /^Återställ: dinglar/ }).click();
  await expect(analyses.filter({ hasText: 'Filen finns inte längre.' })).toHaveCount(2);
  await expect(page.getByRole('button', { name: /Papperskorgen/ })).toHaveCount(0);
});
