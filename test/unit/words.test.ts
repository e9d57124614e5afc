import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../shared/domain/refusal.ts';
import { messages } from '../../shared/words/index.ts';
import { textKeys } from './json-keys.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = 'shared/words';
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, object>;
const filesIn = (language: string) =>
  readdirSync(join(root, folder, language))
    .filter((name) => name.endsWith('.json'))
    .sort();
const areas = filesIn('sv');
const listed = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
const contentFiles = listed('resources/example/*.json', 'resources/methods/*.json');

/** Words that the app no longer uses, or that people take for something else, and texts in which they are right. */
const forbidden: Readonly<Record<string, RegExp>> = {
  sv: /\bvägg|\bridå|\brört\b|berättar|\bkasta|\bsläng|obedömd|lindra|tangenter\b|\barbete[tn]?\b|\bbilda[srdt]?\b|\bsedel|\bsedlar|anteckna[rtds]*\b|\bej\b|bildpunkt|hämta in|läs(a|tes|er)? in\b(?! \p{L}+ igen)|\btas? in\b|rummet (?!en gång|är inte mätt)|\bA [{\d]| …|\d %|\}\} %/iu,
  en: /\bwall\b|\bcurtain|(?<!un)touched|\bspeaks\b|thrown? away|\bthe room (?!once|has not been measured)|unrated|mitigat|\bworkshops?\b|\b(un)?mark(s|ed)?\b|\banew\b|go on with|br(eak|oken) off|\bfetch|t(ake|aken|ook) in\b|\brecord(s|ed)?\b|\bA [{\d]| …/i,
};
/** In the example's own sentences some of them are ordinary words. */
const rightInExample = /uppsökande arbete|a time and a record|marked as secret/;
/** Names of keys stand beside the words of what they do. */
const onlyKeys = /^(?:(?:Ctrl|Alt|Shift|Enter|Esc|Del|Tab|[A-Z]|[←↑→↓]|\d–\d) ?)+$/u;

/** Everything that people read of it and that somebody wrote: `key: text`. */
function textsOf(value: object): string[] {
  return textKeys(value).map((key) => `${key}: ${textAt(value, key)}`);
}

describe('the words', () => {
  it('that the host says are of areas that it has: others would come out as their keys', () => {
    const texts = listed('electron/*.ts').map((path) => readFileSync(join(root, path), 'utf8'));
    const said = texts.flatMap((text) => [...text.matchAll(/\bwords\(\s*['`](\w+):/g)]);
    expect(said.length).toBeGreaterThan(50);
    expect(said.map(([, area = '']) => area).filter((area) => !(area in messages.en))).toEqual([]);
  });

  for (const language of ['sv', 'en'])
    it(`are free of what the app no longer says (${language})`, () => {
      const all = filesIn(language).flatMap((name) =>
        textsOf(read(`${folder}/${language}/${name}`)).map((text) => `${name}: ${text}`),
      );
      const said = (text: string) => text.slice(text.indexOf(': ', text.indexOf(': ') + 1) + 2);
      expect(all.length).toBeGreaterThan(1_000);
      expect(all.filter((text) => forbidden[language]?.test(said(text)))).toEqual([]);
    });

  it('of the example and the methods are free of it as well', () => {
    const texts = contentFiles.flatMap((path) => textsOf(read(path)).map((text) => ({ path, text })));
    const said = texts.flatMap(({ path, text }) => {
      const [key = '', ...rest] = text.split(': ');
      const language = /\.(sv|en)(?:\.json)?$/.exec(key)?.[1] ?? /\.(sv|en)\.json$/.exec(path)?.[1];
      const isRead = language !== undefined && !/(?:^|\.)(?:comment|format)$/.test(key);
      return isRead ? [{ language, text: rest.join(': ') }] : [];
    });
    expect(said.length).toBeGreaterThan(300);
    const wrong = said.filter(
      ({ language, text }) => forbidden[language]?.test(text) && !rightInExample.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('stand in the word files and not in the code of the window', () => {
    const screens = listed('renderer/**/*.tsx');
    expect(screens.length).toBeGreaterThan(100);
    const found = screens.flatMap((path) => wordsInCode(readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
    const wrong = '<b>Ny nivå</b><input title="New level" /><Key>Ctrl Enter</Key><i>{t("x")}</i>';
    expect(wordsInCode(wrong)).toEqual(['Ny nivå', 'New level']);
  });

  for (const name of areas)
    it(`of ${name} stand in both languages, with the same gaps to fill`, () => {
      const swedish = read(`${folder}/sv/${name}`);
      const english = read(`${folder}/en/${name}`);
      expect(textKeys(english).sort()).toEqual(textKeys(swedish).sort());
      expect(gaps(english)).toEqual(gaps(swedish));
    });

  it('are the same areas in both languages, and each has its type', () => {
    expect(filesIn('en')).toEqual(areas);
    const typed = readFileSync(join(root, folder, 'areas.ts'), 'utf8').matchAll(/'\.\/en\/(.+\.json)'/g);
    expect([...typed].map(([, name]) => name).sort()).toEqual(areas);
  });

  it('have a sentence for every refusal', () => {
    const sentences = read('shared/words/sv/refusal.json');
    expect(refusalCodes.filter((code) => typeof sentences[code] !== 'string')).toEqual([]);
  });
});

/** What is written between tags, or in an attribute that is read, other than the names of keys. */
function wordsInCode(source: string): string[] {
  const between = source.matchAll(/>\s*([^<>{}=;()]*\p{L}{3,}[^<>{}=;()]*)<\//gu);
  const attributes = source.matchAll(
    /\b(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}{3,}[^"]*)"/gu,
  );
  return [...between, ...attributes]
    .map(([, text = '']) => text.trim())
    .filter((text) => !onlyKeys.test(text));
}

/** The gaps of each text, in the order of their names: `count, name`. */
function gaps(value: object): Record<string, string> {
  const texts = Object.fromEntries(textKeys(value).map((key) => [key, textAt(value, key)]));
  return Object.fromEntries(
    Object.entries(texts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, text]) => [
        key,
        [...text.matchAll(/{{(\w+)/g)]
          .map((match) => match[1])
          .sort()
          .join(', '),
      ]),
  );
}

function textAt(value: object, key: string): string {
  return key
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], value) as string;
}
