import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { endSession } from '../../../electron/commands/session.ts';
import { whileHeld } from '../../helpers/held-file.ts';
import { publishedOrder } from '../../helpers/published-2014.ts';
import { newSession, run, temporaryFolder } from '../../helpers/workshop.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const example = join(root, 'resources', 'example', 'mina-meddelanden-2014.sv.json');
const cli = (...args: string[]) => runCli(args, {});

/** A closed workshop file with a threat in a risk. */
function workshopFile(): string {
  const session = newSession();
  run(
    session,
    { type: 'threat.record', groupId: null, threats: [{ id: 't-1', text: 'Strömmen går' }] },
    { type: 'risk.form', id: 'r-1', threatIds: ['t-1'] },
  );
  endSession(session);
  return session.path;
}

describe('storforum example', () => {
  it.each([
    ['sv', 'Nivå  Nr  Risk', 'Skrev '],
    ['en', 'Level  No  Risk', 'Wrote '],
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
    expect((await cli('import', example, file)).code).toBe(0);
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
      expect((await cli('import', example, join(folder, `${name}.storforum`))).code).toBe(0);
    const damaged = readFileSync(join(folder, 'a.storforum')).fill(7, 5_000, 60_000);
    writeFileSync(join(folder, 'c.storforum'), damaged);
    const files = ['a', 'b', 'c'].map((name) => join(folder, `${name}.storforum`));
    const before = files.map((file) => readFileSync(file));
    const target = join(temporaryFolder(), 'alla.xlsx');
    expect(await cli('summary', folder, target)).toEqual({
      code: 0,
      output: `Hoppade över c.storforum: Filen är skadad. Den har inte ändrats.\nSkrev ${target}.`,
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
      `I mappen ${folder} finns inga arbeten som går att läsa.`,
    );
    expect(await said(join(folder, 'none'), join(folder, 'a.xlsx'))).toBe(
      `Mappen ${join(folder, 'none')} finns inte eller går inte att läsa.`,
    );
    expect(await said(folder, 'a.pdf')).toMatch(/måste sluta på \.xlsx\.$/);
  });
});

describe('storforum verify', () => {
  it('counts what is in a whole file, and leaves it untouched', async () => {
    const file = workshopFile();
    const before = readFileSync(file);
    expect(await cli('verify', file)).toEqual({
      code: 0,
      output: 'Filen är hel: 3 ändringar, 1 risk, 1 hot.',
      errors: '',
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['workshop.storforum']);
  });

  it.each([
    ["UPDATE threat SET text = 'Smuggled'", 'Filen är skadad: threat/t-1 är inte som ändringsloggen säger.'],
    [
      "DROP TRIGGER changeRowIsNotEdited; UPDATE changeRow SET after = '{}' WHERE seq = 2",
      'Filen är skadad: dess uppbyggnad stämmer inte.',
    ],
    [
      "INSERT INTO personName VALUES ('n-1', 'Siv', 'no digest')",
      'Filen är skadad: personnamnet n-1 är inte som det skrevs.',
    ],
    [
      'PRAGMA foreign_keys = OFF; DELETE FROM risk',
      'Filen är skadad: en rad i tabellen threat pekar på något som inte finns.',
    ],
  ])('tells damage in one sentence: %s', async (sql, sentence) => {
    const file = workshopFile();
    const database = new Sqlite(file);
    database.exec(sql);
    database.close();
    const before = readFileSync(file);
    expect(await cli('verify', file)).toEqual({ code: 1, output: '', errors: sentence });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('finds every byte that is turned in what people wrote', async () => {
    const file = workshopFile();
    const whole = readFileSync(file);
    const places: number[] = [];
    const words = Buffer.from('Strömmen');
    for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) places.push(at);
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) {
      const turned = Buffer.from(whole);
      turned[place] = 'T'.charCodeAt(0);
      writeFileSync(file, turned);
      expect([place, (await cli('verify', file)).code]).toEqual([place, 1]);
    }
  });

  it('and export say of a file that is open elsewhere that it is', async () => {
    const file = workshopFile();
    await whileHeld(file, async () => {
      const locked = {
        code: 1,
        output: '',
        errors: 'Filen är redan öppen i ett annat fönster eller program.',
      };
      expect(await cli('verify', file)).toEqual(locked);
      expect(await cli('export', file, join(dirname(file), 'a.json'))).toEqual(locked);
      expect(existsSync(join(dirname(file), 'a.json'))).toBe(false);
    });
    expect((await cli('verify', file)).code).toBe(0);
  });
});

describe('anything wrong', () => {
  const folder = () => temporaryFolder();
  const written = (name: string, content: string | Buffer) => {
    const path = join(folder(), name);
    writeFileSync(path, content);
    return path;
  };
  const target = () => join(folder(), 'a.storforum');

  it.each<[string, () => string[], string]>([
    ['no such command', () => ['explode'], 'Kommandot explode finns inte. Skriv storforum --help för hjälp.'],
    [
      'a name of the prototype',
      () => ['constructor'],
      'Kommandot constructor finns inte. Skriv storforum --help för hjälp.',
    ],
    ['too little said', () => ['verify'], 'Så skrivs kommandot: storforum verify FIL'],
    ['too much said', () => ['verify', 'a', 'b'], 'Så skrivs kommandot: storforum verify FIL'],
    ['an unknown option', () => ['verify', '--deep', 'a'], 'Så skrivs kommandot: storforum verify FIL'],
    ['no such file', () => ['verify', 'none.storforum'], 'Filen none.storforum finns inte.'],
    ['an empty file', () => ['verify', written('a.storforum', '')], 'Filen är tom och har inte öppnats.'],
    ['another kind of file', () => ['verify', example], 'Filen är inget Storforum-arbete.'],
    ['a folder', () => ['verify', folder()], 'Filen är inget Storforum-arbete.'],
    [
      'an ending nobody knows',
      () => ['export', workshopFile(), 'a.odt'],
      'Filnamnet a.odt måste sluta på .xlsx, .docx, .pdf, .csv eller .json.',
    ],
    [
      'a folder that cannot be made',
      () => ['import', example, '/dev/null/a.storforum'],
      'Det går inte att skriva till /dev/null/a.storforum. Välj en annan plats; den tidigare filen är orörd.',
    ],
    [
      'a target that cannot be written',
      () => ['export', workshopFile(), '/dev/null/a.json'],
      'Det går inte att skriva till /dev/null/a.json. Välj en annan plats; den tidigare filen är orörd.',
    ],
    [
      'text that is not JSON',
      () => ['import', written('a.json', '{"format": storforum}'), target()],
      'Filen är inte läsbar JSON: fel vid tecken 12.',
    ],
    [
      'letters in an older encoding',
      () => ['import', written('a.json', Buffer.from('{"format": "Åska"}', 'latin1')), target()],
      'Filen är inte text i teckenkodningen UTF-8, som JSON ska vara.',
    ],
    [
      'another format',
      () => ['import', written('a.json', '{}'), target()],
      'Filen har inte formatet storforum-workshop.',
    ],
    [
      'a fault in the file',
      () => [
        'import',
        written('a.json', readFileSync(example, 'utf8').replace('"kind": "fingers"', '"kind": "toes"')),
        target(),
      ],
      'Filen kan inte läsas in: risks[0].rounds[0].kind: ska vara något av fingers, agreed, secret, paper. Inget har ändrats.',
    ],
    [
      'a threat that is far too long',
      () => [
        'import',
        written(
          'a.json',
          readFileSync(example, 'utf8').replace('"text": "Be', `"text": "${'x'.repeat(100_000)}`),
        ),
        target(),
      ],
      'Filen kan inte läsas in: risks[0].measures[0].text: texten är för lång, ',
    ],
  ])('is one sentence and code 1: %s', async (_, args, sentence) => {
    const { code, output, errors } = await cli(...args());
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(sentence);
    expect(errors.split('\n')).toHaveLength(1);
  });

  it('is said in the language asked for, or the system’s, or Swedish', async () => {
    const said = async (env: NodeJS.ProcessEnv, ...more: string[]) =>
      (await runCli(['verify', 'none', ...more], env)).errors;
    const [swedish, english] = ['Filen none finns inte.', 'There is no file none.'];
    expect(await said({})).toBe(swedish);
    expect(await said({ LANG: 'C.UTF-8' })).toBe(swedish);
    expect(await said({ LANG: 'sv_SE.UTF-8' })).toBe(swedish);
    expect(await said({ LANG: 'en_GB.UTF-8' })).toBe(english);
    expect(await said({ LANG: 'en_GB.UTF-8', LC_ALL: 'sv_SE.UTF-8' })).toBe(swedish);
    expect(await said({ LANG: 'sv_SE.UTF-8' }, '--language', 'en')).toBe(english);
    expect(await said({ LANG: 'en_GB.UTF-8' }, '--language=sv')).toBe(swedish);
    expect(await said({}, '--language=fr')).toBe('The command is written: storforum verify FILE');
  });

  it('leaves the program with the code, and no trace of its inside', () => {
    const ended = spawnSync(process.execPath, [join(root, 'electron', 'cli.ts'), 'verify', 'none'], {
      encoding: 'utf8',
      env: { LANG: 'en_GB.UTF-8' },
    });
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([1, '', 'There is no file none.\n']);
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
