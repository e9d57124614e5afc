import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { htmlDocument } from '../../../../electron/export/report/page/html.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { findBrowser } from '../../../../electron/loopback/find-browser.ts';
import { printArguments, printInBrowser } from '../../../../electron/loopback/print-pdf.ts';
import { register } from '../../../../shared/domain/workshop/register.ts';
import { exampleSource, exampleWorkshop } from '../../../helpers/example-snapshot.ts';
import { hostileTexts } from '../../../helpers/hostile/hostile-texts.ts';
import { hasPoppler, readPdf } from '../../../helpers/workbook/office-text.ts';
import { typedSource } from '../export/report/report-sources.ts';

const slow = 180_000;
const hasBrowser = findBrowser() !== null;
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`storforum-run-${process.pid}-`));
const plain = (text: string) => text.replace(/\s+/g, ' ');
afterEach(() => vi.unstubAllEnvs());

if (!hasBrowser) console.warn('No Chromium, Chrome or Edge is installed: no PDF is printed in this run.');
else if (!hasPoppler) console.warn('poppler (pdfinfo, pdftotext) is not installed: no PDF is looked into.');

describe('a browser that prints', () => {
  it('shows nothing, speaks to nobody, and is never open to a debugger', () => {
    const given = printArguments('/tmp/a b/report.html', '/tmp/a b/report.pdf', '/tmp/a b', false);
    expect(given).toEqual(
      expect.arrayContaining([
        '--headless',
        '--user-data-dir=/tmp/a b/profile',
        '--proxy-server=http://127.0.0.1:0',
        '--proxy-bypass-list=<-loopback>',
        '--disable-background-networking',
        '--generate-pdf-document-outline',
        '--print-to-pdf=/tmp/a b/report.pdf',
      ]),
    );
    expect(given.at(-1)).toBe('file:///tmp/a%20b/report.html');
    expect(given.filter((one) => /remote-debugging|no-sandbox|disable-web-security/.test(one))).toEqual([]);
  });

  it('that is not there is said in one sentence', async () => {
    vi.stubEnv('STORFORUM_BROWSER', '/none');
    await expect(printInBrowser('<p>Hej</p>')).rejects.toMatchObject({ code: 'no-pdf-printer' });
  });

  it('that makes no PDF leaves nothing behind', async () => {
    vi.stubEnv('STORFORUM_BROWSER', process.execPath);
    await expect(printInBrowser('<p>Hej</p>')).rejects.toMatchObject({ code: 'pdf-not-printed' });
    expect(left()).toEqual([]);
  });
});

describe.runIf(hasBrowser)('the report as PDF', () => {
  it('has tags, a title and an outline, and leaves nothing behind', { timeout: slow }, async ({ skip }) => {
    const pdf = await printInBrowser(await htmlDocument(reportOf(exampleSource('sv'))));
    expect(left()).toEqual([]);
    expect(Buffer.from(pdf).includes('/Outlines')).toBe(true);
    expect(Buffer.from(pdf).includes('/Lang (sv')).toBe(true);
    if (!hasPoppler) return skip('poppler is not installed');
    const { info, text, tags } = readPdf(pdf);
    expect(info).toMatch(/Title:\s+Anslutning till Mina Meddelanden/);
    expect(info).toMatch(/Tagged:\s+yes/);
    for (const { title } of register(exampleWorkshop('sv').tables)) expect(plain(text)).toContain(title);
    expect([...tags.matchAll(/\b(H1|H2|H3|TH|Figure|LI)\b/g)].length).toBeGreaterThan(100);
  });

  it('holds the matrix as a drawing whose numbers are text, with its words for whoever does not see it', {
    timeout: slow,
  }, async ({ skip }) => {
    const html = await htmlDocument(reportOf(exampleSource('sv')));
    expect(html).toMatch(
      /<div class="figure"><svg role="img" aria-label="Riskmatris: nuvarande bedömning\. [^"]+"/,
    );
    expect(html).not.toContain('<img');
    const pdf = Buffer.from(await printInBrowser(html));
    expect(pdf.includes('/Subtype /Image')).toBe(false);
    expect([...pdf.toString('latin1').matchAll(/\/Alt /g)]).toHaveLength(2);
    if (!hasPoppler) return skip('poppler is not installed');
    expect(readPdf(pdf).tags).toMatch(/Figure/);
  });

  it('holds soft hyphens only in words that are longer than their line', { timeout: slow }, async ({
    skip,
  }) => {
    if (!hasPoppler) return skip('poppler is not installed');
    const short = readPdf(await printInBrowser(await htmlDocument(reportOf(exampleSource('sv'))))).text;
    const long = 'verksamhetssystemleverantörsavtalsuppföljningsansvarigenssäkerhet';
    const html = await htmlDocument(reportOf(typedSource(() => `Utpressningsvirus i ${long}`)));
    // One word is longer than a column may be; all others of the example have the room they need.
    const broken = new Set(short.match(/\S*\u00AD\S*/g)?.map((word) => word.replaceAll('\u00AD', '|')));
    expect([...broken].sort()).toEqual(['Informations|säkerhets|samordnare']);
    expect(plain(short)).toContain('Informationssäkerhetssamordnare');
    expect(html).toMatch(/<p class="title"[^>]*>Utpressningsvirus i verksamhets\u00ADsystem/);
    expect(html).toMatch(/<p>(?:<b>[^<]*<\/b> )?Utpressningsvirus i verksamhetssystem/);
  });

  it('carries what people typed as text, whatever it looks like', { timeout: slow }, async () => {
    const html = await htmlDocument(
      reportOf(typedSource((index) => hostileTexts[index % hostileTexts.length] ?? '')),
    );
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|<link|javascript:alert\(1\)"|<!DOCTYPE a/i);
    expect(html.match(/(?:src|href)="(?!data:|#)[^"]*"/g)).toBeNull();
    const pdf = await printInBrowser(html);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('can be cancelled while it is printed', { timeout: slow }, async () => {
    const cancel = new AbortController();
    const printing = printInBrowser('<p>Hej</p>', cancel.signal);
    cancel.abort();
    await expect(printing).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(left()).toEqual([]);
  });
});
