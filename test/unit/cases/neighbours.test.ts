import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../shared/domain/threat-table/index.ts';
import { csv, seen } from '../../helpers/case-files.ts';

describe('others of each kind', () => {
  test.each([
    ['Hot/händelse;Enhet\nStrömmen går;IT\n', 0],
    ['Nr;Vad kan hända?;Ansvarig\n1;Strömmen går;Bo\n', 1],
    ['ID;TEXT\n1;Strömmen går\n', 1],
    ['Key;Summary;Status\nR-1;Strömmen går;Open\n', 1],
    ['Nr;What could go wrong?;Owner\n1;The power fails;Bo\n', 1],
    ['Tilldelad;Hot;Inträffad\nBo;Strömmen går;2024\n', 1],
  ])('%j has its threats in column %i', async (content, text) => {
    const { mapping, threats } = await seen(csv(content));
    expect([mapping.head, mapping.parts.indexOf('text'), threats.length]).toEqual([0, text, 1]);
    expect(threats[0]?.properties).toEqual([]);
  });

  test('four letters never make a property', async () => {
    const { unknownProperties, threats } = await seen(
      csv('Hot;Egenskaper\nStrömmen går;Tilldelad, integrerad, riktad\n'),
    );
    expect([threats[0]?.properties, unknownProperties]).toEqual([[], ['tilldelad', 'integrerad', 'riktad']]);
  });

  test('marks for properties are read in English, too', async () => {
    const { threats } = await seen(csv('Threat,C,I,A,T\nThe log is lost,,,yes,TRUE\n'));
    expect(threats[0]?.properties).toEqual(['availability', 'traceability']);
  });

  test('figures below “Konsekvens” are no text of a consequence', async () => {
    const { mapping } = await seen(csv('Hot;Sannolikhet;Konsekvens\nStrömmen går;3;4\nNyckel borta;2;2\n'));
    expect(mapping.parts).not.toContain('consequence');
  });

  test.each([
    ['merged heads above heads', 'Hot;Egenskaper;;;Följd\n;K;R;T;\nStrömmen går;;x;;Stopp\n'],
    [
      'both cells of the first column merged',
      'Hot;Egenskaper;;;Följd\nHot;K;R;T;Följd\nStrömmen går;;1;;Stopp\n',
    ],
    ['heads in two languages', 'Hot;Egenskap;Leder till\nThreat;Property;Leads to\nStrömmen går;R;Stopp\n'],
    [
      'heads that are parted',
      'Hot;Konsekvens;;Egenskaper\n;Beskrivning;Värde;\nStrömmen går;Stopp;3;riktighet\n',
    ],
    ['heads repeated on a page', 'Hot;Egenskap;Leder till\nStrömmen går;R;Stopp\nHot;Egenskap;Leder till\n'],
  ])('%s', async (_, content) => {
    const { threats } = await seen(csv(content));
    expect(threats.map(({ text, consequence, properties }) => [text, consequence, properties])).toEqual([
      ['Strömmen går', 'Stopp', ['integrity']],
    ]);
  });

  test('errors in a text that was copied from a workbook are empty and named, in any language', async () => {
    const { texts, errorCells, withoutText } = await seen(
      csv('Hot;Grupp\n#REFERENS!;A\nTaket läcker;#SAKNAS!\n#N/A;B\n#Bokning dubblas!;A\n'),
    );
    expect([texts, errorCells, withoutText]).toEqual([
      ['Taket läcker', '#Bokning dubblas!'],
      ['A2', 'B3', 'A4'],
      [2, 4],
    ]);
  });

  test('a row without a threat is no second row of heads', async () => {
    const { withoutText, texts } = await seen(csv('Hot;Grupp\n;B\nStrömmen går;A\n'));
    expect([withoutText, texts]).toEqual([[2], ['Strömmen går']]);
  });

  test('somebody may say what each column is: several of one part are joined', async () => {
    const parts: Mapping['parts'] = ['text', 'detail', 'detail', 'cause', 'cause'];
    const { threats } = await seen(csv('a;b;c;d;e\nStrömmen går;ett;två;Åska;Is\n'), { head: 0, parts });
    expect(threats[0]).toMatchObject({ text: 'Strömmen går', detail: 'ett\ntvå', cause: 'Åska; Is' });
  });
});
