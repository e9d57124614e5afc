import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';
import { cli, exampleFile, workshopFile } from './run-cli.ts';

const program = join(import.meta.dirname, '..', '..', '..', '..', 'electron', 'cli.ts');

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
    [
      'another kind of file',
      () => ['verify', exampleFile],
      'Filen är inte en analys från Storforum. Välj en fil som slutar på .storforum eller .json.',
    ],
    [
      'a folder',
      () => ['verify', folder()],
      'Filen är inte en analys från Storforum. Välj en fil som slutar på .storforum eller .json.',
    ],
    [
      'an ending nobody knows',
      () => ['export', workshopFile(), 'a.odt'],
      'Filnamnet a.odt måste sluta på .xlsx, .docx, .pdf, .csv eller .json.',
    ],
    [
      'a folder that cannot be made',
      () => ['import', exampleFile, '/dev/null/a.storforum'],
      'Det går inte att skriva till /dev/null/a.storforum. Filen kan vara öppen i Excel eller skrivskyddad. Den tidigare filen är orörd. Stäng filen eller välj en annan plats.',
    ],
    [
      'a target that cannot be written',
      () => ['export', workshopFile(), '/dev/null/a.json'],
      'Det går inte att skriva till /dev/null/a.json. Filen kan vara öppen i Excel eller skrivskyddad. Den tidigare filen är orörd. Stäng filen eller välj en annan plats.',
    ],
    [
      'text that is not JSON',
      () => ['import', written('a.json', '{"format": storforum}'), target()],
      'Filen går inte att läsa som JSON: felet finns vid tecken 12. Inget har importerats.',
    ],
    [
      'letters in an older encoding',
      () => ['import', written('a.json', Buffer.from('{"format": "Åska"}', 'latin1')), target()],
      'Filen har fel teckenkodning (inte UTF-8) och har inte importerats.',
    ],
    [
      'another format',
      () => ['import', written('a.json', '{}'), target()],
      'Filen är inte en analys i Storforums utbytesformat. Inget har importerats.',
    ],
    [
      'a fault in the file',
      () => [
        'import',
        written('a.json', readFileSync(exampleFile, 'utf8').replace('"kind": "fingers"', '"kind": "toes"')),
        target(),
      ],
      'Filen kan inte importeras. risks[0].rounds[0].kind: ska vara något av fingers, agreed, secret, paper. Inget har ändrats.',
    ],
    [
      'a threat that is far too long',
      () => [
        'import',
        written(
          'a.json',
          readFileSync(exampleFile, 'utf8').replace('"text": "Be', `"text": "${'x'.repeat(100_000)}`),
        ),
        target(),
      ],
      'Filen kan inte importeras. risks[0].measures[0].text: texten är för lång, ',
    ],
  ])('is one sentence and code 1: %s', async (_, args, sentence) => {
    const { code, output, errors } = await cli(...args());
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(sentence);
    expect(errors.split('\n')).toHaveLength(1);
  });

  it('is said in the language asked for, or the system’s, or English', async () => {
    const said = async (env: NodeJS.ProcessEnv, ...more: string[]) =>
      (await runCli(['verify', 'none', ...more], env)).errors;
    const [swedish, english] = ['Filen none finns inte.', 'There is no file none.'];
    expect(await said({ LANG: 'C.UTF-8' })).toBe(english);
    expect(await said({ LANG: 'fr_FR.UTF-8' })).toBe(english);
    expect(await said({ LANG: 'sv_SE.UTF-8' })).toBe(swedish);
    expect(await said({ LANG: 'en_GB.UTF-8' })).toBe(english);
    expect(await said({ LANG: 'en_GB.UTF-8', LC_ALL: 'sv_SE.UTF-8' })).toBe(swedish);
    expect(await said({ LANG: 'sv_SE.UTF-8' }, '--language', 'en')).toBe(english);
    expect(await said({ LANG: 'en_GB.UTF-8' }, '--language=sv')).toBe(swedish);
    expect(await said({ LANG: 'sv_SE.UTF-8' }, '--language=fr')).toBe(
      'The command is written: storforum verify FILE',
    );
  });

  it('leaves the program with the code, and no trace of its inside', () => {
    const ended = spawnSync(process.execPath, [program, 'verify', 'none'], {
      encoding: 'utf8',
      env: { LANG: 'en_GB.UTF-8' },
    });
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([1, '', 'There is no file none.\n']);
  });
});
