import { describe, expect, it } from 'vitest';
import { languageOf, stemOf, wordsOf } from '../../../../../shared/domain/suggest/language.ts';

describe('the words of a text', () => {
  it('are letters and digits in lower case, with hyphens inside them left out', () => {
    expect(wordsOf('E-posten når INTE fram: 3 av 10 – "studsar"!')).toEqual([
      'eposten',
      'når',
      'inte',
      'fram',
      '3',
      'av',
      '10',
      'studsar',
    ]);
  });

  it('are the same whether composed or not, and none where there is nothing to read', () => {
    expect(wordsOf('lås')).toEqual(wordsOf('la\u030As'));
    expect([wordsOf(''), wordsOf(' … 🔥🔥 — ')]).toEqual([[], []]);
  });

  it('end somewhere, however long a word is', () => {
    expect(wordsOf('å'.repeat(100_000))).toEqual(['å'.repeat(40)]);
  });
});

describe('the language of a text', () => {
  it('is told by its common words and letters, text by text', () => {
    const language = (text: string) => languageOf(wordsOf(text));
    expect(language('Ingen vet vem som ska svara')).toBe('sv');
    expect(language('Nobody knows who should answer')).toBe('en');
    expect(language('Phishing mot löneavdelningen')).toBe('sv');
    expect(language('A phone is lost on the bus')).toBe('en');
    expect(language('Ransomware')).toBe('sv');
    expect(language('')).toBe('sv');
  });
});

describe('a stem', () => {
  const stems = (language: 'sv' | 'en', words: string) =>
    new Set(words.split(' ').map((word) => stemOf(word, language)));

  it('is the same for the forms of a Swedish word', () => {
    for (const forms of [
      'leverantör leverantören leverantörer leverantörens leverantörerna',
      'avtal avtalet avtalets avtalen',
      'system systemet systemen systemets',
      'behörighet behörigheten behörigheter behörigheterna',
      'larmar larmas larmade',
      'ström strömmen strömmens',
      'dator datorn datorer datorernas',
      'skrivare skrivaren skrivarna skrivarens',
    ])
      expect([forms, stems('sv', forms).size]).toEqual([forms, 1]);
  });

  it('is the same for the forms of an English word', () => {
    for (const forms of [
      'supplier suppliers',
      'restore restored restoring',
      'battery batteries',
      'connection connections',
      'log logs logged',
    ])
      expect([forms, stems('en', forms).size]).toEqual([forms, 1]);
  });

  it('keeps different words apart', () => {
    expect(stems('sv', 'avtal avbrott larm lås logg lag').size).toBe(6);
    expect(stems('sv', 'vet det nät').size).toBe(3);
  });
});
