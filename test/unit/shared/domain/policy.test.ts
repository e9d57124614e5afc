import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePolicy, policyJsonSchema, settingsOf } from '../../../../shared/domain/policy.ts';
import { refusalOf } from '../../../helpers/refusal-of.ts';

const resources = join(import.meta.dirname, '..', '..', '..', '..', 'resources');

it('a whole policy is taken as it stands', () => {
  const policy = {
    $schema: 'policy.schema.json',
    libraryFolder: 'D:\\Storforum',
    exportsFolder: '~/Dokument/Storforum',
    language: 'sv',
    theme: 'contrast',
    singleKeys: false,
    sound: false,
    locked: ['language', 'theme'],
  };
  expect(parsePolicy(JSON.stringify(policy))).toEqual({ policy, faults: [] });
  expect(settingsOf(parsePolicy(JSON.stringify(policy)).policy)).toEqual({
    language: 'sv',
    theme: 'contrast',
    singleKeys: false,
    sound: false,
  });
});

it('what is wrong is told with its place, and the rest holds', () => {
  const text = JSON.stringify({
    language: 'no',
    theme: 'dark',
    sound: 'yes',
    libraryFolder: 'Storforum',
    locked: ['theme', 'everything'],
    colour: 'red',
  });
  expect(parsePolicy(text)).toEqual({
    policy: { theme: 'dark' },
    faults: [
      { path: 'language', fault: 'not-a-choice', choices: 'sv, en' },
      { path: 'sound', fault: 'wrong-form' },
      { path: 'libraryFolder', fault: 'wrong-form' },
      {
        path: 'locked[1]',
        fault: 'not-a-choice',
        choices: 'language, theme, singleKeys, sound, secondCopyFolder',
      },
      { path: 'colour', fault: 'unknown-field' },
    ],
  });
});

it('a name that means something to JavaScript is a name like any other', () => {
  const { policy, faults } = parsePolicy('{"__proto__": {"language": "en"}, "constructor": 1}');
  expect([policy, Object.getPrototypeOf(policy) === Object.prototype, faults.length > 0]).toEqual([
    {},
    true,
    true,
  ]);
});

it.each(['[]', '"sv"', 'null', '3'])('%s is no policy', (text) => {
  expect(parsePolicy(text)).toEqual({ policy: {}, faults: [{ path: '-', fault: 'not-object' }] });
});

it('a file that Notepad has saved, with its mark before the text, is read', () => {
  expect(parsePolicy('\uFEFF{"language":"en"}').policy).toEqual({ language: 'en' });
});

it('what is no JSON is refused with the place', () => {
  expect(refusalOf(() => parsePolicy('{"language": }'))).toMatchObject({
    code: 'import-not-json',
    params: { position: 14 },
  });
});

it('the schema that is shipped is the one that is checked with', () => {
  const shipped = readFileSync(join(resources, 'policy.schema.json'), 'utf8');
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
});

it('the description names every field, and its example is right', () => {
  const text = readFileSync(join(resources, 'policy.md'), 'utf8');
  const { properties } = policyJsonSchema() as { properties: object };
  expect(Object.keys(properties).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  const [, example = ''] = /```json\n([\s\S]+?)```/.exec(text) ?? [];
  expect(parsePolicy(example).faults).toEqual([]);
});
