import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSource } from '../../electron/cli/read-workshop.ts';
import { endSession, startSession } from '../../electron/commands/session.ts';
import { openWorkshopFile } from '../../electron/db/connection.ts';
import { verify } from '../../electron/db/verify.ts';
import { bookView } from '../../electron/export/book-view.ts';
import { presetMethod } from '../helpers/preset-method.ts';
import { newSession, run } from '../helpers/workshop.ts';

const root = join(import.meta.dirname, '..', '..');
let copy = '';

/** What the copy answers to an expression in its own modules. */
function asked(expression: string): unknown {
  const script = `
    const { hostLanguage, translator } = await import('./electron/host/words.ts');
    const { readPreferences } = await import('./electron/library/preferences.ts');
    const { interfaceLanguages, textLanguage } = await import('./shared/words/index.ts');
    const { localeOf } = await import('./shared/words/locale.ts');
    console.log(JSON.stringify(${expression}));`;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' }));
}

/** English with every text in brackets, as a language that nobody speaks. */
function inBrackets(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? `[${value}]` : value;
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'storforum-language-'));
  for (const name of [
    'shared',
    'electron',
    'renderer',
    'package.json',
    'tsconfig.json',
    'resources',
    join('test', 'helpers'),
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const words = join(copy, 'shared', 'words');
  cpSync(join(words, 'en'), join(words, 'xx'), { recursive: true });
  // Sheets of a workbook may have no brackets in their names.
  const isMarked = (name: string) => name.endsWith('.json') && name !== 'workbook.json';
  for (const name of readdirSync(join(words, 'xx')).filter(isMarked)) {
    const path = join(words, 'xx', name);
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), inBrackets));
  }
  appendFileSync(join(words, 'languages.ts'), "export * as xx from './xx/index.ts';\n");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a third language of the interface, one folder and one line', () => {
  it.each(['shared', 'electron', 'renderer'])(
    'needs no other change in %s',
    (project) => {
      const typescript = join(root, 'node_modules', '.bin', 'tsc');
      expect(() => execFileSync(typescript, ['-p', project], { cwd: copy, stdio: 'pipe' })).not.toThrow();
    },
    90_000,
  );

  it('is offered, chosen by the system and by the person, and spoken', () => {
    writeFileSync(join(copy, 'preferences.json'), JSON.stringify({ language: 'xx' }));
    expect(
      asked(`[
        interfaceLanguages,
        hostLanguage({ LANG: 'xx_XX.UTF-8' }, 'sv-SE'),
        readPreferences('preferences.json').language,
        translator('xx')('common:unrated'),
        translator('xx')('common:risks', { count: 2 }),
        localeOf('xx'),
      ]`),
    ).toEqual([['sv', 'en', 'xx'], 'xx', 'xx', '[not assessed]', '[2 risks]', 'en-GB']);
  });

  it('keeps a workshop in it: made, opened again, exported and imported, with the method in English', async () => {
    const library = join(copy, 'data');
    const file = join(library, 'kept.storforum');
    const made = asked(
      `await (async () => {
        const { createWorkshopFile, openWorkshopFile } = await import('./electron/db/connection.ts');
        const { startSession, endSession } = await import('./electron/commands/session.ts');
        const { runCommand } = await import('./electron/commands/run-command.ts');
        const { presetMethod } = await import('./test/helpers/preset-method.ts');
        const { verify } = await import('./electron/db/verify.ts');
        const { readerOf } = await import('./electron/db/queries/reader.ts');
        (await import('node:fs')).mkdirSync(${JSON.stringify(library)});
        const path = ${JSON.stringify(file)};
        const first = startSession(path, createWorkshopFile(path));
        const method = presetMethod();
        runCommand(first, 'a', { type: 'workshop.create', title: 'Kept', language: 'xx', method });
        runCommand(first, 'b', { type: 'risk.add', id: 'r', title: 'Flood', description: '' });
        const [probability, consequence] = [method.probability[0].code, method.consequence[0].code];
        runCommand(first, 'c', { type: 'risk.assess', id: 'r', probability, consequence });
        endSession(first);
        const again = startSession(path, openWorkshopFile(path, null));
        const found = [readerOf(again.database).get('workshop', 'workshop').language, verify(again.database)];
        endSession(again);
        return found;
      })()`,
    );
    expect(made).toEqual(['xx', []]);
    // The copy is not built: its own sources are what is tried.
    const env = { ...process.env, STORFORUM_IS_BUILT: '' };
    const storforum = (...given: string[]) =>
      execFileSync(process.execPath, ['electron/cli.ts', ...given], { cwd: copy, env, encoding: 'utf8' });
    for (const ending of ['xlsx', 'docx', 'json', 'csv'])
      storforum('export', file, join(library, `out.${ending}`));
    const interchange = JSON.parse(readFileSync(join(library, 'out.json'), 'utf8'));
    expect(interchange.workshop.language).toBe('xx');
    storforum('import', join(library, 'out.json'), join(library, 'back.storforum'));
    storforum('verify', join(library, 'back.storforum'));
    const csv = readFileSync(join(library, 'out.csv'), 'utf8');
    const report = await extractRawText({ path: join(library, 'out.docx') });
    expect(report.value).toMatch(/\[[A-Z]/);
    expect(csv).toContain(presetMethod().probability[0]?.en);
    expect(csv).not.toContain(`[${presetMethod().probability[0]?.en}]`);
  }, 120_000);

  it('reads the texts of a method in English', () => {
    expect(asked(`['sv', 'en', 'xx'].map(textLanguage)`)).toEqual(['sv', 'en', 'en']);
  });
});

it('a workshop in a language that this app does not have is whole, and is spoken of in English', () => {
  const session = newSession();
  run(session, { type: 'workshop.edit', language: 'nb-NO' });
  const { path } = session;
  endSession(session);
  const again = startSession(path, openWorkshopFile(path, null));
  expect(verify(again.database)).toEqual([]);
  const view = bookView(exportSource(again));
  expect([view.workshop.language, view.language, view.words('common:unrated')]).toEqual([
    'nb-NO',
    'en',
    'not assessed',
  ]);
  endSession(again);
});
