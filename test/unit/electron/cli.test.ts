import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedOrder } from '../../helpers/published-2014.ts';
import { temporaryFolder } from '../../helpers/workshop.ts';
import { cli, exampleFile, workshopFile } from './cli/run-cli.ts';

describe('storforum example', () => {
  it.each([
    ['sv', 'Nivå  Nr  Risk', 'Skrev '],
    ['en', 'Level  No.  Risk', 'Wrote '],
  ])(
    'writes the workshop and its workbook, and shows the register as published (%s)',
    async (language, head, wrote) => {
      const folder = join(temporaryFolder(), 'new', 'folder');
      const { code, output, errors } = await cli('example', '--out', folder, '--language', language);
      expect([code, errors]).toEqual([0, '']);
      expect(readdirSync(folder)).toEqual(['mina-meddelanden-2014.storforum', 'mina-meddelanden-2014.xlsx']);
      const lines = output.split('\n');
      expect(lines[0]).toContain(head);
      expect(lines.slice(2, 24).map((line) => Number(line.trim().split(/\s+/)[1]))).toEqual(publishedOrder);
      expect(lines.slice(-2).every((line) => line.startsWith(wrote))).toBe(true);
    },
  );

  it('writes over nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mina-meddelanden-2014.xlsx'), 'mine');
    const { code, output, errors } = await cli('example', folder);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toBe(
      `Det finns redan en fil med namnet ${join(folder, 'mina-meddelanden-2014.xlsx')}. Inget har skrivits.`,
    );
    expect(readdirSync(folder)).toEqual(['mina-meddelanden-2014.xlsx']);
  });
});

describe('storforum import and export', () => {
  it('take a workshop in and write it again as it was', async () => {
    const folder = temporaryFolder();
    const [file, first, second] = ['a.storforum', 'a.json', 'b.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect((await cli('import', exampleFile, file)).code).toBe(0);
    expect((await cli('export', file, first)).code).toBe(0);
    expect((await cli('import', first, join(folder, 'b.storforum'))).code).toBe(0);
    expect((await cli('export', join(folder, 'b.storforum'), second)).code).toBe(0);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('write a workbook, also over a former one', async () => {
    const file = workshopFile();
    const target = join(dirname(file), 'register.xlsx');
    writeFileSync(target, 'a former one');
    expect((await cli('export', file, target)).code).toBe(0);
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  });

  it('write a Word report, but never over one that is there', async () => {
    const file = workshopFile();
    const target = join(dirname(file), 'rapport.docx');
    expect((await cli('export', file, target)).code).toBe(0);
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    writeFileSync(target, 'what the analyst wrote');
    expect(await cli('export', file, target)).toEqual({
      code: 1,
      output: '',
      errors: `Det finns redan en fil med namnet ${target}. Inget har skrivits.`,
    });
    expect(readFileSync(target, 'utf8')).toBe('what the analyst wrote');
  });

  it('write the register or the threats as CSV', async () => {
    const file = workshopFile();
    const [register, threats] = ['r.csv', 't.csv'].map((name) => join(dirname(file), name)) as [
      string,
      string,
    ];
    expect((await cli('export', file, register)).code).toBe(0);
    expect((await cli('export', file, threats, '--table', 'threats')).code).toBe(0);
    expect(readFileSync(register, 'utf8')).toMatch(/^\uFEFFNr;Risk;/);
    expect(readFileSync(threats, 'utf8')).toMatch(/^\uFEFFNr;Hot;[\s\S]*\r\n1;Strömmen går;/);
    expect((await cli('export', file, register, '--table', 'votes')).code).toBe(1);
  });

  it('leave the workshop file untouched, and its folder', async () => {
    const file = workshopFile();
    const before = readFileSync(file);
    await cli('export', file, join(temporaryFolder(), 'a.json'));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['workshop.storforum']);
  });
});

describe('storforum summary', () => {
  it('writes one workbook over a folder, passes over what is damaged, and leaves all files as they were', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b'])
      expect((await cli('import', exampleFile, join(folder, `${name}.storforum`))).code).toBe(0);
    const damaged = readFileSync(join(folder, 'a.storforum')).fill(7, 5_000, 60_000);
    writeFileSync(join(folder, 'c.storforum'), damaged);
    const files = ['a', 'b', 'c'].map((name) => join(folder, `${name}.storforum`));
    const before = files.map((file) => readFileSync(file));
    const target = join(temporaryFolder(), 'alla.xlsx');
    expect(await cli('summary', folder, target)).toEqual({
      code: 0,
      output: `Hoppade över c.storforum: Filen är skadad och har inte ändrats. Återställ en säkerhetskopia eller rädda det som går att läsa under Säkerhetskopior och återställning.\nSkrev ${target}.`,
      errors: '',
    });
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    expect(files.map((file) => readFileSync(file))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['a.storforum', 'b.storforum', 'c.storforum']);
  });

  it('says what is wrong with a folder or a name in one sentence', async () => {
    const folder = temporaryFolder();
    const said = async (...args: string[]) => (await cli('summary', ...args)).errors;
    expect(await said(folder, join(folder, 'a.xlsx'))).toBe(
      `Mappen ${folder} innehåller inga analyser som går att läsa.`,
    );
    expect(await said(join(folder, 'none'), join(folder, 'a.xlsx'))).toBe(
      `Mappen ${join(folder, 'none')} finns inte eller går inte att läsa.`,
    );
    expect(await said(folder, 'a.pdf')).toMatch(/måste sluta på \.xlsx\.$/);
  });
});

describe('storforum --help', () => {
  it.each(['sv', 'en'])('lists every command (%s)', async (language) => {
    const { code, output } = await cli('--help', '--language', language);
    expect(code).toBe(0);
    for (const name of ['example', 'export', 'import', 'verify'])
      expect(output).toContain(`storforum ${name} `);
  });
});
