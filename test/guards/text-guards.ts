import type { Guard } from './guards.ts';

/** Guards of what is typed: what counts as a text, and which keys are the person's own. */
export const textGuards: readonly Guard[] = [
  {
    name: 'a text in which nothing can be read is none',
    file: 'shared/domain/text/text.ts',
    from: "return hasWords(seen) ? seen : '';",
    to: 'return seen;',
    tests: ['test/unit/shared/domain/decide/blank-texts.test.ts'],
  },
  {
    name: 'a method from outside has names that can be read',
    file: 'shared/domain/method/schema.ts',
    from: 'if (!hasWords(words[language]))',
    to: 'if (!words)',
    tests: ['test/unit/shared/domain/decide/blank-texts.test.ts'],
  },
  {
    name: 'an exported file has a name that can be read',
    file: 'electron/api/export-handlers.ts',
    from: "if (!hasWords(basename(path).slice(0, -ending.length - 1))) throw new Refusal('text-empty');",
    to: '',
    tests: ['test/unit/electron/api/export-name.test.ts'],
  },
  {
    name: 'a key that an input method takes means nothing else',
    file: 'renderer/keys/text-fields.ts',
    from: 'if (event.isComposing || event.keyCode === takenByInputMethod) event.stopImmediatePropagation();',
    to: '',
    tests: ['test/unit/renderer/keys/input-method.test.ts'],
  },
  {
    name: 'a link that leads nowhere can be put away and taken back',
    file: 'electron/library/library.ts',
    from: 'if (lstatSync(path, { throwIfNoEntry: false })) return path;',
    to: 'if (existsSync(path)) return path;',
    tests: ['test/unit/electron/library/strange-entries.test.ts'],
  },
];
