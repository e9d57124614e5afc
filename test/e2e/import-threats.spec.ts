import { part, rowsXml, sheetXml, workbookFile } from '../helpers/workbook/workbook-files.ts';
import { comeBack, expect, expectAccessible, test } from './fixtures.ts';
import { choose, column, dialog, fetchFile, group, preview, recorded } from './import-dialog.ts';
import { openRecord } from './record.ts';

const table = [
  'Grupp;Nr;Vad kan hända;Följd;K/R/T/S',
  'A;1;Strömmen går i hela huset;Ärenden blir liggande;T',
  'Linköping, IT;2;Nyckeln till serverrummet försvinner;;K, R',
  ';3;;bara en följd;',
  'Ekonomi;4;Avtalet går ut, utan att någon märker det;;T',
].join('\r\n');

test('a CSV file is mapped, looked at and recorded in one change, by keys alone', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByRole('heading', { name: 'Importera hot från en fil' })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Välj fil…' })).toBeFocused();
  // Listened for in good time: the browser must know of it before the key is pressed.
  const chosen = page.waitForEvent('filechooser');
  await expectAccessible(page, 'import: choice of file');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles({
    name: 'hot.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${table}`),
  });

  await expect(dialog(page).getByText('hot.csv')).toBeVisible();
  await expect(column(page, 'Rubriker')).toHaveValue('0');
  for (const [head, part] of [
    ['A · Grupp', 'Grupp'],
    ['B · Nr', 'lämnas utanför'],
    ['C · Vad kan hända', 'Hot'],
    ['D · Följd', 'Leder till'],
    ['E · K/R/T/S', 'Egenskaper'],
  ] as const)
    await expect(column(page, head).locator('option:checked')).toHaveText(part);
  await expect(dialog(page)).toContainText('Kolumn B lämnas utanför.');
  await expect(dialog(page)).toContainText('1 hot hör till en grupp som inte finns i analysen: Ekonomi');
  await expect(dialog(page).getByRole('button', { name: /^Lägg till/ })).toBeHidden();
  await column(page, 'Ekonomi').selectOption('Grupp C · Skatteverket');
  await expect(dialog(page).getByRole('button', { name: /^Lägg till 3 hot/ })).toBeVisible();
  await expect(preview(page).getByRole('listitem')).toHaveText([
    /^AGrupp AStrömmen går i hela husetleder till Ärenden blir liggandetillgänglighet$/,
    /^BGrupp BNyckeln till serverrummet försvinnerkonfidentialitet, riktighet$/,
    /^CGrupp CAvtalet går ut, utan att någon märker dettillgänglighet$/,
  ]);
  await expect(dialog(page)).toContainText('Rad 4 saknar hot och importeras inte.');
  await expectAccessible(page, 'import: columns');

  await column(page, 'C · Vad kan hända').focus();
  await comeBack(page);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('3 hot tillagda')).toBeVisible();
  await expect(recorded(page).getByRole('listitem').first()).toContainText('Strömmen går i hela huset');
  await expect(group(page, 'Norrköping, stöd')).toContainText('12');
  await page.keyboard.press('Control+z');
  await expect(group(page, 'Norrköping, stöd')).toContainText('11');
  await expect(group(page, 'Skatteverket')).toContainText('10');
  await page.keyboard.press('Control+h');
  await expect(page.getByRole('button', { name: /3 hot tillagda för grupperna A, B, C$/ })).toBeVisible();
});

