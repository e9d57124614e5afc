import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenated } from '../../../../../shared/domain/text/hyphenation.ts';
import { softHyphen, withoutSoftHyphens } from '../../../../../shared/domain/text/signs.ts';
import { cleanText } from '../../../../../shared/domain/text/text.ts';
import { exampleWorkshop } from '../../../../helpers/example-snapshot.ts';

const shown = (text: string, language: 'sv' | 'en' = 'sv') =>
  hyphenated(text, language).replaceAll(softHyphen, '|');

describe('a long Swedish word', () => {
  it('is broken between the words it is put together from', () => {
    const words =
      `incident|rapportering Utpressnings|virus informations|säkerhets|samordnare lösenords|hantering
      verksamhets|kritiska kris|lednings|nämnden person|uppgifts|incidenter leverantörs|avtalet över|belastnings|attack
      ström|avbrottet säkerhets|kopia säkerhets|kopieringen drift|störningar brandväggs|regler fjärr|åtkomsten
      under|leverantören konsekvens|analyser reserv|kraft|aggregat räddnings|tjänsten test|verksamheten
      kamera|övervakning sårbarhets|skanning obehörighets|kontroll journal|systemet nyckel|persons|beroende
      social|sekreterare myndighets|utövning vårdnads|havare föräldra|lediga Skatte|verkets kraft|försörjning
      Skadegörelse|brott meddelande|tjänsten certifikats|utfärdaren förtroende|skada`.split(/\s+/);
    expect(words.map((word) => shown(word.replaceAll('|', '')))).toEqual(words);
  });

  it('is broken between syllables only in a part that is too long for a narrow line', () => {
    expect(shown('behörighetsadministrationsgränssnitt')).toBe('behörighets|admi|nist|ra|tions|gränssnitt');
    expect(shown('administratörsrättigheter')).toBe('admi|nist|ra|törs|rättigheter');
  });

  it('is left whole where it is short enough', () => {
    expect(shown('Larmet ignoreras i serverhallen')).toBe('Larmet ignoreras i serverhallen');
  });

  it('leaves no fewer than three letters at either end, in all that the example tells', () => {
    const { tables } = exampleWorkshop('sv');
    const texts = [...tables.threat.values()].map(({ text }) => shown(text));
    const broken = texts
      .flatMap((text) => text.match(/[\p{L}|]+/gu) ?? [])
      .filter((word) => word.includes('|'));
    expect(broken.length).toBeGreaterThan(5);
    expect(broken.filter((word) => /^\p{L}{0,2}\||\|\p{L}{0,2}$/u.test(word))).toEqual([]);
  });

  it('has a place for a break at least every twelve letters, however long it is', () => {
    const word = 'verksamhetssystemleverantörsavtalsuppföljningsansvarigenssäkerhet';
    expect(word.length).toBeGreaterThan(60);
    expect(
      Math.max(
        ...shown(word)
          .split('|')
          .map((piece) => piece.length),
      ),
    ).toBeLessThanOrEqual(14);
  });
});

describe('a long English word', () => {
  it('is broken by syllables', () => {
    expect(shown('The misconfiguration of administrators', 'en')).toBe(
      'The mis|con|fig|u|ra|tion of admin|is|tra|tors',
    );
  });
});

describe('a name in less room than a narrow card has', () => {
  it('is broken by syllables where it has more letters than the room', () => {
    const shownIn = (text: string, language: 'sv' | 'en') =>
      hyphenated(text, language, 7).replaceAll(softHyphen, '|');
    expect(shownIn('Försumbar', 'sv')).toBe('För|sum|bar');
    expect(shownIn('Betydande', 'sv')).toBe('Bety|dande');
    expect(shownIn('Måttlig', 'sv')).toBe('Måttlig');
    expect(shownIn('Negligible', 'en')).toBe('Neg|li|gi|ble');
    expect(shown('Försumbar')).toBe('Försumbar');
  });
});

describe('what is no word', () => {
  it('is left alone: addresses, paths, names with digits', () => {
    const texts = [
      'fornamn.efternamn@informationssakerhet.example',
      'https://informationssakerhet.example/incidentrapportering',
      'C:\\Verksamhetssystem\\incidentrapportering',
      'verksamhetssystem2026',
      'incidentrapportering.xlsx',
      'incident_rapportering_mall',
    ];
    expect(texts.map((text) => shown(text))).toEqual(texts);
  });
});

describe('soft hyphens', () => {
  it('are all that is added, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((each) => !each.includes(softHyphen));
    fc.assert(
      fc.property(text, fc.constantFrom('sv' as const, 'en' as const), (each, language) => {
        expect(withoutSoftHyphens(hyphenated(each, language))).toBe(each);
      }),
    );
  });

  it('are never stored, wherever a text is pasted from', () => {
    expect(cleanText(hyphenated('Utpressningsvirus', 'sv'))).toBe('Utpressningsvirus');
  });
});
