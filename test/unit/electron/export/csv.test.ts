import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../electron/export/csv.ts';
import { readTable } from '../../../../electron/import/read-table.ts';
import type { Language } from '../../../../shared/domain/codes.ts';
import { likelyMapping, threatsIn } from '../../../../shared/domain/threat-table/index.ts';
import { exampleSource, sourceOf } from '../../../helpers/example-snapshot.ts';
import { hostileTexts } from '../../../helpers/hostile/hostile-texts.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { hasLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { cellsOf, partsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { presetMethod, temporaryFolder } from '../../../helpers/workshop.ts';

/** Read by a parser that was told the customs of the language. */
function recordsOf(content: Buffer, language: Language): string[][] {
  return parse(content, { bom: true, delimiter: language === 'sv' ? ';' : ',', record_delimiter: '\r\n' });
}

/** A workshop whose threats are those words. */
function saying(texts: readonly string[], language: Language = 'sv'): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language, method: presetMethod() });
  const threats = texts.map((text, index) => ({ id: `t-${index}`, text }));
  workshop.run({ type: 'threat.record', groupId: null, threats });
  return workshop;
}

const hostile = [
  ...hostileTexts.filter((text) => text.trim() !== '' && text.length < 2_000),
  '=cmd|calc!A1',
  '+46 8 123',
  '- ingen reserv',
  '@alla',
  '＝1+1',
  'a;b,c',
  '"citat"',
  "'=redan",
];

describe('a table as CSV', () => {
  it('begins with a byte order mark, and has the delimiter and the decimals of the language', () => {
    for (const [language, delimiter, figure] of [
      ['sv', ';', /;-?\d,\d/],
      ['en', ',', /,-?\d\.\d/],
    ] as const) {
      const content = csvOf('register', exampleSource(language));
      expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = content.toString('utf8');
      expect(text.split('\r\n')[0]?.split(delimiter).slice(0, 2)[1]).toBe('Risk');
      expect(text).toMatch(figure);
    }
  });

  it('has the delimiter that somebody chooses, with the figures of programs that part columns so', () => {
    for (const [language, delimiter, figure] of [
      ['en', ';', /;-?\d,\d/],
      ['sv', ',', /,-?\d\.\d/],
      ['sv', '\t', /\t-?\d,\d/],
    ] as const) {
      const text = csvOf('register', { ...exampleSource(language), delimiter }).toString('utf8');
      expect(text.split('\r\n')[0]?.split(delimiter)[1]).toBe('Risk');
      expect(text).toMatch(figure);
    }
  });

  it('has a row for every measure', () => {
    const source = exampleSource('sv');
    const [heads = [], ...rows] = recordsOf(csvOf('measures', source), 'sv');
    expect(heads).toContain('Åtgärd');
    expect(rows).toHaveLength(source.snapshot.rows.measure.length);
    const texts = rows.map((row) => row[heads.indexOf('Åtgärd')]);
    expect(texts).toContain(source.snapshot.rows.measure[0]?.text);
  });

  it('has a row for every risk and every threat, and the codes by which they are known again', () => {
    for (const language of ['sv', 'en'] as const) {
      const source = exampleSource(language);
      const { risk, threat } = source.snapshot.rows;
      const register = recordsOf(csvOf('register', source), language);
      const threats = recordsOf(csvOf('threats', source), language);
      const codeAt = register[0]?.indexOf(language === 'sv' ? 'Kod' : 'Code') ?? -1;
      expect(register.slice(1).map((record) => record[codeAt])).toEqual(
        expect.arrayContaining(risk.map(({ id }) => id)),
      );
      expect([register.length, threats.length]).toEqual([risk.length + 1, threat.length + 1]);
      expect(new Set([...register, ...threats].map((record) => record.length)).size).toBe(2);
    }
  });

  it('lets nothing that was typed begin as a formula, or stand as an error', () => {
    const workshop = saying(hostile);
    const records = recordsOf(csvOf('threats', sourceOf(workshop)), 'sv');
    const typed = [...workshop.tables.threat.values()].map(({ text }) => text);
    expect(
      records
        .slice(1)
        .flat()
        .filter((field) => /^[=+\-@\t\r＝＋－＠]|^#(REF!|N\/A)$/u.test(field)),
    ).toEqual([]);
    expect(
      records.slice(1).map((record) => record[1]?.replace(/^'(?='*([=+\-@＝＋－＠]|#(REF!|N\/A)$))/u, '')),
    ).toEqual(typed);
  });

  it('is taken in again by the app as it was', async () => {
    for (const language of ['sv', 'en'] as const) {
      const workshop = saying(hostile, language);
      const bytes = csvOf('threats', sourceOf(workshop));
      const [sheet] = (await readTable({ name: 'hot.csv', bytes })).sheets;
      if (!sheet) throw new Error('nothing was read');
      const { threats } = threatsIn(sheet, likelyMapping(sheet, []), [], language);
      expect(threats.map(({ text }) => text)).toEqual(
        [...workshop.tables.threat.values()].map(({ text }) => text),
      );
    }
  });

  it.skipIf(!hasLibreOffice)(
    'is opened by LibreOffice without a formula',
    async () => {
      const workshop = saying(hostile);
      const cells = cellsOf(await partsOf(throughLibreOffice(csvOf('threats', sourceOf(workshop)))), 'in');
      expect([...cells.values()].filter(({ formula }) => formula !== null)).toEqual([]);
      expect([...cells.values()].some(({ value }) => value === "'=cmd|calc!A1")).toBe(true);
    },
    60_000,
  );
});

function throughLibreOffice(content: Uint8Array): Buffer {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'profile'));
  writeFileSync(join(folder, 'in.csv'), content);
  const filter = ['--infilter=CSV:59,34,76,1,,0,false,true', '--convert-to', 'xlsx'];
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', ...filter, '--outdir', folder, join(folder, 'in.csv')], {
    stdio: 'pipe',
    timeout: 60_000,
  });
  return readFileSync(join(folder, 'in.xlsx'));
}