test('what a text was taken for can be changed, and each list and property has its column', async ({
  page,
}) => {
  await openRecord(page);
  const dos = Buffer.from('Hot;K;R\r\nSl\x94sas bort, l\x86ngt;x;\r\n\x8Fska;;x\r\n', 'latin1');
  await fetchFile(page, 'hot.csv', dos);
  await expect(column(page, 'Teckenkodning')).toHaveValue('cp850');
  await expect(preview(page).getByRole('listitem')).toHaveText([
    /Slösas bort, långtkonfidentialitet$/,
    /Åskariktighet$/,
  ]);
  await expect(column(page, 'B · K').locator('option:checked')).toHaveText('konfidentialitet');
  await expectAccessible(page, 'import: encoding and own columns');
  await column(page, 'Teckenkodning').selectOption('Windows (västeuropeisk)');
  await expect(preview(page)).toContainText('Sl”sas bort');
  await column(page, 'Teckenkodning').selectOption('MS-DOS (CP850)');
  await column(page, 'Avgränsare').selectOption('komma');
  await expect(preview(page)).toContainText('Slösas bort');
  await expect(preview(page)).not.toContainText('långt');
  await choose(
    page,
    'tavla.csv',
    'Sekretess;Driftstopp\nPärmen står öppen;Strömmen går ut\n;Larmet svarar inte\n',
  );
  await expect(preview(page).getByRole('listitem')).toHaveCount(3);
  await column(page, 'B · Driftstopp').selectOption('lämnas utanför');
  await expect(preview(page).getByRole('listitem')).toHaveText([/Pärmen står öppenkonfidentialitet$/]);
  await expect(dialog(page)).toContainText('Kolumn B lämnas utanför.');
  await column(page, 'B · Driftstopp').selectOption('Hot');
  await expect(preview(page).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 hot tillagda')).toBeVisible();
});

test('Escape leaves without a change, and the text being typed stays', async ({ page }) => {
  await openRecord(page);
  await page.keyboard.insertText('halvt sagt');
  await fetchFile(page, 'hot.txt', 'Strömmen går\nNyckeln försvinner\n');
  await expect(dialog(page).getByRole('button', { name: /^Lägg till 2 hot/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: /^Hot från grupp A/ })).toHaveValue('halvt sagt');
  await expect(group(page, 'Norrköping, stöd')).toContainText('11');
});

test('a text file needs no mapping: one Enter records a threat a line', async ({ page }) => {
  await openRecord(page);
  await fetchFile(page, 'hot.txt', Buffer.from('Strömmen går, ofta\r\n\r\nNyckeln försvinner\r\n', 'latin1'));
  await expect(preview(page).getByRole('listitem')).toHaveCount(2);
  await expect(dialog(page).getByText('Kolumner i filen')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(recorded(page).getByRole('listitem').first()).toContainText('Nyckeln försvinner');
  await expect(recorded(page).getByRole('listitem').nth(1)).toContainText('Strömmen går, ofta');
});

test('a workbook of several sheets opens at the one with threats, and another can be chosen', async ({
  page,
}) => {
  await openRecord(page);
  const rows = (...list: string[][]) => sheetXml(rowsXml(list));
  const workbook = await workbookFile(
    {
      [part.sheet]: rows(['Minnesanteckningar'], ['Möte i maj']),
      'xl/worksheets/sheet2.xml': rows(['Hot', 'Grupp'], ['Strömmen går', 'B'], ['Nyckeln försvinner', 'B']),
    },
    ['Anteckningar', 'Inventering'],
  );
  await fetchFile(page, 'hot.xlsx', workbook);
  await expect(column(page, 'Blad')).toHaveValue('1');
  await expect(preview(page).getByRole('listitem')).toHaveText([/Strömmen går$/, /Nyckeln försvinner$/]);
  await column(page, 'Blad').selectOption('Anteckningar');
  await expect(preview(page).getByRole('listitem')).toHaveText([/Minnesanteckningar$/, /Möte i maj$/]);
  await column(page, 'Blad').selectOption('Inventering');
  await dialog(page)
    .getByRole('button', { name: /^Lägg till 2 hot/ })
    .click();
  await expect(group(page, 'Linköping, IT')).toContainText('13');
});

test('a file that means harm, or is no table, gets one sentence, and the next file is read', async ({
  page,
}) => {
  await openRecord(page);
  const bomb = await workbookFile({ [part.sheet]: sheetXml(rowsXml([[' '.repeat(25 * 1024 * 1024)]])) });
  await fetchFile(page, 'bomb.xlsx', bomb);
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'Filen blir större än 24 MB när den packas upp. Inget har importerats.',
  );
  await expectAccessible(page, 'import: file refused');
  await choose(page, 'bild.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'Filen är inte en textfil. Inget har importerats.',
  );
  await choose(page, 'lång.txt', `kort\n${'x'.repeat(2_001)}`);
  await expect(dialog(page).getByRole('alert')).toContainText('Rad 2: Texten är för lång: 2001 tecken');
  await expect(dialog(page).getByRole('button', { name: /^Lägg till/ })).toBeHidden();
  await choose(page, 'hot.txt', 'Strömmen går\n');
  await expect(dialog(page).getByRole('alert')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(recorded(page).getByRole('listitem').first()).toContainText('Strömmen går');
});

test('a file dropped or pasted on the screen, and cells pasted where threats are typed, open the dialog', async ({
  page,
}) => {
  await openRecord(page);
  const give = (type: 'drop' | 'paste', name: string, text: string) =>
    page.evaluate(
      ([type, name, text]) => {
        const data = new DataTransfer();
        if (name) data.items.add(new File([text], name));
        else data.setData('text/plain', text);
        const options = { bubbles: true, cancelable: true };
        const target = document.activeElement ?? document.body;
        if (type === 'drop') {
          target.dispatchEvent(new DragEvent('dragover', { ...options, dataTransfer: data }));
          target.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
        } else target.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
      },
      [type, name, text] as const,
    );
  await give('drop', 'släppt.txt', 'Strömmen går\n');
  await expect(preview(page)).toContainText('Strömmen går');
  await page.keyboard.press('Escape');
  await give('paste', 'klistrad.csv', 'Hot;Grupp\nNyckeln försvinner;B\n');
  await expect(preview(page)).toContainText('Nyckeln försvinner');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await give('paste', '', 'Hot\tGrupp\r\nAvtalet går ut\tC\r\n');
  await expect(preview(page).getByRole('listitem')).toHaveText([/^CGrupp CAvtalet går ut$/]);
  await page.keyboard.press('Enter');
  await expect(group(page, 'Skatteverket')).toContainText('11');

  const copy = (kind: string, content: string) =>
    page.evaluate(
      ([kind, content]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'Hot Grupp Taket läcker över skåpet A');
        clipboardData.setData(kind, content);
        const options = { bubbles: true, cancelable: true, clipboardData };
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options));
      },
      [kind, content] as const,
    );
  const cells = '<tr><td><p>Taket läcker</p><p>över skåpet</p></td><td>A</td></tr>';
  await copy('text/html', `<table><tr><td>Hot</td><td>Grupp</td></tr>${cells}</table>`);
  await expect(preview(page).getByRole('listitem')).toHaveText([/^AGrupp ATaket läcker över skåpet$/]);
  await page.keyboard.press('Escape');
  await copy('text/plain', '- Strömmen går\n  - Åska\n  - Ärenden blir liggande\n- Nyckeln försvinner\n');
  await expect(preview(page).getByRole('listitem')).toHaveCount(4);
  await column(page, 'Indragna punkter är').selectOption('först orsak, sedan följder');
  await expect(preview(page).getByRole('listitem')).toHaveText([
    /Strömmen gårpå grund av Åskaleder till Ärenden blir liggande$/,
    /Nyckeln försvinner$/,
  ]);
  await expectAccessible(page, 'import: indented list');
  await dialog(page)
    .getByRole('button', { name: /^Lägg till 2 hot/ })
    .click();
  await expect(dialog(page)).toBeHidden();
});
