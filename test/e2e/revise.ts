import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { expect } from './fixtures.ts';

/** Exports the open workshop and reads the workbook. */
export async function exported(page: Page, documents: string): Promise<Buffer> {
  await page.keyboard.press('Control+e');
  const field = page.getByLabel(/^(Fil|File)$/);
  await expect(field).toHaveValue(/\.xlsx$/);
  const path = await field.inputValue();
  await page.keyboard.press('Enter');
  // Writing a workbook takes its time on a busy machine.
  await expect(page.getByText(/^(Klart|Done):/)).toBeVisible({ timeout: 45_000 });
  await page.keyboard.press('Escape');
  return readFileSync(join(documents, path.split('/').at(-1) ?? ''));
}

/** The workbook with some of its shared texts exchanged, as an analyst would. */
export async function edited(content: Buffer, texts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = await JSZip.loadAsync(content);
  const part = 'xl/sharedStrings.xml';
  let xml = (await zip.file(part)?.async('string')) ?? '';
  for (const [from, to] of Object.entries(texts)) {
    if (!xml.includes(`>${from}<`)) throw new Error(`there is no text ${from}`);
    xml = xml.replace(`>${from}<`, `>${to}<`);
  }
  zip.file(part, xml);
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** Brings a workbook back into the workshop. */
export async function fetchFile(page: Page, content: Buffer): Promise<void> {
  await page.keyboard.press('Control+o');
  const file = { name: 'register.xlsx', mimeType: 'application/octet-stream', buffer: content };
  await page.getByRole('dialog').locator('input[type="file"]').setInputFiles(file);
}
