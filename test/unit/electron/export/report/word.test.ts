import mammoth from 'mammoth';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../../../electron/export/cell-text.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { wordDocument } from '../../../../../electron/export/report/word/word.ts';
import { withoutSoftHyphens } from '../../../../../shared/domain/text/signs.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { exampleSource, exampleWorkshop, sourceOf } from '../../../../helpers/example-snapshot.ts';
import { filledWorkshop } from '../../../../helpers/filled-workshop.ts';
import { hostileTexts } from '../../../../helpers/hostile/hostile-texts.ts';
import { bigSource } from '../../../../helpers/workbook/big-source.ts';
import { textThroughLibreOffice } from '../../../../helpers/workbook/office-text.ts';
import { elements, type Parts, partsOf } from '../../../../helpers/workbook/read-xlsx.ts';
import { typedSource } from './report-sources.ts';

const slow = 180_000;
const languages = ['sv', 'en'] as const;
const made = {
  sv: await wordDocument(reportOf(exampleSource('sv'))),
  en: await wordDocument(reportOf(exampleSource('en'))),
};
const rawText = async (content: Buffer) => (await mammoth.extractRawText({ buffer: content })).value;
const body = (parts: Parts) => parts.get('word/document.xml') ?? '';
/** A text as readers give it back: blanks drawn together, and without the hyphens that only show where a line breaks. */
const plain = (text: string) => withoutSoftHyphens(plainText(text)).replace(/\s+/g, ' ').trim();

const headingsIn = (language: 'sv' | 'en') =>
  reportOf(exampleSource(language)).blocks.filter((block) => block.kind === 'heading' && block.level < 3)
    .length;

/** Every part of the document is well formed, and leads nowhere. */
function expectSound(parts: Parts): void {
  for (const [name, xml] of parts)
    if (/\.(xml|rels)$/.test(name)) expect([name, elements(xml, 'nothing')]).toEqual([name, []]);
  expect([...parts.values()].join('\n')).not.toMatch(/TargetMode="External"|vbaProject|INCLUDETEXT|DDEAUTO/);
}

describe.each(languages)('the Word report (%s)', (language) => {
  it('is read by another library with every risk and every threat in it', async () => {
    const text = plain(await rawText(made[language]));
    const { tables } = exampleWorkshop(language);
    for (const { title } of register(tables)) expect(text).toContain(plain(title));
    for (const threat of tables.threat.values()) expect(text).toContain(plain(threat.text));
  });

  it('is well formed in all its parts', async () => {
    expectSound(await partsOf(made[language]));
  });

  it('has a language, a title, and a table of contents that leads to its headings without a page that only Word knows', async () => {
    const parts = await partsOf(made[language]);
    const tag = { sv: 'sv-SE', en: 'en-GB' }[language];
    expect(elements(parts.get('word/styles.xml') ?? '', 'w:lang')[0]?.attributes['w:val']).toBe(tag);
    expect(elements(parts.get('docProps/core.xml') ?? '', 'dc:title')[0]?.text).toBe(
      { sv: 'Anslutning till Mina Meddelanden', en: 'Joining Mina Meddelanden' }[language],
    );
    const anchors = elements(body(parts), 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
    const marks = elements(body(parts), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(anchors).toEqual(marks);
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks).toHaveLength(headingsIn(language));
    expect(body(parts)).not.toMatch(/PAGEREF|w:dirty="(true|1)"/);
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
  });

  it('has headings that skip no level, tables whose heads are repeated, and pictures with words', async () => {
    const xml = body(await partsOf(made[language]));
    const levels = elements(xml, 'w:pStyle')
      .map(({ attributes }) => /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1])
      .filter((level) => level !== undefined)
      .map(Number);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const heads = xml
      .split('<w:tbl>')
      .slice(1)
      .map((table) => /<w:tr>.*?<\/w:tr>/s.exec(table)?.[0] ?? '');
    expect(heads.filter((head) => !head.includes('<w:tblHeader/>'))).toEqual([]);
    const pictures = elements(xml, 'wp:docPr').map(({ attributes }) => attributes.descr ?? '');
    expect(pictures).toHaveLength(2);
    expect(pictures.filter((words) => words.length < 100)).toEqual([]);
  });

  it('makes no room with empty paragraphs', async () => {
    const empty = (await partsOf(made[language]))
      .get('word/document.xml')
      ?.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>|<w:p\/>/gs);
    expect(empty?.filter((paragraph) => !/<w:t[ >]|<w:drawing>|<w:fldChar/.test(paragraph))).toEqual([]);
  });

  it('is opened by LibreOffice with the same words', { timeout: slow }, async ({ skip }) => {
    const read = textThroughLibreOffice(made[language]);
    if (read === null) return skip('LibreOffice Writer is not installed');
    const text = plain(read);
    for (const { title } of register(exampleWorkshop(language).tables)) expect(text).toContain(plain(title));
  });
});

describe('what people typed', () => {
  test('arrives as text, whatever it looks like and however long it is', { timeout: slow }, async () => {
    const long = 'Ö'.repeat(40_000);
    const texts = [...hostileTexts, long];
    const content = await wordDocument(reportOf(typedSource((index) => texts[index % texts.length] ?? '')));
    expectSound(await partsOf(content));
    const read = plain(await rawText(content));
    for (const text of texts) {
      const lines = plainText(text).split('\n').map(plain).filter(Boolean);
      for (const line of lines) expect(read).toContain(line);
    }
    expect(read).toContain(long);
  });

  test('makes no document that LibreOffice cannot open', { timeout: slow }, async ({ skip }) => {
    const content = await wordDocument(
      reportOf(typedSource((index) => hostileTexts[index % hostileTexts.length] ?? '')),
    );
    const read = textThroughLibreOffice(content);
    if (read === null) return skip('LibreOffice Writer is not installed');
    expect(read).toContain('DROP TABLE threat');
  });
});

test('a word that its column has no room for is broken by Word’s own soft hyphen, where its parts meet', async () => {
  const xml = body(await partsOf(made.sv));
  const broken = [...xml.matchAll(/>(\p{L}+)<\/w:t><w:softHyphen\/>/gu)].map(([, part]) => part);
  expect(new Set(broken)).toEqual(new Set(['Informations', 'säkerhets']));
  expect(xml.includes('\u00AD')).toBe(false);
});

test('two hundred risks are as many headings, and the contents name the levels instead', async () => {
  const report = reportOf(bigSource(200, 600));
  const xml = body(await partsOf(await wordDocument(report)));
  expect(xml.match(/<w:pStyle w:val="Heading3"\/>/g)).toHaveLength(200);
  expect(xml).not.toContain('<w:pStyle w:val="TOC3"/>');
});

it('has what came of a measure over the whole width of its table, below it', async () => {
  const xml = body(await partsOf(await wordDocument(reportOf(sourceOf(filledWorkshop())))));
  const over = elements(xml, 'w:tc').filter(({ text }) => plain(text).includes('Ord om measure.progress 0'));
  expect(over).toHaveLength(1);
  expect(elements(xml, 'w:gridSpan').length).toBe(1);
  expect(plain(over[0]?.text ?? '')).toContain('Prioritet: Medel · Start: ');
});
