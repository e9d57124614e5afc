import { describe, expect, it } from 'vitest';
import { translator } from '../../../../electron/host/words.ts';
import { refusalPhrase } from '../../../../shared/api/result.ts';
import { languages } from '../../../../shared/domain/codes.ts';
import { importFaults } from '../../../../shared/domain/interchange/index.ts';
import { refusalCodes } from '../../../../shared/domain/refusal.ts';

describe.each(languages)('the sentence of a refusal (%s)', (language) => {
  const words = translator(language);

  it('is there for every code: a capital first, a full stop last, nothing unresolved before it', () => {
    for (const code of refusalCodes) {
      const sentence = refusalPhrase(words, { code, params: {} });
      expect(sentence, code).toMatch(/^(\p{Lu}|\{\{).*\.$/su);
      expect(sentence, code).not.toContain('refusal:');
    }
  });

  it('has a phrase for every fault a file can have', () => {
    const plain = refusalPhrase(words, { code: 'import-fault', params: { path: 'x', fault: 'missing' } });
    expect(plain).not.toContain('{{');
    for (const fault of importFaults) {
      const phrase = words(`refusal:fault.${fault}`, {
        most: 1,
        least: 1,
        length: 1,
        longest: 1,
        choices: 'a',
      });
      expect(phrase, fault).not.toMatch(/fault\.|\{\{|[.A-ZÅÄÖ]$/);
    }
  });
});

describe('the sentence of a fault in a file', () => {
  const params = { path: 'threats[3].text', fault: 'text-too-long', length: 100_000, longest: 2_000 };

  it('names the place and the fault in Swedish', () => {
    expect(refusalPhrase(translator('sv'), { code: 'import-fault', params })).toBe(
      'Filen kan inte importeras. threats[3].text: texten är för lång, 100000 tecken, högst 2000 får plats. Inget har ändrats.',
    );
  });

  it('and in English', () => {
    expect(refusalPhrase(translator('en'), { code: 'import-fault', params })).toBe(
      'The file cannot be imported. threats[3].text: the text is too long, 100000 characters, at most 2000 fit. Nothing has been changed.',
    );
  });
});
