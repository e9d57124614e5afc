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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
  for (const name of ['shared', 'electron', 'renderer', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const words = join(copy, 'shared', 'words');
  cpSync(join(words, 'en'), join(words, 'xx'), { recursive: true });
  for (const name of readdirSync(join(words, 'xx')).filter((each) => each.endsWith('.json'))) {
    const path = join(words, 'xx', name);
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), inBrackets));
  }
  appendFileSync(join(words, 'languages.ts'), "export * as xx from './xx/index.ts';\n");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a third language of the interface, one folder and one line', () => {
  it.each(['shared', 'electron', 'renderer'])('needs no other change in %s', (project) => {
    const typescript = join(root, 'node_modules', '.bin', 'tsc');
    expect(() => execFileSync(typescript, ['-p', project], { cwd: copy, stdio: 'pipe' })).not.toThrow();
  });

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

  it('reads the texts of a method in English', () => {
    expect(asked(`['sv', 'en', 'xx'].map(textLanguage)`)).toEqual(['sv', 'en', 'en']);
  });
});
